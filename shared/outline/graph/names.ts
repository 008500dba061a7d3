import { nameKey } from '../../lib/name-key.ts'
import type { Catalogue, CatalogueEntry } from '../../model/catalogue.ts'
import type { WorkflowDocument } from '../../model/document.ts'

/** Names for ids and back, for the departments or the systems of a workflow. */
export interface NameBook {
  nameOf(id: string): string
  idOf(name: string): string | null
}

export interface Names {
  readonly departments: NameBook
  readonly systems: NameBook
}

/** The catalogue's names; an id it does not hold gets a name of its own, so that two of them stay apart. */
export function namesFor(document: WorkflowDocument, catalogue: Catalogue): Names {
  const departments = new Set(document.lanes.map((lane) => lane.departmentId))
  const systems = new Set<string>()
  for (const node of document.nodes) {
    if (node.departmentId !== null) departments.add(node.departmentId)
    if (node.kind === 'step') for (const id of node.systemIds) systems.add(id)
  }
  return {
    departments: book(catalogue.departments, departments, 'Unknown department'),
    systems: book(catalogue.systems, systems, 'Unknown system'),
  }
}

function book(entries: readonly CatalogueEntry[], used: ReadonlySet<string>, unknown: string): NameBook {
  const byId = new Map(entries.map(({ id, name }) => [id, name]))
  const byKey = new Map(entries.map(({ id, name }) => [nameKey(name), id]))
  let count = 0
  for (const id of used) {
    if (byId.has(id)) continue
    do count += 1
    while (byKey.has(nameKey(`${unknown} ${count}`)))
    byId.set(id, `${unknown} ${count}`)
    byKey.set(nameKey(`${unknown} ${count}`), id)
  }
  return {
    nameOf: (id) => byId.get(id) ?? unknown,
    idOf: (name) => byKey.get(nameKey(name)) ?? null,
  }
}
