import { newId } from '#shared/lib/id.ts'
import type { Parked, ParkedKind } from '#shared/model/document.ts'
import { park } from '#shared/model/edits/park.ts'
import { unpark } from '#shared/model/edits/unpark.ts'
import { updateParked } from '#shared/model/edits/update-parked.ts'
import type { ParkedPatch } from '#shared/model/edits/update-parked.ts'
import { isOpen } from '#shared/model/parked-words.ts'
import { showMapPanel } from '../../window-store.ts'
import { canvasPort } from '../canvas-port.ts'
import type { OpenMap } from '../create-map.ts'
import { findParked } from '../parking-store.ts'
import { selecting } from '../selection.ts'

interface Given {
  readonly kind: ParkedKind
  readonly text: string
  readonly about: string | null
}

/** Puts something into the parking lot; its id. */
export function parkItem(map: OpenMap, { kind, text, about }: Given): string {
  const item: Parked = { id: newId(), kind, text, ...(about === null ? {} : { about }) }
  map.edit(`Park ${kind}`, (document) => park(document, { item }))
  return item.id
}

export function changeParked(map: OpenMap, label: string, itemId: string, patch: ParkedPatch): void {
  map.edit(label, (document) => updateParked(document, { itemId, patch }))
}

/** Takes an item out for good; the answer brings it back to its place. */
export function deleteParked(map: OpenMap, item: Parked): () => void {
  const at = map.store.getState().history.present.document.parked.findIndex(({ id }) => id === item.id)
  map.edit(`Delete ${item.kind}`, (document) => unpark(document, { itemIds: [item.id] }))
  return () => map.edit(`Bring back ${item.kind}`, (document) => park(document, { item, at }))
}

/** Shows on the map what an item is about. */
export function revealSubject(map: OpenMap, about: string): void {
  const { nodes } = map.store.getState().history.present.document
  const isNode = nodes.some(({ id }) => id === about)
  map.select(selecting(isNode ? { nodeIds: [about] } : { edgeIds: [about] }))
  canvasPort()?.show([about])
}

/** Opens the panel on what is parked about a node or an edge, the open items first. */
export function showParkedAbout(map: OpenMap, about: string): void {
  const items = map.store.getState().history.present.document.parked.filter((item) => item.about === about)
  const item = items.find(isOpen) ?? items[0]
  if (item === undefined) return
  showMapPanel('parking')
  findParked(item.id, !isOpen(item))
}
