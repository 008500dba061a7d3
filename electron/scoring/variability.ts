import { count, figure, percent } from '#shared/lib/words.ts'
import type { Score } from '#shared/model/answers.ts'
import type { DimensionScore, Evidence } from '#shared/model/assessment.ts'
import type { FlowEdge } from '#shared/model/document.ts'
import { pointRate } from '#shared/model/rate.ts'
import type { Rate } from '#shared/model/rate.ts'
import { clampScore, describeCount, describeShare, scoreInBands } from './bands.ts'
import type { Context } from './context.ts'
import { evidence } from './dimension.ts'
import { rateRange } from './exceptions/rate-range.ts'
import { entryPaths } from './exceptions/exception-entries.ts'
import type { EntryNode } from './exceptions/exception-entries.ts'
import type { Computed } from './dimension.ts'
import { listUpTo } from './words.ts'

const pathsShown = 6

/**
 * Variability (method §1): the end-to-end exception rate in bands, plus one for many exception types; where no rate is
 * known, the number of types in bands, marked assumed.
 */
export function variability(context: Context): Computed {
  return context.rate.rate === null ? byTypes(context) : byRate(context, context.rate.rate)
}

function byRate(context: Context, rate: number): Computed {
  const { counts, rubric } = context
  const bands = rubric.variability.rate
  const inBand = scoreInBands(rate, bands)
  const bonus = typesBonusOf(context)
  const score = clampScore(inBand + bonus)
  const { band, next } = describeShare(rate, bands, bonus)
  const words = { band: score === inBand ? band : `${band}, with many exception types ${score}`, next }
  return {
    key: 'variability',
    score,
    status: 'scored',
    range: [score, score],
    summary: `${percent(rate)} of cases meet an exception, ${types(counts.exceptionTypes)}`,
    evidence: [
      evidence(rateText(context, rate), { ...words, ...pathIds(context) }),
      ...observedEvidence(context),
      typesBonus(context, inBand),
    ],
  }
}

/** Scores that the range of the exception rate allows: ranges and counts on the map, or counted cases (method §3). */
export function variabilityRange(
  context: Context,
  { score, status }: Pick<DimensionScore, 'score' | 'status'>,
): readonly [Score, Score] {
  const { rate, graph, rubric } = context
  const range = rate.basis === 'observed' ? (rate.interval ?? null) : rateRange(graph)
  if (status !== 'scored' || range === null || range[0] === range[1]) return [score, score]
  const bonus = typesBonusOf(context)
  const scoreAt = (share: number) => clampScore(scoreInBands(share, rubric.variability.rate) + bonus)
  return [scoreAt(range[0]), scoreAt(range[1])]
}

/** What many exception types add to the score of the rate. */
function typesBonusOf({ counts, rubric }: Pick<Context, 'counts' | 'rubric'>): 0 | 1 {
  return counts.exceptionTypes > rubric.variability.typesBonusAbove ? 1 : 0
}

function rateText({ rate, answers, graph }: Context, share: number): string {
  const observed = answers.observedExceptions
  if (rate.basis === 'observed' && observed !== undefined) {
    return `${figure(observed.count)} of ${figure(observed.of)} cases looked at met an exception: ${percent(share)}`
  }
  const paths = [
    ...graph.exceptions.map(({ edge }) => pathText(pathName(edge), edge.rate)),
    ...entryPaths(graph.nodes).map(entryText),
  ]
  return `${percent(share)} of cases take at least one exception path: ${listUpTo(grouped(paths), pathsShown)}`
}

/** Paths that read the same are named once, with how many they are. */
function grouped(paths: readonly string[]): string[] {
  const times = new Map<string, number>()
  for (const path of paths) times.set(path, (times.get(path) ?? 0) + 1)
  return [...times].map(([path, n]) => (n === 1 ? path : `${path} (${n} paths)`))
}

function pathName(edge: FlowEdge): string {
  return edge.exception?.name || edge.label || 'exception'
}

/** A path that begins in several ways names them all, each once. */
function entryText(path: readonly EntryNode[]): string {
  const ways = path.map(({ node, entry }) => pathText(entry.name || node.name, entry.rate))
  return [...new Set(ways)].filter((way) => way !== '').join(' or ')
}

function pathText(name: string, rate: Rate | undefined): string {
  return rate === undefined ? name : `${name} ${percent(pointRate(rate))}`
}

function observedEvidence({ rate }: Context): Evidence[] {
  if (rate.interval === undefined) return []
  const [low, high] = rate.interval
  return [
    evidence(
      `From that many cases, the true rate lies between ${percent(low)} and ${percent(high)} (95\u00a0%, Wilson).`,
    ),
  ]
}

/** The rule stands where it applies; where it does not yet, how far away it is. Nothing is added to a 5. */
function typesBonus(context: Context, inBand: Score): Evidence {
  const { counts, rubric } = context
  const limit = rubric.variability.typesBonusAbove
  const missing = Math.floor(limit) + 1 - counts.exceptionTypes
  const words =
    inBand === 5
      ? {}
      : missing > 0
        ? { next: `${figure(missing)} more would add 1` }
        : {
            band: `more than ${figure(limit)} types add 1`,
            next: `${figure(1 - missing)} fewer would take the extra point away`,
          }
  return evidence(capitalTypes(counts.exceptionTypes), { ...words, ...pathIds(context) })
}

function byTypes(context: Context): Computed {
  const { counts, rubric } = context
  const score = scoreInBands(counts.exceptionTypes, rubric.variability.types)
  const words = describeCount(counts.exceptionTypes, rubric.variability.types, {
    singular: 'exception type',
    plural: 'exception types',
  })
  return {
    key: 'variability',
    score,
    status: 'assumed',
    range: [score, score],
    summary:
      counts.exceptionPaths === 0
        ? 'no exception path drawn'
        : `${types(counts.exceptionTypes)}, no rate known`,
    evidence: [
      evidence(
        counts.exceptionPaths === 0
          ? 'No exception path is drawn, so the number of exception types stands in for the rate'
          : `${capitalTypes(counts.exceptionTypes)}; no path carries a rate, so the number of types stands in for it`,
        { ...words, ...pathIds(context) },
      ),
    ],
  }
}

function pathIds({ graph }: Context): Pick<Evidence, 'nodeIds' | 'edgeIds'> {
  return {
    nodeIds: graph.nodes.filter((node) => node.exceptionEntry).map(({ id }) => id),
    edgeIds: graph.exceptions.map(({ edge }) => edge.id),
  }
}

function types(n: number): string {
  return count(n, 'type')
}

function capitalTypes(n: number): string {
  return count(n, 'exception type')
}
