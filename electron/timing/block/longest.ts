import { betaAtMost, gammaAtMost } from './incomplete.ts'

/** Mean and variance of a time from case to case; minutes and minutes². */
export interface Moments {
  readonly mean: number
  readonly variance: number
}

/** Shape of a gamma distribution from which on it is as good as normal, and from which on it hardly varies. */
const normalFrom = 400
const fixedFrom = 1e5
/** Spreads beyond this shape (a hundred times the mean) are cut to it: nothing in a workflow comes near. */
export const wildest = 1e-4
/** Minutes below which a time is none. */
export const none = 1e-9

/**
 * The longest of times that run side by side (method §6: a parallel block collapses to the maximum). Each is matched by a
 * gamma distribution of its mean and variance: what does not vary gives the plain maximum, two exponential times of
 * mean 1 and 3 give 3.25. Exact for two such times, then one after another as Clark 1961 does.
 */
export function longest(times: readonly Moments[]): Moments {
  return times
    .toSorted((one, other) => one.mean - other.mean || one.variance - other.variance)
    .reduce((so, time) => longer(so, time), { mean: 0, variance: 0 })
}

function longer(one: Moments, other: Moments): Moments {
  if (one.mean < none) return other
  if (other.mean < none) return one
  const both = pair(one, other)
  // Against the last digits of the special functions.
  return { ...both, mean: Math.min(one.mean + other.mean, Math.max(one.mean, other.mean, both.mean)) }
}

function pair(one: Moments, other: Moments): Moments {
  const [a, b] = [shapeOf(one), shapeOf(other)]
  if (a >= fixedFrom && b >= fixedFrom) return one.mean > other.mean ? one : other
  if (a >= fixedFrom) return atLeast(one.mean, other)
  if (b >= fixedFrom) return atLeast(other.mean, one)
  return a >= normalFrom && b >= normalFrom ? longerNormal(one, other) : longerGamma(one, other)
}

function shapeOf({ mean, variance }: Moments): number {
  return variance > 0 ? Math.max(wildest, (mean * mean) / variance) : Infinity
}

/** Of a fixed time and one that varies. */
function atLeast(fixed: number, varying: Moments): Moments {
  const shape = shapeOf(varying)
  const scale = varying.mean / shape
  const shorter = gammaAtMost(shape, fixed / scale)
  const above = (more: number) => 1 - gammaAtMost(shape + more, fixed / scale)
  const mean = fixed * shorter + shape * scale * above(1)
  const second = fixed * fixed * shorter + shape * (shape + 1) * scale * scale * above(2)
  return moments(mean, second)
}

/** E[X; X > Y] of two gamma variables is a beta probability. */
function longerGamma(one: Moments, other: Moments): Moments {
  const [a, b] = [shapeOf(one), shapeOf(other)]
  const [s, t] = [one.mean / a, other.mean / b]
  const first = (more: number) => betaAtMost(s / (s + t), b, a + more)
  const second = (more: number) => betaAtMost(t / (s + t), a, b + more)
  return moments(
    one.mean * first(1) + other.mean * second(1),
    one.mean * (one.mean + s) * first(2) + other.mean * (other.mean + t) * second(2),
  )
}

/** Clark 1961, formulas 2 and 3. */
function longerNormal(one: Moments, other: Moments): Moments {
  const spread = Math.sqrt(one.variance + other.variance)
  const apart = (one.mean - other.mean) / spread
  const [above, below, density] = [normalAtMost(apart), normalAtMost(-apart), normalDensity(apart)]
  return moments(
    one.mean * above + other.mean * below + spread * density,
    (one.mean ** 2 + one.variance) * above +
      (other.mean ** 2 + other.variance) * below +
      (one.mean + other.mean) * spread * density,
  )
}

function normalDensity(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
}

function normalAtMost(x: number): number {
  const half = gammaAtMost(0.5, (x * x) / 2) / 2
  return x < 0 ? 0.5 - half : 0.5 + half
}

function moments(mean: number, second: number): Moments {
  return { mean, variance: Math.max(0, second - mean * mean) }
}
