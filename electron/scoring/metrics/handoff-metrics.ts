import { waysOut } from '#shared/flow/ways-out.ts'
import { intAt } from '#shared/lib/ints.ts'
import { count, figure } from '#shared/lib/words.ts'
import type { Metric } from '#shared/model/analysis/metrics.ts'
import { handoffFlow } from './handoff-flow.ts'
import { idsOf, metric } from './structure.ts'
import type { Structure } from './structure.ts'

/** Handoffs on the map, as the matrix counts them (`handoffs`), and how many of them a case meets. */
export function handoffMetrics(
  { document, index }: Structure,
  handoffs: number,
  visits: ReadonlyMap<string, number>,
): Metric[] {
  const shares = new Map<string, number>()
  for (const { ways } of waysOut(document).values())
    for (const { edge, share } of ways) shares.set(edge.id, share)
  const flow = handoffFlow(
    index,
    (node) => visits.get(index.nodes[node]?.id ?? '') ?? 0,
    (arc) => shares.get(index.edges[arc]?.id ?? '') ?? 0,
  )
  const where = {
    nodeIds: idsOf(index, new Set(flow.arcs.map((arc) => intAt(index.to, arc)))),
    edgeIds: flow.arcs.map((arc) => index.edges[arc]?.id ?? ''),
  }
  return [
    metric({
      key: 'handoffs',
      name: 'Handoffs',
      value: handoffs,
      formula: 'arcs that cross departments, gateways walked through',
      worked: 'pairs of steps or events in two known departments',
      source: 'method §4',
      meaning:
        handoffs === 0
          ? 'The work never changes departments.'
          : `At ${count(handoffs, 'place')} the work passes from one department to another: where it waits, and where it is lost.`,
      ...where,
    }),
    metric({
      key: 'expectedHandoffs',
      name: 'Handoffs a case',
      value: flow.expected,
      formula: 'Σ visits(u) × p(u, v) over crossing arcs',
      worked: `expected visits × shares over ${count(flow.arcs.length, 'receiving arrow')}`,
      source: 'method §4',
      meaning:
        flow.expected === 0
          ? 'A case stays in one department.'
          : `A case changes departments ${figure(flow.expected)} times on average, repeats counted each time.`,
      ...where,
    }),
  ]
}
