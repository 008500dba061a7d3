import { intAt } from '../lib/ints.ts'
import { waysInCount } from './arc-index.ts'
import type { ArcIndex } from './arc-index.ts'

/** Place of each node in a depth-first order from the beginnings: an arc to the same or an earlier place leads back. */
export function flowRank(index: ArcIndex): Int32Array {
  const { nodes, to, outStart, outArcs } = index
  const rank = new Int32Array(nodes.length).fill(-1)
  const seen = new Uint8Array(nodes.length)
  const next = outStart.slice()
  let place = nodes.length
  nodes.forEach((_, v) => (waysInCount(index, v) === 0 ? walk(v) : undefined))
  nodes.forEach((node, v) => (node.kind === 'start' ? walk(v) : undefined))
  nodes.forEach((_, v) => walk(v))
  return rank

  /** Iterative: maps may be deep. The last node that is left gets the last place. */
  function walk(root: number): void {
    if (seen[root] === 1) return
    seen[root] = 1
    const path = [root]
    for (let v = path[path.length - 1]; v !== undefined; v = path[path.length - 1]) {
      const at = intAt(next, v)
      if (at === intAt(outStart, v + 1)) {
        place -= 1
        rank[v] = place
        path.pop()
        continue
      }
      next[v] = at + 1
      const w = intAt(to, intAt(outArcs, at))
      if (seen[w] === 1) continue
      seen[w] = 1
      path.push(w)
    }
  }
}
