import type { Score } from '#shared/model/answers.ts'
import type { WhatIfChoices } from '#shared/model/what-if/view.ts'

/** One thing to be said about a change: chosen from a list, or typed. */
export type ChangeField =
  | { readonly label: string; readonly options: readonly Option[] }
  | { readonly label: string; readonly typed: 'share' | 'count'; readonly placeholder: string }

export interface Option {
  readonly value: string
  readonly label: string
}

export interface ChangeKindRow {
  readonly id: string
  readonly label: string
  /** What there is to be said, given what was said so far: `values` in the order of the fields. */
  readonly fields: (choices: WhatIfChoices, values: readonly string[]) => readonly ChangeField[]
  /** The change, once everything is said; it is checked by its schema. */
  readonly change: (values: readonly string[], choices: WhatIfChoices) => unknown
  /** Why there is nothing to choose; null where there is. */
  readonly missing: (choices: WhatIfChoices) => string | null
}

export const oneOf = (label: string, options: readonly Option[]): ChangeField => ({ label, options })

export function named(entries: readonly { readonly id: string; readonly name: string }[]): Option[] {
  return entries.map(({ id, name }) => ({ value: id, label: name }))
}

export function scores(now: Score | undefined): Option[] {
  return [1, 2, 3, 4, 5].map((score) => ({
    value: String(score),
    label: score === now ? `${score} (as it is)` : String(score),
  }))
}

export function stepsOf({ steps }: WhatIfChoices): ChangeField {
  return oneOf('Step', named(steps))
}

export function missingSteps({ steps }: WhatIfChoices): string | null {
  return steps.length === 0 ? 'No step is left on the map.' : null
}
