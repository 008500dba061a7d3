import { waysInCount, waysOutCount } from '#shared/flow/arc-index.ts'
import type { ArcIndex } from '#shared/flow/arc-index.ts'
import { intAt } from '#shared/lib/ints.ts'

export interface DeepestPath {
  /** Splits entered and not yet left, at most. */
  readonly depth: number
  /** The nodes on a path that gets there, from where it begins to count. */
  readonly nodes: readonly number[]
  /** Arcs left out because they lead back: a loop is gone through once. */
  readonly back: number
}

/** Largest running count (+1 at a split, −1 at a join, never below 0) on any path (method §4). */
export function deepestPath(index: ArcIndex, rank: Int32Array): DeepestPath {
  const size = index.nodes.length
  const order = new Int32Array(size)
  rank.forEach((place, v) => (order[place] = v))
  const running = new Int32Array(size)
  const before = new Int32Array(size).fill(-1)
  let back = 0
  let deepest = -1
  for (const v of order) {
    let entering = 0
    for (let at = intAt(index.inStart, v); at < intAt(index.inStart, v + 1); at += 1) {
      const u = intAt(index.from, intAt(index.inArcs, at))
      if (intAt(rank, u) >= intAt(rank, v)) back += 1
      else if (intAt(running, u) > entering) {
        entering = intAt(running, u)
        before[v] = u
      }
    }
    const joined = waysInCount(index, v) > 1 ? Math.max(0, entering - 1) : entering
    running[v] = joined + (waysOutCount(index, v) > 1 ? 1 : 0)
    if (deepest === -1 || intAt(running, v) > intAt(running, deepest)) deepest = v
  }
  const nodes: number[] = []
  for (let v = deepest; v !== -1; v = intAt(before, v)) nodes.push(v)
  return { depth: deepest === -1 ? 0 : intAt(running, deepest), nodes: nodes.reverse(), back }
}
