import { sameValue } from '#shared/lib/same-value.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import type { Snapshot } from '#shared/model/snapshot.ts'

/**
 * The same state as `next`, made of the objects of `known` wherever they say the same: what did not change is not
 * drawn again, and a hundred states in memory cost little more than their differences.
 */
export function shareEqual(known: Snapshot, next: Snapshot): Snapshot {
  const answers = sameValue(known.answers, next.answers) ? known.answers : next.answers
  const document = shareDocument(known.document, next.document)
  return document === known.document && answers === known.answers ? known : { document, answers }
}

/** The same of an answer's parts: what says the same is not drawn again. */
export function shareFields<Answer extends object>(known: Answer, next: Answer): Answer {
  const same = (key: string) => sameValue(fieldOf(known, key), fieldOf(next, key))
  const keys = Object.keys(next)
  if (keys.length === Object.keys(known).length && keys.every(same)) return known
  const kept = Object.fromEntries(keys.filter(same).map((key) => [key, fieldOf(known, key)]))
  return { ...next, ...kept }
}

function fieldOf(value: object, key: string): unknown {
  return (value as Readonly<Record<string, unknown>>)[key]
}

function shareDocument(known: WorkflowDocument, next: WorkflowDocument): WorkflowDocument {
  const byId = (item: { readonly id: string }) => item.id
  const shared: WorkflowDocument = {
    ...next,
    lanes: shareItems(known.lanes, next.lanes, (lane) => lane.departmentId),
    nodes: shareItems(known.nodes, next.nodes, byId),
    edges: shareItems(known.edges, next.edges, byId),
    messages: shareItems(known.messages, next.messages, byId),
    notes: shareItems(known.notes, next.notes, byId),
    parked: shareItems(known.parked, next.parked, byId),
    looseSystemIds: shareItems(known.looseSystemIds, next.looseSystemIds, (id) => id),
  }
  return sameValue(known, shared) ? known : shared
}

function shareItems<Item>(known: Item[], next: Item[], idOf: (item: Item) => string): Item[] {
  const old = new Map(known.map((item) => [idOf(item), item]))
  const items = next.map((item) => {
    const was = old.get(idOf(item))
    return was !== undefined && sameValue(was, item) ? was : item
  })
  const same = items.length === known.length && items.every((item, index) => item === known[index])
  return same ? known : items
}
