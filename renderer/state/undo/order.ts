let last = 0

/** The next place in the order in which things were done in this window; the first is 1. */
export function tick(): number {
  last += 1
  return last
}

/** What is done from now on comes after what was at that place: remembered of an earlier start of the window. */
export function goOnFrom(place: number): void {
  last = Math.max(last, place)
}

/** Done before this window looked: older than everything. */
export const BEFORE = 0
/** Undone before this window looked: to be redone after everything that was undone here. */
export const AFTER = Number.POSITIVE_INFINITY
