import { unplacedByReason } from '#shared/drawing/chart/timeline-left-out.ts'
import { longMonth, waveEnd, waveMonth } from '#shared/drawing/chart/wave-dates.ts'
import { count, dayFigure, figure, list, numberWord, sentenceCase } from '#shared/lib/words.ts'
import { daysOf } from '#shared/model/plan-days.ts'
import type { Figure, Initiative, Placement, Plan } from '#shared/model/plan.ts'
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

/** Set by hand is said; derived is the rule. */
function figureWords({ value, source }: Figure): Words {
  const number = figure(Math.round(value))
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

function reasonBlocks(input: ReportInput): readonly Block[] {
  const placed = placedInitiatives(input.plan)
  if (placed.length === 0) return []
  return [
    { kind: 'heading', level: 2, words: 'Why each stands where it stands' },
    {
      kind: 'columns',
      items: placed.map(({ initiative, placement }) => reasons(input, initiative, placement)),
    },
  ]
}

function reasons({ plan }: ReportInput, initiative: Initiative, placement: Placement): readonly Words[] {
  const days = dayFigure(daysOf(placement))
  const { value } = initiative
  const hours = value.unknown
    ? 'hours a year cannot be told'
    : `${figure(Math.round(value.value))} hours a year`
  return [
    [{ text: initiative.name, strong: true }],
    [
      {
        text: `Wave ${waveWords(plan, placement)} · ${hours} · ${days} person-days`,
        muted: true,
      },
    ],
    `${initiative.rationale} ${placement.because.join(' ')}`,
    [
      {
        text: `Value: ${explained(initiative.value)} Effort: ${explained(initiative.effort)}`,
        muted: true,
      },
    ],
  ]
}

function explained({ value, unit, explanation, source, unknown }: Figure): string {
  if (unknown) return explanation
  const by = source === 'edited' ? ', set by hand' : ''
  const why = explanation === '' ? '' : `: ${explanation}`
  return `${unit === 'person-days' ? dayFigure(value) : figure(value)} ${unit}${by}${why}`.replace(
    /\.?$/,
    '.',
  )
}
