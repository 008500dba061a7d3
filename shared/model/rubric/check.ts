import { rubricSchema } from '../rubric.ts'
import type { Bands, Rubric } from '../rubric.ts'
import { ruleFigure } from './changes.ts'
import { bandsFields } from './fields.ts'
import type { BandsField, LimitField, Unit } from './fields.ts'
import { limitFields } from './limit-fields.ts'

type Field = BandsField | LimitField

const fields: readonly Field[] = [...bandsFields, ...limitFields]

/** What is wrong with a draft, a sentence a field, by the field's path; empty when it may be put in force. */
export function checkRubric(draft: Rubric): ReadonlyMap<string, string> {
  const problems = new Map<string, string>()
  const say = (path: string | undefined, words: string) => {
    if (path !== undefined && !problems.has(path)) problems.set(path, words)
  }
  for (const issue of rubricSchema.safeParse(draft).error?.issues ?? []) {
    const at = issue.path.join('.')
    const field = fields.find(({ path }) => at === path || at.startsWith(`${path}.`)) ?? lastOf(at)
    say(field?.path, wordsFor(issue, field?.unit ?? 'count'))
  }
  for (const field of bandsFields) {
    const wrong = field.get(draft).some((bound) => !fits(bound, field.unit))
    if (wrong)
      say(field.path, field.unit === 'share' ? 'Type shares from 0 to 100 %.' : 'Type whole numbers.')
  }
  for (const [path, words] of contradictions(draft)) say(path, words)
  return problems
}

/** What each figure allows by itself, and the others do not. */
function contradictions({ diagnostic, exceptionLimits, firmness }: Rubric): [path: string, words: string][] {
  return [
    ...(firmness.openSamples > firmness.firmSamples
      ? [['firmness.openSamples', 'Open must end no higher than where firm begins.'] as [string, string]]
      : []),
    ...(diagnostic.lowUpTo >= diagnostic.highFrom
      ? [['diagnostic.lowUpTo', 'Low must end below where high begins.'] as [string, string]]
      : []),
    ...(exceptionLimits.poorAbove > exceptionLimits.failsAbove
      ? [
          ['exceptionLimits.failsAbove', 'Automation fails at no lower a rate than it is poor at.'] as [
            string,
            string,
          ],
        ]
      : []),
  ]
}

/** Which bounds of a row are wrong, each by itself: no figure for a bound, or none above the one before it. */
export function wrongBounds(bands: Bands, unit: Unit): readonly boolean[] {
  return bands.map((bound, at) => !fits(bound, unit) || bound <= (bands[at - 1] ?? -Infinity))
}

function fits(bound: number, unit: Unit): boolean {
  return unit === 'share' ? bound >= 0 && bound <= 1 : bound >= 0 && Number.isInteger(bound)
}

/** A complaint about a group (`verdict`) is shown at its last field. */
function lastOf(at: string): Field | undefined {
  return fields.findLast(({ path }) => path.startsWith(`${at}.`))
}

type Issue = NonNullable<ReturnType<typeof rubricSchema.safeParse>['error']>['issues'][number]

function wordsFor(issue: Issue, unit: Unit): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int' ? 'Type a whole number.' : 'Type a number.'
    case 'too_small':
      return `Type ${ruleFigure(Number(issue.minimum), unit)} or more.`
    case 'too_big':
      return `Type at most ${ruleFigure(Number(issue.maximum), unit)}.`
    default:
      return issue.message
  }
}

/** The first thing that is wrong, for where there is no field to show it at; null when nothing is. */
export function rubricProblem(draft: Rubric): string | null {
  for (const [path, words] of checkRubric(draft)) {
    const field = fields.find((each) => each.path === path)
    return `${field?.label ?? path}: ${words}`
  }
  return null
}
