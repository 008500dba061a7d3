import { count } from '../../lib/words.ts'
import { dimensionKeys } from '../answers.ts'
import type { FirmnessLevel } from '../analysis/stability.ts'
import type { DimensionKey, Score } from '../answers.ts'
import type { Assessment, LensOpinion, Verdict } from '../assessment.ts'
import { dimensionNames } from '../dimension-names.ts'
import { verdictOf } from '../verdict-of.ts'

/** Where a workflow stands by some rubric: what of its assessment rules can move. */
export interface Standing {
  /** Null where no step is drawn yet. */
  readonly verdict: Verdict | null
  readonly total: number
  /** How firmly it stands. */
  readonly firmness: FirmnessLevel
  readonly scores: Readonly<Record<DimensionKey, Score>>
  readonly opinions: readonly { readonly name: string; readonly opinion: LensOpinion }[]
  /** Names of the guards that stand before it. */
  readonly guards: readonly string[]
}

/** What another rubric would make of one workflow. */
export interface WorkflowEffect {
  readonly workflowId: string
  readonly name: string
  /** Stands for its workflow in matrix, plan and report. */
  readonly counted: boolean
  /** Another scenario of a workflow, not a workflow of its own. */
  readonly scenario: boolean
  readonly before: Standing
  readonly after: Standing
}

export function standingOf(assessment: Assessment, firmness: FirmnessLevel): Standing {
  const { total, dimensions, lenses, guards } = assessment
  return {
    verdict: verdictOf(assessment),
    total,
    firmness,
    scores: {
      complexity: dimensions.complexity.score,
      variability: dimensions.variability.score,
      strategicImportance: dimensions.strategicImportance.score,
      changeFrequency: dimensions.changeFrequency.score,
    },
    opinions: lenses.map(({ name, opinion }) => ({ name, opinion })),
    guards: guards.map(({ name }) => name),
  }
}

/** What moves most: the verdict, only the total, only a second opinion or guard, nothing. */
export type Reach = 'verdict' | 'total' | 'detail' | 'nothing'

export function reachOf(effect: WorkflowEffect): Reach {
  const { before, after } = effect
  if (before.verdict !== after.verdict) return 'verdict'
  if (before.total !== after.total) return 'total'
  return movesOf(effect).length > 0 ? 'detail' : 'nothing'
}

const levelWords: Readonly<Record<FirmnessLevel, string>> = {
  firm: 'firm',
  leaning: 'leaning',
  open: 'open',
}

const opinionWords: Readonly<Record<LensOpinion, string>> = {
  automate: 'automate',
  hybrid: 'hybrid',
  orchestrate: 'orchestrate',
  'cannot-tell': 'cannot tell',
}

/** Everything that moves, a few words each: `Complexity 4 → 3`, `Fit test: automate → orchestrate`. */
export function movesOf({ before, after }: WorkflowEffect): readonly string[] {
  const scores = dimensionKeys
    .filter((key) => before.scores[key] !== after.scores[key])
    .map((key) => `${dimensionNames[key]} ${before.scores[key]} → ${after.scores[key]}`)
  const said = (standing: Standing, name: string) =>
    standing.opinions.find((each) => each.name === name)?.opinion ?? null
  const names = [...new Set([...before.opinions, ...after.opinions].map(({ name }) => name))]
  const opinions = names
    .filter((name) => said(before, name) !== said(after, name))
    .map((name) => `${name}: ${opinionOf(said(before, name))} → ${opinionOf(said(after, name))}`)
  const raised = after.guards.filter((name) => !before.guards.includes(name))
  const dropped = before.guards.filter((name) => !after.guards.includes(name))
  const firmness =
    before.firmness === after.firmness
      ? []
      : [`${levelWords[before.firmness]} → ${levelWords[after.firmness]}`]
  return [
    ...firmness,
    ...scores,
    ...opinions,
    ...raised.map((name) => `${name} now stands before it`),
    ...dropped.map((name) => `${name} no longer stands before it`),
  ]
}

function opinionOf(opinion: LensOpinion | null): string {
  return opinion === null ? 'not given' : opinionWords[opinion]
}

/** `10 workflows`, `10 workflows and 2 scenarios`: as the list of the engagement has them. */
export function countedWords(effects: readonly WorkflowEffect[]): string {
  const scenarios = effects.filter(({ scenario }) => scenario).length
  const workflows = count(effects.length - scenarios, 'workflow')
  return scenarios === 0 ? workflows : `${workflows} and ${count(scenarios, 'scenario')}`
}
