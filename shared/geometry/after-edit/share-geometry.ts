import { sameData } from '../../lib/same-data.ts'
import type { MapGeometry } from '../types.ts'

type Entries<T> = Readonly<Record<string, T>>

/** The object before, where the new one says the same. */
export function shared<T>(before: T, after: T): T {
  return sameData(before, after) ? before : after
}

/** A record whose entries are those of before wherever they say the same; the record of before when all do. */
export function sharedEntries<T>(before: Entries<T>, after: Entries<T>): Entries<T> {
  const ids = Object.keys(after)
  let same = ids.length === Object.keys(before).length
  const entries: Record<string, T> = {}
  for (const id of ids) {
    const [was, is] = [before[id], after[id] as T]
    const kept = was !== undefined && sameData(was, is) ? was : is
    entries[id] = kept
    same &&= kept === was
  }
  return same ? before : entries
}

/** The geometry `after`, made of the objects of `before` wherever they say the same: only what differs is drawn again. */
export function sharedGeometry(before: MapGeometry, after: MapGeometry): MapGeometry {
  return {
    bounds: shared(before.bounds, after.bounds),
    lanes: shared(before.lanes, after.lanes),
    partners: shared(before.partners, after.partners),
    nodes: sharedEntries(before.nodes, after.nodes),
    edges: sharedEntries(before.edges, after.edges),
    messages: sharedEntries(before.messages, after.messages),
    notes: sharedEntries(before.notes, after.notes),
  }
}
