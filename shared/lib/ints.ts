/** A value of a list of numbers that is known to be long enough. */
export function intAt(list: Int32Array, at: number): number {
  return list[at] ?? 0
}

/** A whole number for each of a list. What `Int32Array.from` does, which goes through an iterator and takes many times as long. */
export function intsOf<Each>(list: ArrayLike<Each>, of: (each: Each, at: number) => number): Int32Array {
  const ints = new Int32Array(list.length)
  for (let at = 0; at < ints.length; at += 1) ints[at] = of(list[at] as Each, at)
  return ints
}

/** What spreading it does, which goes through an iterator as well. */
export function listOf(ints: Int32Array): number[] {
  const numbers: number[] = []
  for (let at = 0; at < ints.length; at += 1) numbers.push(intAt(ints, at))
  return numbers
}

/** 0, 1, 2 … as many as asked for. */
export function countUp(size: number): number[] {
  const numbers: number[] = []
  for (let at = 0; at < size; at += 1) numbers.push(at)
  return numbers
}
