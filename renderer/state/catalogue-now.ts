import type { CatalogueEntry, CatalogueKind } from '#shared/model/catalogue.ts'
import { newId } from '#shared/lib/id.ts'
import { nameKey } from '#shared/lib/name-key.ts'
import { replaceEntry } from '#shared/model/edits/replace-entry.ts'
import { call } from '../bridge/call.ts'
import { engagementStore, patchView, selectCatalogue } from './engagement-store.ts'
import { drawnIn } from './map/drawn-in.ts'
import { currentMap } from './map/map-session.ts'
import { fieldOf, pendingEntries, withEntry } from './pending-entries.ts'
import type { PendingEntry } from './pending-entries.ts'
import { saveStateStore } from './save-state.ts'

/**
 * The department or system of that name, made at once when there is none: what is typed on the map is drawn
 * without waiting for the workbench, and so belongs to the same undo. Null without an open engagement.
 */
export function entryNow(kind: CatalogueKind, name: string): CatalogueEntry | null {
  const { openId } = engagementStore.getState()
  const plain = name.trim().slice(0, 200)
  if (openId === null || plain === '') return null
  const known = selectCatalogue(engagementStore.getState())[fieldOf(kind)]
  const found = known.find((entry) => nameKey(entry.name) === nameKey(plain))
  if (found !== undefined) {
    offerAgain(found.id)
    return found
  }
  const pending = { engagementId: openId, kind, entry: { id: newId(), name: plain }, ...drawnIn() }
  pendingEntries.add(pending)
  patchView((view) => withEntry(view, kind, pending.entry))
  void tell(pending)
  return pending.entry
}

/** It was undone, and is drawn with again: the save says so to the workbench. */
function offerAgain(id: string): void {
  if (engagementStore.getState().view?.withdrawn.includes(id) === true)
    patchView((view) => ({ ...view, withdrawn: view.withdrawn.filter((each) => each !== id) }))
}

const telling = new Set<PendingEntry>()

/** What cannot be stored now (a full disk) is told again when something has been saved: saving says why it fails. */
async function tell(pending: PendingEntry): Promise<void> {
  if (telling.has(pending)) return
  telling.add(pending)
  const { kind, entry, ...rest } = pending
  const result = await call('catalogue.ensure', { ...rest, kind, ...entry })
  telling.delete(pending)
  if (!result.ok) return
  pendingEntries.delete(pending)
  if (result.value.id !== entry.id) useOther(pending, result.value)
}

/** Another window was first with the name: the map uses its entry. */
function useOther({ engagementId, kind, entry }: PendingEntry, other: CatalogueEntry): void {
  if (engagementStore.getState().openId !== engagementId) return
  const field = fieldOf(kind)
  patchView((view) => {
    const rest = view.catalogue[field].filter((each) => each.id !== entry.id)
    return withEntry({ ...view, catalogue: { ...view.catalogue, [field]: rest } }, kind, other)
  })
  currentMap()?.edit(`Use ${other.name}`, (document) =>
    replaceEntry(document, { kind, from: entry.id, to: other.id }),
  )
}

saveStateStore.subscribe(({ save }) => {
  if (save.kind === 'saved') for (const pending of pendingEntries) void tell(pending)
})
