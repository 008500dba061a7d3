import type { WhatIfChoices } from '#shared/model/what-if/view.ts'
import { named } from './change-row.ts'
import type { Option } from './change-row.ts'

/** Chosen where nothing of the list is meant. */
export const NONE = 'none'

export function newOne({ more }: WhatIfChoices): Option {
  return { value: more.department.id, label: 'one the engagement does not have yet' }
}

/** Those on the map, the engagement's others, and one more. */
export function departmentsOf(choices: WhatIfChoices, but?: string | null): Option[] {
  return [
    ...named(choices.departments.filter(({ id }) => id !== but)),
    ...choices.otherDepartments.map(({ id, name }) => ({ value: id, label: `${name} (not on the map)` })),
    newOne(choices),
  ]
}

export function ownedBy(departmentId: string | undefined, { more }: WhatIfChoices) {
  return departmentId === more.department.id
    ? { departmentId, newDepartment: more.department.name }
    : { departmentId }
}
