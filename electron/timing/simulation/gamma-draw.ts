import { none, wildest } from '../block/longest.ts'
import type { Moments } from '../block/longest.ts'

/** A time drawn from the gamma distribution of this mean and variance (Marsaglia and Tsang 2000). */
export function drawTime({ mean, variance }: Moments, random: () => number): number {
  if (variance <= 0 || mean < none) return mean
  const shape = Math.max(wildest, (mean * mean) / variance)
  const scale = mean / shape
  // A shape below 1 is drawn one higher and taken down by a power of a uniform number.
  const boost = shape < 1 ? random() ** (1 / shape) : 1
  return drawShape(shape < 1 ? shape + 1 : shape, random) * scale * boost
}

function drawShape(shape: number, random: () => number): number {
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = drawNormal(random)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - random()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v
  }
}

function drawNormal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
