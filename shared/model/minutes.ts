import type { Minutes } from './document.ts'

/**
 * Minutes after one of the three figures was given: low ≤ likely ≤ high. The figure just given holds, the others give
 * way; where none was known yet, all three are that figure.
 */
export function withMinutes(before: Minutes | undefined, key: keyof Minutes, value: number): Minutes {
  const { low, likely, high } = before ?? { low: value, likely: value, high: value }
  if (key === 'low') return { low: value, likely: Math.max(value, likely), high: Math.max(value, high) }
  if (key === 'high') return { low: Math.min(low, value), likely: Math.min(likely, value), high: value }
  return { low: Math.min(low, value), likely: value, high: Math.max(value, high) }
}
