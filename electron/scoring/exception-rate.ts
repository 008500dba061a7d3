import { remembered } from '#shared/lib/remembered.ts'
import { count, figure, percent } from '#shared/lib/words.ts'
import { caveat, told } from '#shared/model/analysis/caveat.ts'
import type { Caveat } from '#shared/model/analysis/caveat.ts'
import type { Answers } from '#shared/model/answers.ts'
import type { ExceptionRate } from '#shared/model/assessment.ts'
import type { FlowEdge } from '#shared/model/document.ts'
import { pointRate } from '#shared/model/rate.ts'
import { assumptionSentences } from './exceptions/caveats.ts'
import { endlessCaveats } from './exceptions/endless-loops.ts'
import { entryPaths } from './exceptions/exception-entries.ts'
import type { EntryNode } from './exceptions/exception-entries.ts'
import { graphRate } from './exceptions/graph-rate.ts'
import type { GraphRate } from './exceptions/graph-rate.ts'
import { whereCasesBegin } from './exceptions/where-cases-begin.ts'
import type { Beginnings } from './exceptions/where-cases-begin.ts'
import type { Graph } from './graph.ts'
import { wilsonInterval } from './wilson.ts'

/**
 * The end-to-end exception rate (method §1): the share of cases that take at least one exception path. Counted cases,
 * where there are some, go before the rates on the map.
 */
export function exceptionRate(graph: Graph, answers: Answers): ExceptionRate {
  return countedFirst(rateFromGraph(graph).drawn, answers)
}

export function countedFirst(drawn: ExceptionRate, answers: Answers): ExceptionRate {
  const observed = answers.observedExceptions
  if (observed === undefined) return drawn
  const rate = Math.min(observed.count, observed.of) / observed.of
  return {
    rate,
    basis: 'observed',
    interval: wilsonInterval(observed.count, observed.of),
    caveats: [
      ...(observed.count > observed.of
        ? [
            `More exceptions (${figure(observed.count)}) than cases (${figure(observed.of)}) were counted; taken as every case.`,
          ]
        : []),
      ...(drawn.rate === null
        ? []
        : [`The rates on the map give ${percent(drawn.rate)}; the counted cases go before them.`]),
    ],
  }
}

/** What the graph says, whatever was counted, and how it came about; null where no path carries a rate. */
export const rateFromGraph = remembered((graph: Graph): { drawn: ExceptionRate; whole: GraphRate | null } => {
  const beginnings = whereCasesBegin(graph)
  const entries = entryPaths(graph.nodes)
  const unrated: Unrated = {
    edges: graph.exceptions.flatMap(({ edge }) => (edge.rate === undefined ? [edge] : [])),
    entries: entries.filter(isUnrated),
  }
  const paths = graph.exceptions.length + entries.length
  if (paths === unratedCount(unrated))
    return { drawn: { rate: null, basis: 'none', ...told(noRateCaveats(unrated)) }, whole: null }

  const whole = graphRate(graph, beginnings, { figureOf: pointRate })
  const { rate, assumed, chain } = whole
  const caveats = [
    ...unratedCaveats(unrated),
    ...startCaveats(graph, beginnings),
    ...endlessCaveats(graph, beginnings),
    ...assumptionSentences(assumed),
    ...(chain.settled ? [] : [caveat('The map loops so densely that the exception rate is a lower bound.')]),
  ]
  return { drawn: { rate, basis: 'graph', ...told(caveats) }, whole }
})

/** One rate is enough for a path with several beginnings. */
function isUnrated(path: readonly EntryNode[]): boolean {
  return path.every(({ entry }) => entry.rate === undefined)
}

/** Exception paths without a rate: those drawn, and those that may start anywhere. */
interface Unrated {
  readonly edges: readonly FlowEdge[]
  readonly entries: readonly (readonly EntryNode[])[]
}

function unratedCount({ edges, entries }: Unrated): number {
  return edges.length + entries.length
}

function aboutUnrated(text: string, { edges, entries }: Unrated): Caveat {
  const nodes = entries.flatMap((path) => path.map(({ node }) => node))
  return caveat(text, nodes, edges)
}

function noRateCaveats(unrated: Unrated): Caveat[] {
  const paths = unratedCount(unrated)
  if (paths === 0) return []
  const text = `No rate is given for ${count(paths, 'exception path')}, so variability goes by the number of exception types.`
  return [aboutUnrated(text, unrated)]
}

function unratedCaveats(unrated: Unrated): Caveat[] {
  const paths = unratedCount(unrated)
  if (paths === 0) return []
  const [carries, counts] = paths === 1 ? ['carries', 'counts'] : ['carry', 'count']
  const text = `${count(paths, 'exception path')} ${carries} no rate and ${counts} as 0\u00a0%.`
  return [aboutUnrated(text, unrated)]
}

function startCaveats({ nodes }: Graph, { parts }: Beginnings): Caveat[] {
  const at = (starts: readonly number[]) => starts.flatMap((start) => nodes[start] ?? [])
  const shared = parts.filter((starts) => starts.length > 1)
  return [
    ...(shared.length > 0
      ? [caveat('Cases are taken to begin equally often at each of the starts.', at(shared.flat()))]
      : []),
    ...(parts.length > 1
      ? [
          caveat(
            `Cases begin in ${parts.length} unconnected parts of the map; every case is taken to pass through all of them.`,
            at(parts.flat()),
          ),
        ]
      : []),
  ]
}
