import { intAt } from '#shared/lib/ints.ts'
import type { Graph } from './graph.ts'

/**
 * Handoffs (method §4): distinct arcs between non-gateway nodes, gateways walked through, sequence or exception,
 * whose two departments are known and differ. A crossing that a decision fans out to three steps counts three times,
 * once per pair, however many gateways lie between.
 */
export function countHandoffs({ nodes, index }: Graph): number {
  const { outStart, outArcs, to } = index
  const owners = nodes.map(({ departmentId }) => departmentId)
  const passed = new Uint8Array(nodes.length)
  nodes.forEach(({ kind }, at) => (passed[at] = kind === 'decision' || kind === 'parallel' ? 1 : 0))
  // By node: the last one from which it was reached, so that no set is needed for any of them.
  const reachedFrom = new Int32Array(nodes.length).fill(-1)
  const open: number[] = []
  let handoffs = 0
  owners.forEach((owner, at) => {
    if (owner === null || passed[at] === 1) return
    open.push(at)
    for (let v = open.pop(); v !== undefined; v = open.pop()) handOver(v, at, owner)
  })
  return handoffs

  /** Counts who takes over at v what comes from the sender, and notes the gateways to go on from. */
  function handOver(v: number, sender: number, owner: string): void {
    for (let place = intAt(outStart, v); place < intAt(outStart, v + 1); place += 1) {
      const next = intAt(to, intAt(outArcs, place))
      if (reachedFrom[next] === sender) continue
      reachedFrom[next] = sender
      if (passed[next] === 1) open.push(next)
      else if (owners[next] !== null && owners[next] !== owner) handoffs += 1
    }
  }
}
