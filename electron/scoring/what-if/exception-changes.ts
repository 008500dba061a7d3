import { produce } from 'immer'
import type { Answers } from '#shared/model/answers.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import type { Rate } from '#shared/model/rate.ts'
import { pointRate } from '#shared/model/rate.ts'
import { exceptionRate, rateFromGraph } from '../exception-rate.ts'
import { graphRate, rateLike } from '../exceptions/graph-rate.ts'
import { whereCasesBegin } from '../exceptions/where-cases-begin.ts'
import { indexGraph } from '../graph.ts'
import type { CaseNow } from './case-now.ts'

/** Shares are kept to the millionth, as far below the wanted rate as that leaves open. */
const PRECISION = 1e6
/** As fine as the shares are kept; each solves the chain anew. */
const HALVINGS = 22

/** End to end, as the assessment has it; null where it is not known. */
export function rateNow({ document, answers }: CaseNow): number | null {
  return exceptionRate(indexGraph(document), answers).rate
}

/** From the drawing alone, whatever was counted. */
export function drawnRate(document: WorkflowDocument): number | null {
  return rateFromGraph(indexGraph(document)).drawn.rate
}

/** The share of cases that take one path: an exception edge, or an entry that may be met anywhere. */
export function withShare(document: WorkflowDocument, pathId: string, share: number): WorkflowDocument {
  const rate = { kind: 'value', value: share } as const
  return produce(document, (draft) => {
    for (const edge of draft.edges) if (edge.id === pathId && edge.kind === 'exception') edge.rate = rate
    for (const node of draft.nodes)
      if (node.id === pathId && node.exceptionEntry !== undefined) node.exceptionEntry.rate = rate
  })
}

/**
 * Every share times the same factor, so that the end-to-end rate comes to what is wanted and never above it: a limit
 * counts to the band below it. Counted cases are whole: as many as come nearest without going above it. Null where no rate is known.
 */
export function withRate(now: CaseNow, wanted: number): CaseNow | null {
  const rate = rateNow(now)
  if (rate === null || rate === 0) return null
  const drawn = drawnRate(now.document)
  const goal =
    now.answers.observedExceptions === undefined ? wanted : Math.min(1, wanted * ((drawn ?? 0) / rate))
  const document = drawn === null || drawn === 0 ? now.document : scaled(now.document, goal, goal < drawn)
  return { document, answers: recounted(now.answers, wanted, Math.floor) }
}

/** Cases that were counted, were the rate another one, as whole ones; as they are where nobody counted. */
export function recounted(answers: Answers, rate: number, whole: (cases: number) => number): Answers {
  const seen = answers.observedExceptions
  if (seen === undefined) return answers
  const count = Math.min(seen.of, whole(rate * seen.of + 1e-9))
  return { ...answers, observedExceptions: { ...seen, count } }
}

function scaled(document: WorkflowDocument, goal: number, falls: boolean): WorkflowDocument {
  const factor = factorFor(document, goal, falls)
  return produce(document, (draft) => {
    for (const edge of draft.edges) if (edge.rate !== undefined) edge.rate = times(edge.rate, factor)
    for (const { exceptionEntry: entry } of draft.nodes)
      if (entry?.rate !== undefined) entry.rate = times(entry.rate, factor)
  })
}

/** The rate never falls while the factor grows: halved until it stands just below what is wanted. */
function factorFor(document: WorkflowDocument, goal: number, falls: boolean): number {
  const graph = indexGraph(document)
  const beginnings = whereCasesBegin(graph)
  const now = graphRate(graph, beginnings, { figureOf: pointRate })
  const rateAt = (factor: number) =>
    rateLike(now, graph, beginnings, { figureOf: (rate) => pointRate(times(rate, factor)) })
  let low = falls ? 0 : 1
  let high = falls ? 1 : doubledUntil((factor) => rateAt(factor) >= goal)
  if (rateAt(high) <= goal) return high
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2
    if (rateAt(middle) <= goal) low = middle
    else high = middle
  }
  return low
}

/** The first power of two that is enough; the largest that makes a difference where none is. */
function doubledUntil(enough: (factor: number) => boolean): number {
  let factor = 1
  while (factor < PRECISION && !enough(factor)) factor *= 2
  return factor
}

function times(rate: Rate, factor: number): Rate {
  if (rate.kind !== 'range') return { kind: 'value', value: part(pointRate(rate), factor) }
  const { low, high, likely } = rate
  return {
    kind: 'range',
    low: part(low, factor),
    high: part(high, factor),
    ...(likely === undefined ? {} : { likely: part(likely, factor) }),
  }
}

/** A share too small to be kept to the millionth does not fall where all are to rise. */
function part(share: number, factor: number): number {
  const rounded = Math.round(share * factor * PRECISION) / PRECISION
  return Math.min(1, factor < 1 ? rounded : Math.max(share, rounded))
}
