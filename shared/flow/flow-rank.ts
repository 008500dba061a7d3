import { intAt } from '../lib/ints.ts'
import { arcsOut, waysInCount } from './arc-index.ts'
import type { ArcIndex } from './arc-index.ts'
import { postorder } from './postorder.ts'

/** Place of each node in a depth-first order from the beginnings: an arc to the same or an earlier place leads back. */
export function flowRank(index: ArcIndex): Int32Array {
  const ways = index.nodes.map((_, v) => Array.from(arcsOut(index, v), (arc) => intAt(index.to, arc)))
  const all = index.nodes.map((_, v) => v)
  const roots = [
    ...all.filter((v) => waysInCount(index, v) === 0),
    ...all.filter((v) => index.nodes[v]?.kind === 'start'),
    ...all,
  ]
  const order = postorder(ways, roots).reverse()
  const rank = new Int32Array(order.length)
  order.forEach((v, at) => (rank[v] = at))
  return rank
}
