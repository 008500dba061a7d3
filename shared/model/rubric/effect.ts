import { count } from '../../lib/words.ts'
import { dimensionKeys } from '../answers.ts'
import type { ProfileDimension } from '../analysis/profile.ts'
import type { FirmnessLevel } from '../analysis/stability.ts'
import type { DimensionKey, Score } from '../answers.ts'
import type { Assessment, LensOpinion, Verdict } from '../assessment.ts'
import { dimensionNames } from '../dimension-names.ts'
import { unitFor } from '../minute-words.ts'
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
  /** Ids of the steps that the split automates. */
  readonly automated: readonly string[]
  /** Places of the profile in whole percent, and where it stands on balance; null where not placed. */
  readonly profile: readonly { readonly name: string; readonly percent: number | null }[]
  /** Handling minutes a case; null where they say nothing. */
  readonly minutes: number | null
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

/** What of a standing lies behind the assessment. */
export interface Behind extends Pick<Standing, 'firmness' | 'minutes'> {
  readonly profile: readonly Pick<ProfileDimension, 'name' | 'value'>[]
  readonly balance: number | null
}

export function standingOf(
  assessment: Assessment,
  { firmness, minutes, profile, balance }: Behind,
): Standing {
  const { total, dimensions, lenses, guards, automatableStepIds } = assessment
  const places = [...profile, { name: ON_BALANCE, value: balance }]
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
    automated: automatableStepIds,
    profile: places.map(({ name, value }) => ({
      name,
      percent: value === null ? null : Math.round(value * 100),
    })),
    minutes,
  }
}

const ON_BALANCE = 'on balance'

/** What moves most: the verdict, only the total, only what lies behind them, nothing. */
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
  // Of a map without a step there is nothing but the profile of its answers, which says nothing of it.
  if (before.verdict === null) return []
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
    ...splitMoves(before, after),
    ...profileMoves(before, after),
    ...minuteMoves(before, after),
  ]
}

/** Whether the split labels any step otherwise. */
export function movesSplit({ before, after }: WorkflowEffect): boolean {
  return before.verdict !== null && splitMoves(before, after).length > 0
}

/** `4 → 6 automated steps`, `4 automated steps as before, 2 of them others`. */
function splitMoves(before: Standing, after: Standing): readonly string[] {
  const was = new Set(before.automated)
  const others = after.automated.filter((id) => !was.has(id)).length
  const now = after.automated.length
  if (now !== before.automated.length) return [`${before.automated.length} → ${count(now, 'automated step')}`]
  return others === 0 ? [] : [`${count(now, 'automated step')} as before, ${others} of them others`]
}

/** `Profile: scope 50 → 63 %, on balance 48 → 52 %`. */
function profileMoves(before: Standing, after: Standing): readonly string[] {
  const moved = before.profile.flatMap(({ name, percent }, at) => {
    const is = after.profile[at]?.percent ?? null
    return is === percent ? [] : [`${name.toLowerCase()} ${placeWords(percent)} → ${placeWords(is)}`]
  })
  return moved.length === 0 ? [] : [`Profile: ${moved.join(', ')}`]
}

function placeWords(percent: number | null): string {
  return percent === null ? 'not placed' : `${percent}\u00a0%`
}

function minuteMoves({ minutes: was }: Standing, { minutes: is }: Standing): readonly string[] {
  if (was === null || is === null) return []
  const { short } = unitFor(was, is)
  return short(was) === short(is) ? [] : [`Handling time: ${short(was)} → ${short(is)} a case`]
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
