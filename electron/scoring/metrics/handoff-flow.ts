import { arcsIn, arcsOut } from '#shared/flow/arc-index.ts'
import type { ArcIndex } from '#shared/flow/arc-index.ts'
import { postorder } from '#shared/flow/postorder.ts'
import { intAt } from '#shared/lib/ints.ts'

/** Where the work changes departments, gateways walked through. */
export interface HandoffFlow {
  /** Expected handoffs a case: Σ visits(u) · p(u, v) over crossing arcs (method §4). */
  readonly expected: number
  /** Positions of the arcs by which another department receives the work. */
  readonly arcs: readonly number[]
}

/** Gateways in a ring without a way out could pass a case round for ever. */
const mostRounds = 200
const most = 1000
const precision = 1e-12

/**
 * `visits` of a node a case; `share` of an arc: the expected number of times (0–1) a visit to its source takes it.
 * What leaves a department is followed through gateways, department by department, until a step or event receives it.
 */
export function handoffFlow(
  index: ArcIndex,
  visits: (node: number) => number,
  share: (arc: number) => number,
): HandoffFlow {
  const carried = throughGateways(index, visits, share)
  let expected = 0
  const arcs: number[] = []
  index.edges.forEach((_, arc) => {
    const [from, to] = [intAt(index.from, arc), intAt(index.to, arc)]
    const receiver = departmentOf(index, to)
    if (isGateway(index, to) || receiver === null) return
    const senders = carried(from)
    let crosses = false
    for (const [sender, cases] of senders) {
      if (sender === receiver) continue
      crosses = true
      expected += cases * share(arc)
    }
    if (crosses) arcs.push(arc)
  })
  return { expected, arcs }
}

/** Cases that leave a node, by the department that last worked on them. */
type Carried = ReadonlyMap<string, number>

function throughGateways(
  index: ArcIndex,
  visits: (node: number) => number,
  share: (arc: number) => number,
): (node: number) => Carried {
  const gateways = index.nodes.flatMap((_, v) => (isGateway(index, v) ? [v] : []))
  const known = new Map<number, Carried>(gateways.map((v) => [v, new Map()]))
  const leaving = (v: number): Carried => {
    const through = known.get(v)
    if (through !== undefined) return through
    const department = departmentOf(index, v)
    return department === null ? new Map() : new Map([[department, visits(v)]])
  }
  const order = gatewayOrder(index, gateways)
  for (let round = 0; round < mostRounds; round += 1) {
    let change = 0
    for (const v of order) {
      const arriving = new Map<string, number>()
      for (const arc of arcsIn(index, v)) {
        for (const [department, cases] of leaving(intAt(index.from, arc))) {
          arriving.set(department, Math.min(most, (arriving.get(department) ?? 0) + cases * share(arc)))
        }
      }
      change = Math.max(change, difference(arriving, leaving(v)))
      known.set(v, arriving)
    }
    if (change < precision) break
  }
  return leaving
}

/** Infinite where a department is new: also one that sends no case (yet) makes a crossing. */
function difference(now: Carried, before: Carried): number {
  let most = 0
  for (const [department, cases] of now) {
    const known = before.get(department)
    most = Math.max(most, known === undefined ? Infinity : Math.abs(cases - known))
  }
  return most
}

/** Gateways after those that lead to them, rings aside. */
function gatewayOrder(index: ArcIndex, gateways: readonly number[]): number[] {
  const onward = index.nodes.map((_, v) =>
    isGateway(index, v)
      ? Array.from(arcsOut(index, v), (arc) => intAt(index.to, arc)).filter((to) => isGateway(index, to))
      : [],
  )
  return postorder(onward, gateways).reverse()
}

function isGateway(index: ArcIndex, node: number): boolean {
  const kind = index.nodes[node]?.kind
  return kind === 'decision' || kind === 'parallel'
}

function departmentOf(index: ArcIndex, node: number): string | null {
  return index.nodes[node]?.departmentId ?? null
}
