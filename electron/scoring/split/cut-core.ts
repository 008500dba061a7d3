import { intAt } from '#shared/lib/ints.ts'
import type { EliminationPlan } from './elimination-plan.ts'
import { sourceSide } from './max-flow.ts'
import type { FlowArc } from './max-flow.ts'

/** What labels cost at one price: see `LabelProblem`. Pair i costs `up[i]` where one is 0 and other 1, `down[i]` the other way round. */
export interface Costs {
  readonly lean: Float64Array
  readonly up: Float64Array
  readonly down: Float64Array
}

/**
 * Labels the nodes that elimination left, the knots of a map: first those whose own lean outweighs whatever their
 * neighbours do, one after another, then the rest by a minimum cut. Writes into `labels`; `lean` is used up.
 */
export function cutCore(plan: EliminationPlan, { lean, up, down }: Costs, labels: Uint8Array): void {
  const { core, coreAround, one, other } = plan
  const open = new Set(core)
  const queue = [...core]
  for (let u = queue.pop(); u !== undefined; u = queue.pop()) {
    const label = open.has(u) ? settled(u) : null
    if (label === null) continue
    open.delete(u)
    labels[u] = label
    for (const pair of coreAround.get(u) ?? []) {
      const v = beyond(pair, u)
      if (!open.has(v)) continue
      lean[v] = (lean[v] ?? 0) + (label === 0 ? cost(pair, u, 0) : -cost(pair, u, 1))
      queue.push(v)
    }
  }
  if (open.size > 0) cut([...open])

  /** The label that is at least as good whatever the neighbours have; 0 where both are. */
  function settled(u: number): 0 | 1 | null {
    let [most, least] = [lean[u] ?? 0, lean[u] ?? 0]
    for (const pair of coreAround.get(u) ?? []) {
      if (!open.has(beyond(pair, u))) continue
      most += cost(pair, u, 1)
      least -= cost(pair, u, 0)
    }
    if (least >= 0) return 0
    return most < 0 ? 1 : null
  }

  function cut(nodes: readonly number[]): void {
    const place = new Map(nodes.map((v, at) => [v, at]))
    const [source, sink] = [nodes.length, nodes.length + 1]
    const arcs = nodes.map((v, at): FlowArc => {
      const own = lean[v] ?? 0
      return own < 0
        ? { from: source, to: at, capacity: -own, back: 0 }
        : { from: at, to: sink, capacity: own, back: 0 }
    })
    for (const v of nodes) {
      for (const pair of coreAround.get(v) ?? []) {
        const [from, to] = [place.get(v), place.get(intAt(other, pair))]
        if (intAt(one, pair) !== v || from === undefined || to === undefined) continue
        arcs.push({ from, to, capacity: down[pair] ?? 0, back: up[pair] ?? 0 })
      }
    }
    const side = sourceSide(nodes.length + 2, arcs, source, sink)
    nodes.forEach((v, at) => (labels[v] = side[at] ?? 0))
  }

  /** Of a pair whose end u has the label and whose other end has not. */
  function cost(pair: number, u: number, label: 0 | 1): number {
    const upwards = (one[pair] === u) === (label === 0)
    return (upwards ? up[pair] : down[pair]) ?? 0
  }

  function beyond(pair: number, u: number): number {
    return one[pair] === u ? intAt(other, pair) : intAt(one, pair)
  }
}
