import type { Catalogue, CatalogueEntry } from '#shared/model/catalogue.ts'
import type { Change } from '#shared/model/what-if/change.ts'

/** Departments that changes bring along, each once; the catalogue has none of their ids. */
export function newDepartments(
  changes: readonly Change[],
  { departments }: Pick<Catalogue, 'departments'>,
): readonly CatalogueEntry[] {
  const known = new Set(departments.map(({ id }) => id))
  const found = new Map<string, CatalogueEntry>()
  for (const change of changes) {
    if (change.kind !== 'step-department' && change.kind !== 'new-step') continue
    const { departmentId: id, newDepartment: name } = change
    if (id !== null && name !== undefined && !known.has(id)) found.set(id, { id, name })
  }
  return [...found.values()]
}

/** The catalogue with the departments that changes bring along. */
export function grownCatalogue(catalogue: Catalogue, changes: readonly Change[]): Catalogue {
  const more = newDepartments(changes, catalogue)
  return more.length === 0 ? catalogue : { ...catalogue, departments: [...catalogue.departments, ...more] }
}
