import { countUp, intAt, intsOf } from '#shared/lib/ints.ts'
import { postorder } from '#shared/flow/postorder.ts'
import type { CaseCount, Crossing } from '#shared/model/analysis/timing.ts'
import type { FlowNode } from '#shared/model/document.ts'
import type { CaseModel } from '#shared/flow/case/case-model.ts'

/** Who or what a case is with at a node: ids, `passes` where it only comes through, null where that is not known. */
export type Holder = readonly string[] | 'passes' | null

/** Sweeps over gateways that lead in circles; each gives away at least what leaves the circle. */
const mostSweeps = 60
const precision = 1e-9

interface Found {
  readonly from: readonly string[]
  readonly to: readonly string[]
  mean: number
  readonly edgeIds: Set<string>
  readonly nodeIds: Set<string>
}

/** Who a case is with, by number, so that the flow is not told apart by long texts: several nodes have the same. */
interface Holders {
  /** By node; −1 where it only comes through, or that is not known. */
  readonly numberOf: Int32Array
  readonly ids: readonly (readonly string[])[]
  /** 1 where a case only comes through. */
  readonly passes: Uint8Array
}

/**
 * Expected crossings a case, Σ visits(u) · p(u, v) over the arcs whose ends have different holders (method §4), nodes
 * that a case only passes walked through, so that a crossing counts once however many of them lie between.
 */
export function crossings(
  model: CaseModel,
  visits: ReadonlyMap<string, number>,
  holderOf: (node: FlowNode) => Holder,
  differ: (one: readonly string[], other: readonly string[]) => boolean,
): CaseCount {
  const holders = numbered(model.nodes.map(holderOf))
  const { numberOf, ids } = holders
  const found = new Map<number, Found>()
  const passing = flowThrough(model, visits, holders)
  model.nodes.forEach((node, at) => {
    const arcs = model.ways[at]?.arcs ?? []
    const through = passing.get(at)
    const own = intAt(numberOf, at)
    if (through !== undefined)
      for (const [from, cases] of through) for (const arc of arcs) count(from, cases, arc)
    else if (own !== -1) for (const arc of arcs) count(own, visits.get(node.id) ?? 0, arc)
  })
  return counted([...found.values()])

  function count(
    from: number,
    cases: number,
    { edge, to, share }: { edge: { id: string }; to: number; share: number },
  ) {
    const into = intAt(numberOf, to)
    const [one, other] = [ids[from], ids[into]]
    if (into === from || one === undefined || other === undefined || !differ(one, other)) return
    const pair = from * ids.length + into
    const known = found.get(pair) ?? { from: one, to: other, mean: 0, edgeIds: new Set(), nodeIds: new Set() }
    known.mean += cases * share
    known.edgeIds.add(edge.id)
    known.nodeIds.add(model.nodes[to]?.id ?? '')
    found.set(pair, known)
  }
}

function numbered(holders: readonly Holder[]): Holders {
  const numbers = new Map<string, number>()
  const ids: (readonly string[])[] = []
  const numberOf = intsOf(holders, (holder) => {
    if (holder === null || holder === 'passes') return -1
    const key = holder.join('\n')
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, ids.length)
    return ids.push(holder) - 1
  })
  return { numberOf, ids, passes: new Uint8Array(holders.map((holder) => (holder === 'passes' ? 1 : 0))) }
}

function counted(found: readonly Found[]): CaseCount {
  const all = found
    .filter(({ mean }) => mean > precision)
    .map(({ from, to, mean, edgeIds, nodeIds }): Crossing => ({
      fromIds: from,
      toIds: to,
      mean,
      nodeIds: [...nodeIds],
      edgeIds: [...edgeIds],
    }))
    .sort((one, other) => other.mean - one.mean)
  return {
    mean: all.reduce((sum, { mean }) => sum + mean, 0),
    crossings: all,
    nodeIds: [...new Set(all.flatMap(({ nodeIds }) => nodeIds))],
    edgeIds: [...new Set(all.flatMap(({ edgeIds }) => edgeIds))],
  }
}

/** For every node that is only passed, how many cases come through it from which holder. */
function flowThrough(
  model: CaseModel,
  visits: ReadonlyMap<string, number>,
  { numberOf, passes }: Holders,
): ReadonlyMap<number, Flow> {
  const order = passedInOrder(model, passes)
  const brought = new Map(order.map((at): [number, Flow] => [at, new Map()]))
  model.nodes.forEach((node, at) => {
    const own = intAt(numberOf, at)
    if (own === -1) return
    for (const { to, share } of model.ways[at]?.arcs ?? [])
      pour(brought.get(to), own, (visits.get(node.id) ?? 0) * share)
  })
  const before = passedBefore(model, order)
  let now: ReadonlyMap<number, Flow> = new Map()
  for (let sweep = 0; sweep < mostSweeps; sweep += 1) {
    const next = sweepOnce(order, brought, before, now)
    const settled = order.every((at) => sameFlow(now.get(at), next.get(at)))
    now = next
    if (settled) break
  }
  return now
}

/** Cases by the number of the holder they come from. */
type Flow = Map<number, number>
type Before = ReadonlyMap<number, readonly { readonly from: number; readonly share: number }[]>

/** The ways into passed nodes from passed ones. */
function passedBefore({ ways }: CaseModel, order: readonly number[]): Before {
  const before = new Map(order.map((at) => [at, [] as { from: number; share: number }[]]))
  for (const at of order)
    for (const { from, to, share } of ways[at]?.arcs ?? []) before.get(to)?.push({ from, share })
  return before
}

/** Gauss–Seidel: a node takes from those before it in this sweep, and from the last sweep where the flow leads back. */
function sweepOnce(
  order: readonly number[],
  brought: ReadonlyMap<number, Flow>,
  before: Before,
  last: ReadonlyMap<number, Flow>,
): Map<number, Flow> {
  const next = new Map<number, Flow>()
  for (const at of order) {
    const flow: Flow = new Map(brought.get(at))
    for (const { from, share } of before.get(at) ?? [])
      for (const [holder, cases] of next.get(from) ?? last.get(from) ?? []) pour(flow, holder, cases * share)
    next.set(at, flow)
  }
  return next
}

function pour(into: Flow | undefined, holder: number, cases: number): void {
  if (cases > 0) into?.set(holder, (into.get(holder) ?? 0) + cases)
}

function sameFlow(one: Flow | undefined, other: Flow | undefined): boolean {
  for (const [holder, cases] of other ?? [])
    if (Math.abs(cases - (one?.get(holder) ?? 0)) > precision * Math.max(1, cases)) return false
  return true
}

/** Passed nodes, each after those that lead to it, circles aside. */
function passedInOrder({ ways }: CaseModel, passes: Uint8Array): number[] {
  const passed = countUp(passes.length).filter((at) => passes[at] === 1)
  const onward = ways.map(({ arcs }, at) =>
    passes[at] === 1 ? arcs.map(({ to }) => to).filter((to) => passes[to] === 1) : [],
  )
  return postorder(onward, passed).reverse()
}
