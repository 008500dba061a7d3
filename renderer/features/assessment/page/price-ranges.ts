import type { Split, SplitBreak } from '#shared/model/analysis/split.ts'

/** Where a price of a hand-over stands among the ranges over which the answer stays the same. */
export interface PricePlace {
  /** The range whose answer is the one shown; null where it is none of them. */
  readonly shown: SplitBreak | null
  /** The price is exactly where the answer changes: these cost the same there. */
  readonly tied: readonly SplitBreak[]
}

/**
 * At a price where the answer changes both ranges hold, and the split takes the one with fewer automated steps, which can
 * even be of neither; so what is shown is found by what it comes to.
 */
export function placeOf(
  split: Pick<Split, 'breaks' | 'steps' | 'handOverEdgeIds'>,
  lambda: number,
): PricePlace {
  const near = split.breaks.filter(({ from, to }) => lambda >= from && (to === null || lambda <= to))
  const [only] = near
  if (near.length < 2) return { shown: only ?? null, tied: [] }
  const automate = split.steps.filter(({ label }) => label === 'automate').length
  const isShown = (each: SplitBreak) =>
    each.automate === automate && each.handOvers === split.handOverEdgeIds.length
  return { shown: near.find(isShown) ?? null, tied: near }
}

/** Beyond the last break nothing changes; a little of it is shown. */
const BEYOND = 1.25

/** Where the scale of prices ends, in points. */
export function mostPrice({ breaks }: Pick<Split, 'breaks'>, lambda: number): number {
  return Math.max(2, Math.ceil(Math.max((breaks.at(-1)?.from ?? 0) * BEYOND, lambda)))
}
