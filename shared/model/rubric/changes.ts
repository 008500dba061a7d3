import { figure, list, percent } from '../../lib/words.ts'
import { defaultRubric } from '../rubric.ts'
import type { Rubric } from '../rubric.ts'
import { bandsFields } from './fields.ts'
import type { Unit } from './fields.ts'
import { limitFields } from './limit-fields.ts'

/** One rule that is not the same in two rubrics, its figures in words. */
export interface RubricChange {
  readonly path: string
  readonly label: string
  readonly from: string
  readonly to: string
}

/** Every rule in which a rubric differs from another, in the order of the editor. */
export function rubricChanges(from: Rubric, to: Rubric): readonly RubricChange[] {
  const bands = bandsFields.map(({ path, label, unit, get }) => {
    const words = (rubric: Rubric) => list(get(rubric).map((bound) => ruleFigure(bound, unit)))
    return { path, label: `${label}, bounds of scores 1 to 4`, from: words(from), to: words(to) }
  })
  const limits = limitFields.map(({ path, label, unit, get }) => ({
    path,
    label,
    from: ruleFigure(get(from), unit),
    to: ruleFigure(get(to), unit),
  }))
  return [...bands, ...limits].filter((change) => change.from !== change.to)
}

const exact = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 })

/** A figure of the rubric as it is read: a count, or a share as a percentage. */
export function ruleFigure(value: number, unit: Unit): string {
  if (unit === 'decimal') return exact.format(value)
  return unit === 'share' ? percent(value) : figure(value)
}

/** Whether two rubrics say the same, whatever they are called. */
export function sameRules(one: Rubric, other: Rubric): boolean {
  return allFigures(one).every((figures, index) => figures === allFigures(other)[index])
}

function allFigures(rubric: Rubric): readonly number[] {
  return [...bandsFields.flatMap(({ get }) => get(rubric)), ...limitFields.map(({ get }) => get(rubric))]
}

const labelsShown = 3

/**
 * Which rules scored something, for every screen and export: `Scored by rubric 1.0.`, or of rules changed for an
 * engagement that they were, how many, and which.
 */
export function scoredByWords(rubric: Rubric): string {
  const changes = rubricChanges(defaultRubric, rubric)
  if (changes.length === 0) return `Scored by rubric ${rubric.version}.`
  const labels = changes.slice(0, labelsShown).map(({ label }) => `“${label}”`)
  const more = changes.length - labels.length
  const which = more > 0 ? `${labels.join(', ')} and ${more} more` : list(labels)
  return `Scored by a changed rubric, ${rubric.version}: ${which} not as in the method’s ${defaultRubric.version}.`
}
