import type { Catalogue } from './catalogue.ts'
import type { WorkflowDocument } from './document.ts'

/** Ids of every department and system that a document names. */
export function usedIds(document: WorkflowDocument): ReadonlySet<string> {
  const ids = new Set([...document.looseSystemIds, ...document.lanes.map((lane) => lane.departmentId)])
  for (const node of document.nodes) {
    if (node.departmentId !== null) ids.add(node.departmentId)
    if (node.kind === 'step') for (const id of node.systemIds) ids.add(id)
  }
  for (const message of document.messages) {
    for (const end of [message.from, message.to]) if (end.kind === 'department') ids.add(end.id)
  }
  return ids
}

/** The part of a catalogue that a document names: what it needs to be understood elsewhere. */
export function usedCatalogue(document: WorkflowDocument, { departments, systems }: Catalogue): Catalogue {
  const ids = usedIds(document)
  const used = (entry: { readonly id: string }) => ids.has(entry.id)
  return { departments: departments.filter(used), systems: systems.filter(used) }
}

/** A catalogue without some of its entries: what undo withdrew is not offered, and still known by name. */
export function withoutEntries({ departments, systems }: Catalogue, ids: readonly string[]): Catalogue {
  const out = new Set(ids)
  const stays = (entry: { readonly id: string }) => !out.has(entry.id)
  return { departments: departments.filter(stays), systems: systems.filter(stays) }
}
