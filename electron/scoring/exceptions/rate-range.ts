import { remembered } from '#shared/lib/remembered.ts'
import type { Rate } from '#shared/model/rate.ts'
import { rateFromGraph } from '../exception-rate.ts'
import type { Graph } from '../graph.ts'
import { rateLike } from './graph-rate.ts'
import { rateEnds } from './rate-ends.ts'
import { whereCasesBegin } from './where-cases-begin.ts'

/** Every rate that is given on the map. */
export function ratesOf(graph: Graph): Rate[] {
  return [
    ...graph.exceptions.map(({ edge }) => edge.rate),
    ...graph.nodes.map(({ exceptionEntry }) => exceptionEntry?.rate),
  ].filter((rate) => rate !== undefined)
}

/**
 * Lowest and highest end-to-end rate that ranges and counts on the map allow; equal ends where every rate is one figure.
 * Null where no path carries a rate.
 */
export const rateRange = remembered((graph: Graph): readonly [number, number] | null => {
  const { whole } = rateFromGraph(graph)
  if (whole === null) return null
  const { rate } = whole
  if (ratesOf(graph).every(({ kind }) => kind === 'value')) return [rate, rate]
  const beginnings = whereCasesBegin(graph)
  const end = (which: 0 | 1) =>
    rateLike(whole, graph, beginnings, { figureOf: (each) => rateEnds(each)[which] })
  return [Math.min(rate, end(0)), Math.max(rate, end(1))]
})
