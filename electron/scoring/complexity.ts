import { count, figure } from '#shared/lib/words.ts'
import type { Score } from '#shared/model/answers.ts'
import type { Evidence } from '#shared/model/assessment.ts'
import { nameOf } from '#shared/model/catalogue.ts'
import type { CatalogueEntry } from '#shared/model/catalogue.ts'
import type { ComplexityWeights } from '#shared/model/rubric.ts'
import { clampScore, describeCount, scoreInBands } from './bands.ts'
import type { Noun } from './bands.ts'
import type { Context } from './context.ts'
import { decisionIndexes, openDecisions, departmentIds, systemIds } from './count-structure.ts'
import { evidence } from './dimension.ts'
import type { Computed } from './dimension.ts'
import { namedCount } from './words.ts'

/** Names listed in a line of evidence; more are counted. */
const namesShown = 12

export interface ComplexityParts {
  readonly systems: Score
  readonly departments: Score
  readonly decisions: Score
}

export function complexityParts({ counts, rubric }: Pick<Context, 'counts' | 'rubric'>): ComplexityParts {
  return {
    systems: scoreInBands(counts.systems, rubric.complexity.systems),
    departments: scoreInBands(counts.departments, rubric.complexity.departments),
    decisions: scoreInBands(counts.decisions, rubric.complexity.decisions),
  }
}

/** Mean rounded half up (method §1), each part as often as it weighs; 1 where none weighs anything. */
export function complexityScore(parts: ComplexityParts, weights: ComplexityWeights): Score {
  const { sum, of } = weighed(parts, weights)
  return of === 0 ? 1 : clampScore(Math.floor((2 * sum + of) / (2 * of)))
}

function weighed(parts: ComplexityParts, weights: ComplexityWeights) {
  return {
    sum:
      parts.systems * weights.systems +
      parts.departments * weights.departments +
      parts.decisions * weights.decisions,
    of: weights.systems + weights.departments + weights.decisions,
  }
}

/** Complexity (method §1): mean of systems, departments and decisions, rounded half up. */
export function complexity(context: Context): Computed {
  const parts = complexityParts(context)
  const { counts, rubric } = context
  const score = complexityScore(parts, rubric.complexity.weights)
  return {
    key: 'complexity',
    score,
    status: 'scored',
    range: [score, score],
    summary: [
      count(counts.systems, 'system'),
      count(counts.departments, 'department'),
      count(counts.decisions, 'decision'),
    ].join(', '),
    evidence: [
      systemEvidence(context),
      departmentEvidence(context),
      decisionEvidence(context),
      meanEvidence(parts, rubric.complexity.weights, score),
    ],
  }
}

function systemEvidence({ document, graph, catalogue, rubric }: Context): Evidence {
  const ids = systemIds(document, graph)
  const nodeIds = graph.steps.filter((step) => step.systemIds.length > 0).map(({ id }) => id)
  const text = namedCount(ids.length, nouns.systems.singular, namesOf(catalogue.systems, ids), namesShown)
  return evidence(text, { ...inBand(ids.length, rubric, 'systems'), nodeIds })
}

function departmentEvidence({ graph, catalogue, rubric }: Context): Evidence {
  const ids = departmentIds(graph)
  const nodeIds = graph.steps.filter((step) => step.departmentId !== null).map(({ id }) => id)
  const names = namesOf(catalogue.departments, ids)
  const text = namedCount(ids.length, nouns.departments.singular, names, namesShown)
  return evidence(text, { ...inBand(ids.length, rubric, 'departments'), nodeIds })
}

function decisionEvidence({ graph, rubric }: Context): Evidence {
  const decisions = decisionIndexes(graph)
  const names = decisions.flatMap((at) => graph.nodes[at]?.name.trim() || [])
  const open = openDecisions(graph)
  const uncounted = open.length === 0 ? '' : `; ${count(open.length, 'more')} without a second way out yet`
  const counted = namedCount(decisions.length, nouns.decisions.singular, names, namesShown)
  return evidence(counted + uncounted, {
    ...inBand(decisions.length, rubric, 'decisions'),
    nodeIds: decisions.flatMap((at) => graph.nodes[at]?.id ?? []),
    edgeIds: decisions.flatMap((at) => (graph.sequenceOut[at] ?? []).map(({ edge }) => edge.id)),
  })
}

function meanEvidence(parts: ComplexityParts, weights: ComplexityWeights, score: Score): Evidence {
  const { systems, departments, decisions } = weights
  const { sum, of } = weighed(parts, weights)
  const mean = figure(sum / of)
  const outcome = sum % of === 0 ? `is ${mean}` : `is ${mean}, rounded to ${score}`
  const alike = systems === departments && departments === decisions
  const how = alike ? '' : `, weighing ${systems} to ${departments} to ${decisions},`
  return evidence(
    `The mean of ${parts.systems}, ${parts.departments} and ${parts.decisions}${how} ${outcome}.`,
    // Where they weigh differently, a point is not worth the same in each part.
    alike ? { next: nextMean(sum / systems, score) } : {},
  )
}

/** How many points the three parts together are from the next rounding. */
function nextMean(sum: number, score: Score): string {
  const up = Math.ceil((score + 0.5) * 3) - sum
  const down = sum - (Math.ceil((score - 0.5) * 3) - 1)
  return [
    ...(score < 5 ? [`${count(up, 'more point')} in the parts would make it ${score + 1}`] : []),
    ...(score > 1 ? [`${count(down, 'point fewer', 'points fewer')} would make it ${score - 1}`] : []),
  ].join('; ')
}

const nouns: Readonly<Record<keyof ComplexityParts, Noun>> = {
  systems: { singular: 'system', plural: 'systems' },
  departments: { singular: 'department', plural: 'departments' },
  decisions: { singular: 'decision', plural: 'decisions' },
}

/** The band of a part and its next ones; a part that weighs nothing moves nothing. */
function inBand(
  value: number,
  { complexity: rules }: Context['rubric'],
  part: keyof ComplexityParts,
): Pick<Evidence, 'band' | 'next'> {
  if (rules.weights[part] === 0) return { band: `${nouns[part].plural} weigh nothing in this rubric` }
  return describeCount(value, rules[part], nouns[part])
}

function namesOf(entries: readonly CatalogueEntry[], ids: readonly string[]): string[] {
  return ids.map((id) => nameOf(entries, id))
}
