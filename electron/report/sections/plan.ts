import { unplacedByReason } from '#shared/drawing/chart/timeline-left-out.ts'
import { longMonth, waveEnd, waveMonth } from '#shared/drawing/chart/wave-dates.ts'
import { count, dayFigure, figure, list, numberWord, sentenceCase } from '#shared/lib/words.ts'
import { daysOf } from '#shared/model/plan-days.ts'
import { assumedFor } from '#shared/model/plan-figure.ts'
import type { Figure, Placement, Plan } from '#shared/model/plan.ts'
import type { ReportInput } from '../report-input.ts'
import type { Block, Chapter, Words } from '../report-model.ts'
import { placedInitiatives } from './lead.ts'

/** The order of work with its reasons; none where nothing was derived. */
export function planChapters(input: ReportInput): readonly Chapter[] {
  const { plan } = input
  if (plan.initiatives.length === 0 && plan.nothingToDo.length === 0) return []
  return [
    {
      id: 'plan',
      kicker: 'What to do, in which order',
      headline: planHeadline(plan),
      blocks: [
        { kind: 'lead', words: proofSentence(plan) },
        ...initiativeTable(plan),
        ...notPlaced(plan),
        ...pitfallBlocks(plan),
        ...reasonBlocks(input),
      ],
    },
  ]
}

function planHeadline({ initiatives, schedule, settings }: Plan): string {
  const { placements } = schedule
  if (initiatives.length === 0) return 'Nothing is left to plan'
  if (placements.length === 0) return 'Nothing fits the plan yet: give it more capacity or more waves'
  const first = Math.min(...placements.map(({ startWave }) => startWave))
  const last = Math.max(...placements.map(({ endWave }) => endWave))
  const what = placements.length === 1 ? 'initiative' : 'initiatives'
  const from = longMonth(waveMonth(settings, first))
  const to = longMonth(waveEnd(settings, last))
  return `${sentenceCase(numberWord(placements.length))} ${what} from ${from} to ${to}`
}

function proofSentence({ initiatives, schedule, settings }: Plan): string {
  if (initiatives.length === 0) return 'Machines do already all that would be automated.'
  const capacity = `Each wave lasts ${count(settings.monthsPerWave, 'month')} and holds ${count(settings.capacityPerWave, 'person-day')}.`
  return `${capacity} ${schedule.proofNote}`
}

function initiativeTable(plan: Plan): readonly Block[] {
  const placed = placedInitiatives(plan)
  if (placed.length === 0) return []
  const nameByKey = new Map(plan.initiatives.map(({ key, name }) => [key, name]))
  return [
    {
      kind: 'table',
      caption: 'Initiatives in the order of the plan',
      columns: [
        { head: 'Initiative', align: 'start', width: 30 },
        { head: 'Wave', align: 'start', width: 15 },
        { head: 'Hours released a year', align: 'end' },
        { head: 'Person-days', align: 'end' },
        { head: 'Waits for', align: 'start', width: 28 },
      ],
      rows: placed.map(({ initiative, placement }): readonly Words[] => [
        [{ text: initiative.name, strong: true }],
        waveWords(plan, placement),
        figureWords(initiative.value),
        dayFigure(daysOf(placement)),
        initiative.dependsOn.length === 0
          ? [{ text: 'nothing', muted: true }]
          : list(initiative.dependsOn.map((key) => nameByKey.get(key) ?? key)),
      ]),
    },
  ]
}

function waveWords({ settings }: Plan, { startWave, endWave }: Placement): string {
  const waves = startWave === endWave ? `${startWave}` : `${startWave}–${endWave}`
  const { month, year } = waveMonth(settings, startWave)
  return `${waves}, ${month.slice(0, 3)} ${year}`
}

/** Set by hand, or resting on what was assumed, is said. */
function figureWords(given: Figure): Words {
  const { value, source } = given
  const number = figure(Math.round(value))
  if (assumedFor(given).length > 0) return [{ text: number }, { text: ' assumed', muted: true }]
  return source === 'edited' ? [{ text: number }, { text: ' by hand', muted: true }] : number
}

function notPlaced(plan: Plan): readonly Block[] {
  const { initiatives, schedule } = plan
  const unplaced = unplacedByReason(plan).map(({ reason, names }) => together(names, reason))
  const known = new Set([...schedule.unplaced, ...schedule.placements].map(({ key }) => key))
  const excluded = initiatives.filter(({ key, included }) => !included && !known.has(key))
  const items = [
    ...plan.nothingToDo,
    ...unplaced,
    ...(excluded.length === 0
      ? []
      : [
          together(
            excluded.map(({ name }) => name),
            'Taken out by hand.',
          ),
        ]),
  ]
  if (items.length === 0) return []
  return [
    { kind: 'heading', level: 2, words: 'Not in the plan' },
    { kind: 'list', items },
  ]
}

/** One initiative and why; of several, the reason once and then every name. */
function together(names: readonly string[], reason: string): Words {
  if (names.length === 1) return [{ text: `${names[0] ?? ''}. `, strong: true }, { text: reason }]
  return [
    { text: `${sentenceCase(numberWord(names.length))} initiatives. `, strong: true },
    { text: `${reason} ` },
    { text: `${list(names)}.`, muted: true },
  ]
}

function pitfallBlocks({ pitfalls, schedule }: Plan): readonly Block[] {
  if (schedule.placements.length === 0) return []
  const heading: Block = { kind: 'heading', level: 2, words: 'Pitfalls' }
  if (pitfalls.length === 0) {
    return [
      heading,
      {
        kind: 'paragraph',
        words:
          'The plan avoids the two classic ones: a complex orchestration before any automation capability exists, and a plan that never leaves automation.',
      },
    ]
  }
  const items = pitfalls.map(({ name, reason }): Words => [
    { text: `${name}. `, strong: true },
    { text: reason },
  ])
  return [heading, { kind: 'list', items }]
}

function reasonBlocks({ plan }: ReportInput): readonly Block[] {
  const told = placedInitiatives(plan).map(reasonsOf)
  if (told.length === 0) return []
  const common = commonReasons(told)
  const said = new Set(common.map(({ sentence }) => sentence))
  return [
    { kind: 'heading', level: 2, words: 'Why each stands where it stands' },
    ...(common.length === 0 ? [] : [{ kind: 'list', items: common.map(({ words }) => words) } as const]),
    { kind: 'columns', items: told.map((reasons) => ownReasons(reasons, said)) },
  ]
}

interface Reasons {
  readonly name: string
  /** Why it is there and stands there. */
  readonly why: readonly string[]
  /** How its figures come about. */
  readonly figures: readonly string[]
}

function reasonsOf({ initiative, placement }: ReturnType<typeof placedInitiatives>[number]): Reasons {
  const { name, rationale, value, effort } = initiative
  return {
    name,
    why: [...sentencesOf(rationale), ...placement.because],
    figures: [...explained(value), ...explained(effort)],
  }
}

/** The rationale says first what the matrix gives, which several initiatives share. */
function sentencesOf(rationale: string): readonly string[] {
  const [, matrix, rest] = /^(The matrix gives \d+ of 20: \w+\.) (.+)$/.exec(rationale) ?? []
  return matrix === undefined || rest === undefined ? [rationale] : [matrix, rest]
}

function explained(given: Figure): readonly string[] {
  const { value, unit, explanation, source, unknown, notes } = given
  if (unknown) return [explanation]
  const by = source === 'edited' ? ', set by hand' : ''
  const number = unit === 'person-days' ? dayFigure(value) : figure(value)
  const why = explanation === '' ? '.' : `: ${explanation}`
  return [`${number} ${unit}${by}${why}`, ...notes.map(({ text }) => text)]
}

/** Fewer initiatives repeat nothing that tires. */
const fewest = 3

/** What all say, or all but one, is said once, before them. */
function commonReasons(told: readonly Reasons[]): readonly { sentence: string; words: Words }[] {
  if (told.length < fewest) return []
  const sentences = new Set(told.flatMap(({ why, figures }) => [...why, ...figures]))
  return [...sentences].flatMap((sentence) => {
    const others = told.filter(({ why, figures }) => ![...why, ...figures].includes(sentence))
    if (others.length > 1 || told.length - others.length < fewest) return []
    const but = others.map(({ name }) => ` but ${name}`).join('')
    return [{ sentence, words: [{ text: `All${but}. `, strong: true }, { text: sentence }] }]
  })
}

function ownReasons({ name, why, figures }: Reasons, said: ReadonlySet<string>): readonly Words[] {
  const own = (sentences: readonly string[]): string => sentences.filter((each) => !said.has(each)).join(' ')
  return [
    [{ text: name, strong: true }],
    ...(own(why) === '' ? [] : [own(why)]),
    ...(own(figures) === '' ? [] : [[{ text: own(figures), muted: true } as const]]),
  ]
}
