import { count, figure, percent } from '#shared/lib/words.ts'
import type { Answers } from '#shared/model/answers.ts'
import type { ExceptionRate } from '#shared/model/assessment.ts'
import { pointRate } from '#shared/model/rate.ts'
import { caseChain } from './exceptions/case-chain.ts'
import { assumptionSentences, noAssumptions } from './exceptions/caveats.ts'
import { outcomeFrom } from './exceptions/chain.ts'
import { entryPaths } from './exceptions/exception-entries.ts'
import type { EntryNode, ExceptionEntry } from './exceptions/exception-entries.ts'
import { foldSplits } from './exceptions/fold-splits.ts'
import type { Beginnings } from './exceptions/where-cases-begin.ts'
import type { Graph } from './graph.ts'
import { wilsonInterval } from './wilson.ts'

/**
 * The end-to-end exception rate (method §1): the share of cases that take at least one exception path. Counted cases,
 * where there are some, go before the rates on the map.
 */
export function exceptionRate(graph: Graph, beginnings: Beginnings, answers: Answers): ExceptionRate {
  const drawn = rateFromGraph(graph, beginnings)
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

function rateFromGraph(graph: Graph, beginnings: Beginnings): ExceptionRate {
  const entries = entryPaths(graph.nodes)
  const unrated =
    graph.exceptions.filter(({ edge }) => edge.rate === undefined).length + entries.filter(isUnrated).length
  const paths = graph.exceptions.length + entries.length
  if (paths === unrated) return { rate: null, basis: 'none', caveats: noRateCaveats(paths) }

  const assumed = noAssumptions()
  const { chain, splits } = caseChain(graph, assumed)
  const folded = foldSplits(graph, chain, splits, beginnings.parts.flat(), assumed)
  let settled = folded.settled
  let safe = entries.flat().reduce((product, { entry }) => product * (1 - entryRate(entry)), 1)
  for (const starts of beginnings.parts) {
    const outcomes = starts.map((start) => outcomeFrom(chain, start, () => false))
    settled &&= outcomes.every((outcome) => outcome.settled)
    safe *= 1 - outcomes.reduce((sum, { fails }) => sum + fails, 0) / starts.length
  }
  const caveats = [
    ...unratedCaveats(unrated),
    ...startCaveats(beginnings),
    ...assumptionSentences(assumed),
    ...(settled ? [] : ['The map loops so densely that the exception rate is a lower bound.']),
  ]
  return { rate: tidied(1 - safe), basis: 'graph', caveats }
}

/** Takes the last digits of binary arithmetic off, so that a single path of 5 % falls into the band up to 5 %. */
function tidied(rate: number): number {
  return Math.min(1, Math.max(0, Math.round(rate * 1e12) / 1e12))
}

/** One rate is enough for a path with several beginnings. */
function isUnrated(path: readonly EntryNode[]): boolean {
  return path.every(({ entry }) => entry.rate === undefined)
}

function entryRate({ rate }: ExceptionEntry): number {
  return rate === undefined ? 0 : pointRate(rate)
}

function noRateCaveats(paths: number): string[] {
  if (paths === 0) return []
  return [
    `No rate is given for ${count(paths, 'exception path')}, so variability goes by the number of exception types.`,
  ]
}

function unratedCaveats(unrated: number): string[] {
  if (unrated === 0) return []
  const verb = unrated === 1 ? 'carries' : 'carry'
  return [
    `${count(unrated, 'exception path')} ${verb} no rate and ${unrated === 1 ? 'counts' : 'count'} as 0\u00a0%.`,
  ]
}

function startCaveats({ parts }: Beginnings): string[] {
  return [
    ...(parts.some((starts) => starts.length > 1)
      ? ['Cases are taken to begin equally often at each of the starts.']
      : []),
    ...(parts.length > 1
      ? [`The map falls into ${parts.length} unconnected parts; a case is taken to pass through all of them.`]
      : []),
  ]
}
