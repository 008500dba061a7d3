import { verdictWord } from '../design/tokens.ts'
import { figure, percent } from '../lib/words.ts'
import { dimensionKeys } from '../model/answers.ts'
import type { DimensionKey } from '../model/answers.ts'
import type { Assessment, Verdict } from '../model/assessment.ts'
import type { CaseHandling, ComparedSide } from '../model/comparison.ts'
import { dimensionNames } from '../model/dimension-names.ts'
import { unitFor } from '../model/minute-words.ts'
import type { MinuteUnit } from '../model/minute-words.ts'

export interface ComparedFigure {
  readonly key: DimensionKey | 'total' | 'exceptionRate' | 'handling' | 'steps' | 'handoffs'
  readonly title: string
  readonly before: FigureSide
  readonly after: FigureSide
}

export interface FigureSide {
  /** `10`, `1.5 %`, `not known`. */
  readonly value: string
  /** What it rests on: `9 systems, 4 departments; 8–9 systems score 4`. Empty where there is nothing to say. */
  readonly basis: string
  /** Only of the total. */
  readonly verdict?: Verdict
}

type Scored = Pick<ComparedSide, 'assessment' | 'handling'>

/** The figures of both sides, total and verdict first. */
export function compareFigures(before: Scored, after: Scored): readonly ComparedFigure[] {
  const row = (
    key: ComparedFigure['key'],
    title: string,
    side: (of: Scored) => FigureSide,
  ): ComparedFigure => ({
    key,
    title,
    before: side(before),
    after: side(after),
  })
  return [
    row('total', 'Total', ({ assessment }) => totalOf(assessment)),
    ...dimensionKeys.map((key) =>
      row(key, dimensionNames[key], ({ assessment }) => dimensionOf(assessment, key)),
    ),
    row('exceptionRate', 'Exceptions', ({ assessment }) => exceptionsOf(assessment, before.assessment)),
    row('handling', 'Handling time', ({ handling }) =>
      handlingOf(handling, unitFor(before.handling.minutes, after.handling.minutes)),
    ),
    row('steps', 'Steps', ({ assessment }) => ({ value: figure(assessment.counts.steps), basis: '' })),
    row('handoffs', 'Handoffs', ({ assessment }) => ({
      value: figure(assessment.counts.handoffs),
      basis: '',
    })),
  ]
}

export function isSame({ before, after }: ComparedFigure): boolean {
  return before.value === after.value && before.verdict === after.verdict
}

function totalOf({ total, verdict, status, range }: Assessment): FigureSide {
  const open = status === 'provisional' ? `, provisional (${range[0]}–${range[1]})` : ''
  return { value: String(total), basis: `${verdictWord[verdict]}${open}`, verdict }
}

function dimensionOf({ dimensions }: Assessment, key: DimensionKey): FigureSide {
  const { score, summary, evidence, status, overrideReason } = dimensions[key]
  const bands = [...new Set(evidence.flatMap(({ band }) => band ?? []))]
  const byHand = status === 'overridden' ? [`set by hand: ${overrideReason ?? ''}`] : bands
  return { value: String(score), basis: [summary, ...byHand].filter((part) => part !== '').join('; ') }
}

/** Where all the exception paths were taken out, none is met; where there never was one, nobody may have asked. */
function exceptionsOf(
  { exceptionRate: { rate, basis }, counts }: Assessment,
  before: Assessment,
): FigureSide {
  const takenOut = counts.exceptionPaths === 0 && before.counts.exceptionPaths > 0
  if (rate === null && takenOut) return { value: percent(0), basis: 'no exception path is left' }
  if (rate === null) return { value: 'not known', basis: 'no exception path carries a rate' }
  return {
    value: percent(rate),
    basis: basis === 'observed' ? 'of the cases looked at' : 'of cases, from the map',
  }
}

function handlingOf(handling: CaseHandling, { short }: MinuteUnit): FigureSide {
  const { minutes, assumedSteps, steps, tellable, cut } = handling
  if (!tellable) return { value: 'cannot be told', basis: 'a case would come round too often' }
  const some = assumedSteps > 0 && assumedSteps < steps
  const assumed = some ? `, ${figure(assumedSteps)} of ${figure(steps)} steps assumed` : ''
  const once = cut ? '; a loop without a way out is gone through once' : ''
  return { value: `${short(minutes)}${assumedWords(handling)}`, basis: `of work a case${assumed}${once}` }
}

/** Where nobody gave any minutes a time is told as the page tells it, marked as assumed. */
export function assumedWords({ assumedSteps, steps }: CaseHandling): string {
  return steps > 0 && assumedSteps === steps ? ', assumed' : ''
}

/** `8 of 20 instead of 10: automate instead of hybrid`, `10 of 20 as before: hybrid`. */
export function verdictChange({ assessment: before }: Scored, { assessment: after }: Scored): string {
  const total = before.total === after.total ? 'as before' : `instead of ${before.total}`
  const words = verdictWord[after.verdict].toLowerCase()
  const verdict =
    before.verdict === after.verdict
      ? `${before.total === after.total ? '' : 'still '}${words}`
      : `${words} instead of ${verdictWord[before.verdict].toLowerCase()}`
  return `${after.total} of 20 ${total}: ${verdict}`
}
