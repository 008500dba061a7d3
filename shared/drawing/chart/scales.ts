/** Maps a value to a pixel; `ticks` lie within the domain. */
export interface Scale {
  readonly kind: 'linear' | 'log'
  readonly ticks: readonly number[]
  at(value: number): number
}

/** Beyond this spread (largest ÷ smallest) a linear axis would press the small ones onto the base line. */
const logFrom = 20

/**
 * A scale of positive volumes between two pixels: linear from 0, or logarithmic when the spread is more
 * than twentyfold (a volume of 0 then stands at the foot).
 */
export function volumeScale(values: readonly number[], from: number, to: number): Scale {
  const top = Math.max(...values, 1)
  const positive = values.filter((value) => value > 0)
  const least = positive.length === 0 ? top : Math.min(...positive)
  return top / least > logFrom ? logScale(least, top, from, to) : linearScale(top, from, to)
}

function linearScale(top: number, from: number, to: number): Scale {
  const step = niceStep(top / 4)
  const end = step * Math.ceil((top * 1.02) / step)
  const ticks = Array.from({ length: Math.round(end / step) + 1 }, (_, index) => index * step)
  return { kind: 'linear', ticks, at: (value) => from + ((to - from) * value) / end }
}

function logScale(least: number, top: number, from: number, to: number): Scale {
  const low = Math.log10(least) - 0.15
  const high = Math.log10(top) + 0.15
  const powers = Math.floor(high) - Math.ceil(low) + 1
  const every = Math.max(1, Math.ceil(powers / 6))
  const ticks: number[] = []
  for (let power = Math.ceil(low); power <= high; power += every) ticks.push(10 ** power)
  const share = (value: number) => Math.max(0, (Math.log10(Math.max(value, 1e-9)) - low) / (high - low))
  return { kind: 'log', ticks, at: (value) => from + (to - from) * share(value) }
}

/** The smallest of 1, 2, 5 × a power of ten that is at least `rough`. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10
  return factor * power
}

/** An axis figure: `500`, `12,000`, `1.5 million`. */
export function tickText(value: number): string {
  if (value >= 1e9) return `${short(value / 1e9)} billion`
  if (value >= 1e6) return `${short(value / 1e6)} million`
  return short(value)
}

const short = (value: number): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: value < 10 ? 2 : 0 })
