const mostTerms = 1000
const precision = 1e-14

/** ln Γ(x), x > 0 (Lanczos 1964, g = 7, n = 9; about 15 digits). */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const sum = lanczos.reduce((total, each, at) => total + each / (x + at), lanczosFirst)
  const t = x + 6.5
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum)
}

const lanczosFirst = 0.99999999999980993
const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/** P(a, x): probability that a gamma variable of shape a and scale 1 is at most x (Numerical Recipes §6.2). */
export function gammaAtMost(a: number, x: number): number {
  if (x <= 0) return 0
  const front = Math.exp(a * Math.log(x) - x - logGamma(a))
  return x < a + 1 ? front * gammaSeries(a, x) : 1 - front * gammaFraction(a, x)
}

function gammaSeries(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = 1; n < mostTerms && term > sum * precision; n += 1) {
    term *= x / (a + n)
    sum += term
  }
  return sum
}

function gammaFraction(a: number, x: number): number {
  return continued(x + 1 - a, (n) => ({ over: -n * (n - a), plus: x + 2 * n + 1 - a }))
}

/** I_x(a, b): probability that a beta variable is at most x (Numerical Recipes §6.4). */
export function betaAtMost(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - betaAtMost(1 - x, b, a)
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  const fraction = continued(1, (n) => ({ over: betaTerm(n, x, a, b), plus: 1 }))
  return (front / a) * fraction
}

function betaTerm(n: number, x: number, a: number, b: number): number {
  const m = Math.floor(n / 2)
  return n % 2 === 0
    ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
}

const tiny = 1e-300

/** 1 / (first + over₁ / (plus₁ + over₂ / (plus₂ + …))), by the method of Lentz. */
function continued(
  first: number,
  term: (n: number) => { readonly over: number; readonly plus: number },
): number {
  let c = 1 / tiny
  let d = 1 / (Math.abs(first) < tiny ? tiny : first)
  let value = d
  for (let n = 1; n < mostTerms; n += 1) {
    const { over, plus } = term(n)
    d = 1 / away(plus + over * d)
    c = away(plus + over / c)
    const factor = c * d
    value *= factor
    if (Math.abs(factor - 1) < precision) break
  }
  return value
}

function away(value: number): number {
  return Math.abs(value) < tiny ? tiny : value
}
