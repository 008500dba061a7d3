import type { Rubric, SplitRules } from '../rubric.ts'
import type { LimitField } from './fields.ts'

/** What the split weighs (method §5): the price of a hand-over, and what each label costs a step. */
export const splitFields: readonly LimitField[] = [
  { ...price('handOver', 'A hand-over between the two kinds (λ), points'), unit: 'decimal' },
  price('speaksFor', 'Orchestrating: each answer for automating, points'),
  price('machine', 'Orchestrating what a machine does already, points'),
  price('notAnswered', 'Automating: each question not answered, points'),
  price('noRules', 'Automating without clear rules, points'),
  price('unstructured', 'Automating unstructured input or output, points'),
  price('judgement', 'Automating what needs judgement, points'),
  above('few', 'Exceptions at a step: few above'),
  above('many', 'Exceptions at a step: many above'),
  above('tooMany', 'Exceptions at a step: too many above'),
  perException('few', 'Automating with few exceptions, points'),
  perException('many', 'Automating with many exceptions, points'),
  perException('tooMany', 'Automating with too many exceptions, points'),
  perException('unrated', 'Automating with an exception path without a rate, points'),
]

type Price = Exclude<keyof SplitRules, 'exceptionsAbove' | 'exceptionPoints'>

function price(key: Price, label: string): LimitField {
  return {
    label,
    unit: 'count',
    path: `split.${key}`,
    get: (rubric) => rubric.split[key],
    set: (rubric, value) => withSplit(rubric, { [key]: value }),
  }
}

function above(key: keyof SplitRules['exceptionsAbove'], label: string): LimitField {
  return {
    label,
    unit: 'share',
    path: `split.exceptionsAbove.${key}`,
    get: (rubric) => rubric.split.exceptionsAbove[key],
    set: (rubric, value) =>
      withSplit(rubric, { exceptionsAbove: { ...rubric.split.exceptionsAbove, [key]: value } }),
  }
}

function perException(key: keyof SplitRules['exceptionPoints'], label: string): LimitField {
  return {
    label,
    unit: 'count',
    path: `split.exceptionPoints.${key}`,
    get: (rubric) => rubric.split.exceptionPoints[key],
    set: (rubric, value) =>
      withSplit(rubric, { exceptionPoints: { ...rubric.split.exceptionPoints, [key]: value } }),
  }
}

function withSplit(rubric: Rubric, part: Partial<SplitRules>): Rubric {
  return { ...rubric, split: { ...rubric.split, ...part } }
}
