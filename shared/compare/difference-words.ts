import { changeKinds } from './types.ts'
import type { Difference, DifferenceGroup } from './types.ts'

export const groupTitles: Readonly<Record<DifferenceGroup, string>> = {
  steps: 'Steps',
  decisions: 'Decisions',
  events: 'Starts, ends, events and splits',
  ways: 'Ways',
  exceptions: 'Exception paths',
  departments: 'Departments',
  systems: 'Systems',
  notes: 'Notes',
  parking: 'Parking lot',
  answers: 'Answers',
}

/** One of the group. */
export const groupNouns: Readonly<Record<DifferenceGroup, string>> = {
  steps: 'Step',
  decisions: 'Decision',
  events: 'Event or split',
  ways: 'Way',
  exceptions: 'Exception path',
  departments: 'Department',
  systems: 'System',
  notes: 'Note',
  parking: 'Parking lot',
  answers: 'Answer',
}

/** `3 added, 1 removed, 5 changed`; `none`. */
export function countChanges(differences: readonly Difference[]): string {
  const words = changeKinds
    .map((kind) => [differences.filter(({ change }) => change === kind).length, kind] as const)
    .filter(([amount]) => amount > 0)
    .map(([amount, kind]) => `${amount} ${kind}`)
  return words.length === 0 ? 'none' : words.join(', ')
}
