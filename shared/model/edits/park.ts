import { produce } from 'immer'
import type { Parked, WorkflowDocument } from '../document.ts'
import { pinnable } from './pinnable.ts'

/** Puts something into the parking lot: behind what is there, or back at its place. What it would be pinned to must be on the map. */
export function park(
  document: WorkflowDocument,
  { item, at = document.parked.length }: { item: Parked; at?: number },
): WorkflowDocument {
  if (document.parked.some((other) => other.id === item.id)) return document
  if (item.about !== undefined && !pinnable(document).has(item.about)) return document
  return produce(document, (draft) => {
    draft.parked.splice(at, 0, item)
  })
}
