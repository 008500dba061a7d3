import type { Bands, ComplexityWeights, Rubric } from '../rubric.ts'

/** How a figure is typed: a whole number, one with decimals, or a share as a percentage. */
export type Unit = 'count' | 'decimal' | 'share'

export interface BandsField {
  readonly label: string
  readonly unit: Unit
  /** Where it stands in the rubric, for the schema's complaints. */
  readonly path: string
  readonly get: (rubric: Rubric) => Bands
  readonly set: (rubric: Rubric, bands: Bands) => Rubric
}

export interface LimitField {
  readonly label: string
  readonly unit: Unit
  readonly path: string
  readonly get: (rubric: Rubric) => number
  readonly set: (rubric: Rubric, value: number) => Rubric
}

/** Upper bounds of scores 1 to 4 (method §1). */
export const bandsFields: readonly BandsField[] = [
  {
    label: 'Systems',
    unit: 'count',
    path: 'complexity.systems',
    get: (rubric) => rubric.complexity.systems,
    set: (rubric, systems) => ({ ...rubric, complexity: { ...rubric.complexity, systems } }),
  },
  {
    label: 'Departments',
    unit: 'count',
    path: 'complexity.departments',
    get: (rubric) => rubric.complexity.departments,
    set: (rubric, departments) => ({ ...rubric, complexity: { ...rubric.complexity, departments } }),
  },
  {
    label: 'Decisions',
    unit: 'count',
    path: 'complexity.decisions',
    get: (rubric) => rubric.complexity.decisions,
    set: (rubric, decisions) => ({ ...rubric, complexity: { ...rubric.complexity, decisions } }),
  },
  {
    label: 'Cases with an exception',
    unit: 'share',
    path: 'variability.rate',
    get: (rubric) => rubric.variability.rate,
    set: (rubric, rate) => ({ ...rubric, variability: { ...rubric.variability, rate } }),
  },
  {
    label: 'Exception types, where no rate is known',
    unit: 'count',
    path: 'variability.types',
    get: (rubric) => rubric.variability.types,
    set: (rubric, types) => ({ ...rubric, variability: { ...rubric.variability, types } }),
  },
  {
    label: 'Required changes a year',
    unit: 'count',
    path: 'changeFrequency.changes',
    get: (rubric) => rubric.changeFrequency.changes,
    set: (rubric, changes) => ({ ...rubric, changeFrequency: { changes } }),
  },
]

/** How much systems, departments and decisions count in complexity. */
export const weightFields: readonly LimitField[] = [
  weight('systems', 'Weight of systems in complexity'),
  weight('departments', 'Weight of departments in complexity'),
  weight('decisions', 'Weight of decisions in complexity'),
]

function weight(part: keyof ComplexityWeights, label: string): LimitField {
  return {
    label,
    unit: 'count',
    path: `complexity.weights.${part}`,
    get: (rubric) => rubric.complexity.weights[part],
    set: (rubric, value) => ({
      ...rubric,
      complexity: { ...rubric.complexity, weights: { ...rubric.complexity.weights, [part]: value } },
    }),
  }
}

/** Totals at which the verdict changes, and the one addition to a band. */
export const verdictFields: readonly LimitField[] = [
  {
    label: 'Automate up to a total of',
    unit: 'count',
    path: 'verdict.automateUpTo',
    get: (rubric) => rubric.verdict.automateUpTo,
    set: (rubric, automateUpTo) => ({ ...rubric, verdict: { ...rubric.verdict, automateUpTo } }),
  },
  {
    label: 'Hybrid up to a total of',
    unit: 'count',
    path: 'verdict.hybridUpTo',
    get: (rubric) => rubric.verdict.hybridUpTo,
    set: (rubric, hybridUpTo) => ({ ...rubric, verdict: { ...rubric.verdict, hybridUpTo } }),
  },
  {
    label: 'One more for variability above so many types',
    unit: 'count',
    path: 'variability.typesBonusAbove',
    get: (rubric) => rubric.variability.typesBonusAbove,
    set: (rubric, typesBonusAbove) => ({
      ...rubric,
      variability: { ...rubric.variability, typesBonusAbove },
    }),
  },
]
