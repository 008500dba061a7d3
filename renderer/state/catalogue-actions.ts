import type { AdoptedEntries, Input } from '#shared/contract/methods.ts'
import type { Result } from '#shared/lib/result.ts'
import { nameOf } from '#shared/model/catalogue.ts'
import type { Catalogue, CatalogueEntry, CatalogueKind } from '#shared/model/catalogue.ts'
import { failure, success } from '#shared/lib/result.ts'
import { call } from '../bridge/call.ts'
import { engagementStore, patchView, selectCatalogue, setCatalogue } from './engagement-store.ts'
import { drawnIn } from './map/drawn-in.ts'
import { fieldOf, withEntry } from './pending-entries.ts'
import { noteAction } from './undo/done-actions.ts'
import type { DoneAction } from './undo/done-actions.ts'
import { doing } from './undo/under-way.ts'

const noneOpen = failure('not-found', 'No engagement is open. Open one and try again.')

/** Finds the entry of that name (ignoring case) in the open engagement, or adds it. */
export async function ensureCatalogueEntry(
  kind: CatalogueKind,
  name: string,
): Promise<Result<CatalogueEntry>> {
  const { openId: engagementId } = engagementStore.getState()
  return engagementId === null ? noneOpen : tellEntry({ engagementId, kind, name, ...drawnIn() })
}

/** Finds the entry by its name or adds it, under the id that is given where one is. */
export async function tellEntry(input: Input<'catalogue.ensure'>): Promise<Result<CatalogueEntry>> {
  const result = await call('catalogue.ensure', input)
  if (result.ok && input.engagementId === engagementStore.getState().openId)
    patchView((view) => withEntry(view, input.kind, result.value))
  return result
}

/** Finds or adds all that a drawing from elsewhere names; answers with their ids in the open engagement. */
export async function adoptEntries({ departments, systems }: Catalogue): Promise<Result<AdoptedEntries>> {
  const { openId } = engagementStore.getState()
  if (openId === null) return noneOpen
  const result = await call('catalogue.adopt', {
    engagementId: openId,
    departments: [...departments],
    systems: [...systems],
    ...drawnIn(),
  })
  if (result.ok) setCatalogue(result.value.catalogue)
  return result
}

export function renameCatalogueEntry(
  kind: CatalogueKind,
  id: string,
  name: string,
): Promise<Result<Catalogue>> {
  return doing(rename(kind, id, name))
}

async function rename(kind: CatalogueKind, id: string, name: string): Promise<Result<Catalogue>> {
  const state = engagementStore.getState()
  const { openId: engagementId } = state
  if (engagementId === null) return noneOpen
  const before = nameOf(selectCatalogue(state)[fieldOf(kind)], id)
  const result = await nameEntry({ engagementId, kind, id, name })
  if (!result.ok) return result
  const now = nameOf(result.value[fieldOf(kind)], id)
  if (before !== '' && now !== before)
    noteAction({
      engagementId,
      label: `Rename ${before} to ${now}`,
      deed: { kind: 'rename-entry', entry: kind, id, before, now },
    })
  return result
}

/** Without a way back; see `renameCatalogueEntry`. */
export async function nameEntry(input: Input<'catalogue.rename'>): Promise<Result<Catalogue>> {
  const result = await call('catalogue.rename', input)
  if (result.ok && input.engagementId === engagementStore.getState().openId) setCatalogue(result.value)
  return result
}

/** Takes an entry that no map uses out; answers with what takes that back. */
export function removeCatalogueEntry(kind: CatalogueKind, id: string): Promise<Result<DoneAction>> {
  return doing(remove(kind, id))
}

async function remove(kind: CatalogueKind, id: string): Promise<Result<DoneAction>> {
  const state = engagementStore.getState()
  const { openId: engagementId } = state
  if (engagementId === null) return noneOpen
  const name = nameOf(selectCatalogue(state)[fieldOf(kind)], id)
  const result = await takeOut({ engagementId, kind, id })
  if (!result.ok) return result
  const deed = { kind: 'remove-entry', entry: kind, id, name } as const
  return success(noteAction({ engagementId, label: `Remove ${name}`, deed }))
}

/** Without a way back; see `removeCatalogueEntry`. */
export async function takeOut(input: Input<'catalogue.remove'>): Promise<Result<Catalogue>> {
  const result = await call('catalogue.remove', input)
  if (result.ok && input.engagementId === engagementStore.getState().openId) setCatalogue(result.value)
  return result
}
