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
  const holders = model.nodes.map(holderOf)
  const keys = holders.map((holder) => (Array.isArray(holder) ? holder.join('\n') : ''))
  const byKey = new Map(
    holders.flatMap((holder, at) => (Array.isArray(holder) ? [[keys[at] ?? '', holder] as const] : [])),
  )
  const found = new Map<string, Found>()
  const passing = flowThrough(model, visits, holders, keys)
  model.nodes.forEach((node, at) => {
    const through =
      passing.get(at) ??
      (Array.isArray(holders[at]) ? [[keys[at] ?? '', visits.get(node.id) ?? 0] as const] : [])
    for (const [key, cases] of through) for (const arc of model.ways[at]?.arcs ?? []) count(key, cases, arc)
  })
  return counted([...found.values()])

  function count(
    key: string,
    cases: number,
    { edge, to, share }: { edge: { id: string }; to: number; share: number },
  ) {
    const [from, into] = [byKey.get(key), holders[to]]
    if (from === undefined || !Array.isArray(into) || keys[to] === key || !differ(from, into)) return
    const name = `${key}\n\n${keys[to] ?? ''}`
    const known = found.get(name) ?? {
      from,
      to: into as readonly string[],
      mean: 0,
      edgeIds: new Set(),
      nodeIds: new Set(),
    }
    known.mean += cases * share
    known.edgeIds.add(edge.id)
    known.nodeIds.add(model.nodes[to]?.id ?? '')
    found.set(name, known)
  }
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
  holders: readonly Holder[],
  keys: readonly string[],
): ReadonlyMap<number, ReadonlyMap<string, number>> {
  const order = passedInOrder(model, holders)
  const brought = new Map(order.map((at) => [at, new Map<string, number>()]))
  model.nodes.forEach((node, at) => {
    if (!Array.isArray(holders[at])) return
    for (const { to, share } of model.ways[at]?.arcs ?? [])
      pour(brought.get(to), keys[at] ?? '', (visits.get(node.id) ?? 0) * share)
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

type Flow = Map<string, number>
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
      for (const [key, cases] of next.get(from) ?? last.get(from) ?? []) pour(flow, key, cases * share)
    next.set(at, flow)
  }
  return next
}

function pour(into: Flow | undefined, key: string, cases: number): void {
  if (cases > 0) into?.set(key, (into.get(key) ?? 0) + cases)
}

function sameFlow(one: Flow | undefined, other: Flow | undefined): boolean {
  for (const [key, cases] of other ?? [])
    if (Math.abs(cases - (one?.get(key) ?? 0)) > precision * Math.max(1, cases)) return false
  return true
}

/** Passed nodes, each after those that lead to it, circles aside. */
function passedInOrder({ nodes, ways }: CaseModel, holders: readonly Holder[]): number[] {
  const passed = nodes.flatMap((_, at) => (holders[at] === 'passes' ? [at] : []))
  const onward = ways.map(({ arcs }, at) =>
    holders[at] === 'passes' ? arcs.flatMap(({ to }) => (holders[to] === 'passes' ? [to] : [])) : [],
  )
  return postorder(onward, passed).reverse()
}
