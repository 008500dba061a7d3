import { intAt } from '../../lib/ints.ts'
import { groupBy } from '../arc-index.ts'
import { postorder } from '../postorder.ts'
import type { Arc, Ways } from './ways.ts'

/** A way that fewer than one case in a thousand million takes is none: a loop behind it has no way out. */
const never = 1e-9

/** The ways that cases take, without those that lead back from where no case ever gets to an end, and the positions that those led back from. */
export function withoutDeadLoops(
  drawn: readonly Ways[],
  starts: readonly number[],
): { ways: Ways[]; cutAt: readonly number[] } {
  const ways = drawn.map((out) =>
    out.arcs.every(isTaken) ? out : { ...out, arcs: out.arcs.filter(isTaken) },
  )
  const ending = canEnd(ways)
  if (!ending.includes(0)) return { ways, cutAt: [] }
  const rank = flowRank(ways, starts)
  const cutAt: number[] = []
  const kept = ways.map((out, at): Ways => {
    if (ending[at] === 1) return out
    const arcs = out.arcs.filter(({ to }) => (rank[to] ?? 0) > (rank[at] ?? 0))
    if (arcs.length < out.arcs.length) cutAt.push(at)
    return { ...out, arcs }
  })
  return { ways: kept, cutAt }
}

function isTaken({ share }: Arc): boolean {
  return share > never
}

/** 1 for nodes from which a case can get to a node without a way out. */
function canEnd(ways: readonly Ways[]): Uint8Array {
  const from: number[] = []
  const to: number[] = []
  for (const { arcs } of ways) {
    for (const arc of arcs) {
      from.push(arc.from)
      to.push(arc.to)
    }
  }
  const [starts, before] = groupBy(new Int32Array(to), ways.length)
  const found = new Uint8Array(ways.length)
  const open: number[] = []
  ways.forEach(({ arcs }, at) => (arcs.length === 0 ? open.push(at) : 0))
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (found[at] === 1) continue
    found[at] = 1
    for (let arc = intAt(starts, at); arc < intAt(starts, at + 1); arc += 1)
      open.push(from[intAt(before, arc)] ?? 0)
  }
  return found
}

/** Place in the flow: every node after those that lead to it, loops aside. */
function flowRank(ways: readonly Ways[], starts: readonly number[]): Int32Array {
  const everyWay = ways.map(({ arcs }) => arcs.map(({ to }) => to))
  const order = postorder(everyWay, [...starts, ...ways.keys()]).reverse()
  const rank = new Int32Array(ways.length)
  order.forEach((node, at) => (rank[node] = at))
  return rank
}
