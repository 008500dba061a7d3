/** A value of a list of numbers that is known to be long enough. */
export function intAt(list: Int32Array, at: number): number {
  return list[at] ?? 0
}
