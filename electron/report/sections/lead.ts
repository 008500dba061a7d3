import { longMonth, waveMonth } from '#shared/drawing/chart/wave-dates.ts'
import { count, figure, list, numberWord, sentenceCase } from '#shared/lib/words.ts'
import { dimensionNames } from '#shared/model/dimension-names.ts'
import { assumedFor } from '#shared/model/plan-figure.ts'
import type { Initiative, InitiativeKind, Placement, Plan } from '#shared/model/plan.ts'
import type { ReportInput, ReportWorkflow } from '../report-input.ts'
import { isProvisional } from './headline.ts'
import { someOf } from './some-of.ts'
import { sum, totalsOf } from './totals.ts'

/** The first paragraph of the summary: what was mapped, where to start, what follows, what it brings. */
export function leadSentences({ workflows, plan }: ReportInput): string {
  if (workflows.length === 0) {
    return 'Draw or import the first workflow; its verdict, map and place in the plan then appear here.'
  }
  const open = workflows.every(isProvisional)
  return [
    ...(open ? openSentences(workflows) : []),
    ...mappedSentences(workflows),
    ...planSentences(plan, open),
  ].join(' ')
}

function mappedSentences(workflows: readonly ReportWorkflow[]): readonly string[] {
  const totals = totalsOf(workflows)
  const parts = [
    counted(totals.steps, 'step'),
    counted(totals.departments, 'department'),
    counted(totals.systems, 'system'),
  ]
  const mapped = `We mapped ${counted(workflows.length, 'workflow')} with your teams: ${list(parts)}.`
  if (totals.volumesKnown === 0) return [mapped]
  const who =
    totals.volumesKnown < workflows.length
      ? `The ${numberWord(totals.volumesKnown)} whose volume is known ${totals.volumesKnown === 1 ? 'handles' : 'handle'}`
      : workflows.length === 1
        ? 'It handles'
        : 'Together they handle'
  return [mapped, `${who} about ${roundFigure(totals.cases)} cases a year.`]
}

interface Placed {
  readonly initiative: Initiative
  readonly placement: Placement
}

/** `open`: no verdict stands yet, so nothing is said as if it were decided. */
function planSentences(plan: Plan, open: boolean): readonly string[] {
  const placed = placedInitiatives(plan)
  if (placed.length === 0) return []
  return [
    startSentence(plan, placed, open),
    ...orchestrationSentence(plan, placed),
    gainSentence(placed, open),
  ]
}

/** Every placed initiative, by wave. */
export function placedInitiatives(plan: Plan): readonly Placed[] {
  return plan.schedule.placements
    .flatMap((placement) => {
      const initiative = plan.initiatives.find(({ key }) => key === placement.key)
      return initiative === undefined ? [] : [{ initiative, placement }]
    })
    .sort(
      (a, b) =>
        a.placement.startWave - b.placement.startWave ||
        a.placement.endWave - b.placement.endWave ||
        b.initiative.value.value - a.initiative.value.value,
    )
}

const namesShown = 2

function startSentence(plan: Plan, placed: readonly Placed[], open: boolean): string {
  const first = placed[0]?.placement.startWave ?? 1
  const opening = placed.filter(({ placement }) => placement.startWave === first)
  const when = longMonth(waveMonth(plan.settings, first))
  return `${open ? 'If the verdicts then hold, the plan would start' : 'Start'} in ${when}: ${names(opening)}.`
}

function orchestrationSentence(plan: Plan, placed: readonly Placed[]): readonly string[] {
  const later = placed.filter(
    ({ initiative, placement }) =>
      isKind(initiative, 'orchestrate') && placement.startWave > (placed[0]?.placement.startWave ?? 1),
  )
  const [first] = later
  if (first === undefined) return []
  const when = longMonth(waveMonth(plan.settings, first.placement.startWave))
  return [`From ${when} on, ${names(later)}.`]
}

/** What rests on figures that nobody gave is said where the gain is. */
function gainSentence(placed: readonly Placed[], open: boolean): string {
  const hours = sum(placed.map(({ initiative }) => initiative.value.value))
  const days = sum(placed.flatMap(({ placement }) => placement.daysPerWave))
  return `On the assumptions listed at the end, the whole plan ${open ? 'would take' : 'takes'} ${count(Math.round(days), 'person-day')} and ${open ? 'release' : 'releases'} about ${roundFigure(hours)} hours a year${assumedHours(placed)}.`
}

const assumedNames = {
  volume: 'volumes',
  minutes: 'minutes',
  loop: 'endless loops gone through once',
} as const

/** `, all of them by assumed volumes and minutes`: how much of the gain nobody counted or timed. */
function assumedHours(placed: readonly Placed[]): string {
  const resting = placed.filter(
    ({ initiative: { value } }) => value.value > 0 && assumedFor(value).length > 0,
  )
  if (resting.length === 0) return ''
  const kinds = new Set(resting.flatMap(({ initiative }) => assumedFor(initiative.value)))
  const known = (['volume', 'minutes', 'loop'] as const).filter((kind) => kinds.has(kind))
  const hours = (some: readonly Placed[]): number => sum(some.map(({ initiative }) => initiative.value.value))
  const all = hours(resting) === hours(placed)
  const much = all ? 'all of them' : `about ${roundFigure(hours(resting))} of them`
  return `, ${much} resting on assumed ${list(known.map((kind) => assumedNames[kind]))}`
}

/** What has to be answered before any verdict stands, the questions that most workflows leave open first. */
function openSentences(workflows: readonly ReportWorkflow[]): readonly string[] {
  const missing = (['strategicImportance', 'changeFrequency', 'variability', 'complexity'] as const)
    .map((key) => ({
      name: dimensionNames[key].toLowerCase(),
      amount: workflows.filter(({ assessment }) => assessment.dimensions[key].status === 'unanswered').length,
    }))
    .filter(({ amount }) => amount > 0)
  if (missing.length === 0) return []
  const each = missing.map(({ name, amount }) => `${name} (open for ${amount} of ${workflows.length})`)
  return [`No verdict stands yet. To be answered first: ${list(each)}.`]
}

const isKind = (initiative: Initiative, kind: InitiativeKind): boolean => initiative.kind === kind

function names(placed: readonly Placed[]): string {
  const all = placed.map(({ initiative }) => inSentence(initiative))
  const more = all.length - namesShown
  if (more <= 1) return list(all)
  return list([...all.slice(0, namesShown), `${numberWord(more)} more`])
}

/** A derived name begins with its verb, which a sentence writes small. */
function inSentence({ name, kind }: Initiative): string {
  return name.toLowerCase().startsWith(`${kind} `) ? lowerFirst(name) : name
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** `three systems`, `74 steps`. */
function counted(amount: number, noun: string): string {
  return `${numberWord(amount)} ${noun}${amount === 1 ? '' : 's'}`
}

/** Two significant figures and a word for millions: `2.1 million`, `48,000`, `310`. */
export function roundFigure(value: number): string {
  if (value === 0) return '0'
  const power = 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(value))) - 1)
  const rounded = Math.round(value / power) * power
  if (rounded >= 1e9) return `${figure(rounded / 1e9)} billion`
  return rounded >= 1e6 ? `${figure(rounded / 1e6)} million` : figure(Math.round(rounded))
}

/** What to be careful about, in sentences: open answers, overrides, guards and disagreeing opinions. */
export function certaintySentences(workflows: readonly ReportWorkflow[]): readonly string[] {
  return [
    ...guardSentences(workflows),
    ...provisionalSentence(workflows),
    ...overrideSentence(workflows),
    ...opinionSentence(workflows),
  ]
}

function guardSentences(workflows: readonly ReportWorkflow[]): readonly string[] {
  const names = new Map<string, string[]>()
  for (const { name, assessment } of workflows) {
    for (const guard of assessment.guards) names.set(guard.name, [...(names.get(guard.name) ?? []), name])
  }
  return [...names].map(([guard, guarded]) => `${someOf(guarded)}: ${lowerFirst(guard)}.`)
}

function provisionalSentence(workflows: readonly ReportWorkflow[]): readonly string[] {
  const open = workflows.filter(({ assessment }) => assessment.status === 'provisional')
  if (open.length === 0) return []
  const each = open.map(({ name, assessment: { range } }) => `${name} (${range[0]}–${range[1]})`)
  const verb = open.length === 1 ? 'verdict is' : 'verdicts are'
  return [
    `${sentenceCase(numberWord(open.length))} ${verb} provisional until every question is answered: ${someOf(each)}.`,
  ]
}

function overrideSentence(workflows: readonly ReportWorkflow[]): readonly string[] {
  const changed = workflows.flatMap(({ assessment }) =>
    Object.values(assessment.dimensions).filter(({ status }) => status === 'overridden'),
  )
  if (changed.length === 0) return []
  const words = changed.length === 1 ? 'score was' : 'scores were'
  const reasons = changed.length === 1 ? 'the reason is' : 'the reasons are'
  return [
    `${sentenceCase(numberWord(changed.length))} ${words} set by hand; ${reasons} printed with the workflow.`,
  ]
}

function opinionSentence(workflows: readonly ReportWorkflow[]): readonly string[] {
  const doubted = workflows.filter(({ assessment }) => {
    const opinions = assessment.lenses.filter(({ opinion }) => opinion !== 'cannot-tell')
    return opinions.filter(({ disagrees }) => disagrees).length * 2 > opinions.length
  })
  if (doubted.length === 0) return []
  return [
    `Most second opinions point another way for ${someOf(doubted.map(({ name }) => name))}: read the reasons before you decide.`,
  ]
}
