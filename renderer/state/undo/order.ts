let last = 0

/** The next place in the order in which things were done in this window; the first is 1. */
export function tick(): number {
  last += 1
  return last
}

/** Done before this window looked: older than everything. */
export const BEFORE = 0
/** Undone before this window looked: to be redone after everything that was undone here. */
export const AFTER = Number.POSITIVE_INFINITY
