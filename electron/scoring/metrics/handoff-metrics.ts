import { connectedParts } from '#shared/flow/connected-parts.ts'
import { intAt } from '#shared/lib/ints.ts'
import { count, timesWords } from '#shared/lib/words.ts'
import type { Metric } from '#shared/model/analysis/metrics.ts'
import type { CaseCount } from '#shared/model/analysis/timing.ts'
import { crossingArcs } from './crossing-arcs.ts'
import { idsOf, metric } from './structure.ts'
import type { Structure } from './structure.ts'

/** Handoffs on the map, as the matrix counts them, and those a case meets, as its times are worked out. */
export function handoffMetrics({ index }: Structure, handoffs: number, ofCase: CaseCount): Metric[] {
  const arcs = crossingArcs(index)
  const inParts = connectedParts(index).length > 1
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
          ? inParts
            ? 'Within each unconnected part of the map the work never changes departments.'
            : 'The work never changes departments.'
          : `${count(handoffs, 'pair')} of steps or events ${handoffs === 1 ? 'hands' : 'hand'} work from one department to another, where it waits and gets lost; of a decision each way counts. On the map ${count(arcs.length, 'arrow')} ${arcs.length === 1 ? 'crosses' : 'cross'} over.`,
      nodeIds: idsOf(index, new Set(arcs.map((arc) => intAt(index.to, arc)))),
      edgeIds: arcs.map((arc) => index.edges[arc]?.id ?? ''),
    }),
    metric({
      key: 'expectedHandoffs',
      name: 'Handoffs a case',
      value: ofCase.mean,
      formula: 'Σ visits(u) × p(u, v) over crossing arcs',
      worked: `expected visits × shares over ${count(ofCase.edgeIds.length, 'receiving arrow')}`,
      source: 'method §4',
      meaning:
        ofCase.mean === 0
          ? inParts
            ? 'Within each unconnected part of the map a case stays in one department.'
            : 'A case stays in one department.'
          : `A case changes departments ${timesWords(ofCase.mean)} on average, repeats counted each time.`,
      nodeIds: ofCase.nodeIds,
      edgeIds: ofCase.edgeIds,
    }),
  ]
}
