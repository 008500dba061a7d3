import { countUp, intAt, intsOf } from '#shared/lib/ints.ts'
import { postorder } from '#shared/flow/postorder.ts'
import type { CaseCount, Crossing } from '#shared/model/analysis/timing.ts'
import type { FlowNode } from '#shared/model/document.ts'
import type { CaseModel } from '#shared/flow/case/case-model.ts'
import type { Arc } from '#shared/flow/case/ways.ts'

/** Who or what a case is with at a node: ids, `passes` where it only comes through, null where that is not known. */
export type Holder = readonly string[] | 'passes' | null

/** Sweeps over gateways that lead in circles; each gives away at least what leaves the circle. */
const mostSweeps = 60
const precision = 1e-9

interface Found {
  readonly from: readonly string[]
  readonly to: readonly string[]
  mean: number
  readonly edgeIds: string[]
  /** Where they lead, as positions; several times where several arcs do. */
  readonly into: number[]
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
 * that a case only passes walked through, so that a crossing counts once however many of them lie between. `visits` by
 * position.
 */
export function crossings(
  model: CaseModel,
  visits: Float64Array,
  holderOf: (node: FlowNode) => Holder,
  differ: (one: readonly string[], other: readonly string[]) => boolean,
): CaseCount {
  const holders = numbered(model.nodes.map(holderOf))
  const { numberOf, ids } = holders
  // By pair of holders; null where they do not differ.
  const found = new Map<number, Found | null>()
  const passing = flowThrough(model, visits, holders)
  for (let at = 0; at < model.nodes.length; at += 1) countFrom(at)
  return counted(
    model.nodes,
    [...found.values()].filter((pair) => pair !== null),
  )

  // Of its own: a function made within a loop keeps the loop from being compiled for good.
  function countFrom(at: number) {
    const through = passing[at]
    const own = intAt(numberOf, at)
    if (through !== undefined) through.forEach((cases, from) => countOnward(at, from, cases))
    else if (own !== -1) countOnward(at, own, visits[at] ?? 0)
  }

  function countOnward(at: number, from: number, cases: number) {
    for (const arc of model.ways[at]?.arcs ?? []) count(from, cases, arc)
  }

  function count(from: number, cases: number, { edge, to, share }: Arc) {
    const into = intAt(numberOf, to)
    const [one, other] = [ids[from], ids[into]]
    if (into === from || one === undefined || other === undefined) return
    const pair = from * ids.length + into
    let known = found.get(pair)
    if (known === undefined) {
      known = differ(one, other) ? { from: one, to: other, mean: 0, edgeIds: [], into: [] } : null
      found.set(pair, known)
    }
    if (known === null) return
    known.mean += cases * share
    known.edgeIds.push(edge.id)
    known.into.push(to)
  }
}

function numbered(holders: readonly Holder[]): Holders {
  const numbers = new Map<string, number>()
  const ids: (readonly string[])[] = []
  const numberOf = intsOf(holders, (holder) => {
    if (holder === null || holder === 'passes') return -1
    const key = holder.length === 1 ? (holder[0] ?? '') : holder.join('\n')
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, ids.length)
    return ids.push(holder) - 1
  })
  return { numberOf, ids, passes: new Uint8Array(holders.map((holder) => (holder === 'passes' ? 1 : 0))) }
}

function counted(nodes: readonly FlowNode[], found: readonly Found[]): CaseCount {
  const all = found
    .filter(({ mean }) => mean > precision)
    .map(({ from, to, mean, edgeIds, into }): Crossing => ({
      fromIds: from,
      toIds: to,
      mean,
      nodeIds: Array.from(new Set(into), (at) => nodes[at]?.id ?? ''),
      edgeIds,
    }))
    .sort((one, other) => other.mean - one.mean)
  return {
    mean: all.reduce((sum, { mean }) => sum + mean, 0),
    crossings: all,
    nodeIds: [...new Set(all.flatMap(({ nodeIds }) => nodeIds))],
    edgeIds: [...new Set(all.flatMap(({ edgeIds }) => edgeIds))],
  }
}

/** By position: of every node that is only passed, how many cases come through it from which holder. */
function flowThrough(model: CaseModel, visits: Float64Array, { numberOf, passes }: Holders): Flows {
  const order = passedInOrder(model, passes)
  const brought = noFlows(model)
  for (const at of order) brought[at] = new Map()
  for (let at = 0; at < model.nodes.length; at += 1) {
    const own = intAt(numberOf, at)
    if (own !== -1) bring(at, own)
  }
  const { before, circles } = passedBefore(model, order)
  // Where none of them leads back, one sweep comes to everything, and what was brought need not be kept.
  if (!circles) return sweepInPlace(order, brought, before)
  let now = noFlows(model)
  for (let sweep = 0; sweep < mostSweeps; sweep += 1) {
    const next = noFlows(model)
    sweepOnce(order, brought, before, { last: now, next })
    const settled = order.every((at) => sameFlow(now[at], next[at]))
    now = next
    if (settled) break
  }
  return now

  function bring(at: number, holder: number) {
    for (const { to, share } of model.ways[at]?.arcs ?? [])
      pour(brought[to], holder, (visits[at] ?? 0) * share)
  }
}

/** Cases by the number of the holder they come from. */
type Flow = Map<number, number>
/** By position; none where a node is not only passed. */
type Flows = (Flow | undefined)[]
type Before = readonly (readonly Arc[] | undefined)[]

function noFlows({ nodes }: CaseModel): Flows {
  return nodes.map(() => undefined)
}

/** The ways into passed nodes from passed ones, and whether some lead back. */
function passedBefore({ ways }: CaseModel, order: readonly number[]): { before: Before; circles: boolean } {
  const before: (Arc[] | undefined)[] = ways.map(() => undefined)
  for (const at of order) before[at] = []
  const seen = new Uint8Array(ways.length)
  let circles = false
  for (const at of order) {
    seen[at] = 1
    for (const arc of ways[at]?.arcs ?? []) {
      before[arc.to]?.push(arc)
      if (seen[arc.to] === 1) circles = true
    }
  }
  return { before, circles }
}

/** Gauss–Seidel: a node takes from those before it in this sweep, and from the last sweep where the flow leads back. */
function sweepOnce(
  order: readonly number[],
  brought: Flows,
  before: Before,
  { last, next }: { readonly last: Flows; readonly next: Flows },
): void {
  for (const at of order) {
    const flow: Flow = new Map(brought[at])
    for (const { from, share } of before[at] ?? [])
      (next[from] ?? last[from])?.forEach((cases, holder) => pour(flow, holder, cases * share))
    next[at] = flow
  }
}

/** The same for an order in which each stands after all before it. */
function sweepInPlace(order: readonly number[], brought: Flows, before: Before): Flows {
  for (const at of order) takeFrom(at)
  return brought

  function takeFrom(at: number) {
    for (const { from, share } of before[at] ?? [])
      brought[from]?.forEach((cases, holder) => pour(brought[at], holder, cases * share))
  }
}

function pour(into: Flow | undefined, holder: number, cases: number): void {
  if (cases > 0) into?.set(holder, (into.get(holder) ?? 0) + cases)
}

function sameFlow(one: Flow | undefined, other: Flow | undefined): boolean {
  for (const [holder, cases] of other ?? [])
    if (Math.abs(cases - (one?.get(holder) ?? 0)) > precision * Math.max(1, cases)) return false
  return true
}

const nowhere: readonly number[] = []

/** Passed nodes, each after those that lead to it, circles aside. */
function passedInOrder({ ways }: CaseModel, passes: Uint8Array): number[] {
  const passed = countUp(passes.length).filter((at) => passes[at] === 1)
  const onward = ways.map(({ arcs }, at) =>
    passes[at] === 1 ? arcs.filter(({ to }) => passes[to] === 1).map(({ to }) => to) : nowhere,
  )
  return postorder(onward, passed).reverse()
}
