import type { AdoptedEntries } from '#shared/contract/methods.ts'
import type { Result } from '#shared/lib/result.ts'
import type { Catalogue, CatalogueEntry, CatalogueKind } from '#shared/model/catalogue.ts'
import { failure } from '#shared/lib/result.ts'
import { call } from '../bridge/call.ts'
import { engagementStore, patchView, setCatalogue } from './engagement-store.ts'
import { withEntry } from './pending-entries.ts'

const noneOpen = failure('not-found', 'No engagement is open. Open one and try again.')

/** Finds the entry of that name (ignoring case) in the open engagement, or adds it. */
export async function ensureCatalogueEntry(
  kind: CatalogueKind,
  name: string,
): Promise<Result<CatalogueEntry>> {
  const { openId } = engagementStore.getState()
  if (openId === null) return noneOpen
  const result = await call('catalogue.ensure', { engagementId: openId, kind, name })
  if (result.ok) patchView((view) => withEntry(view, kind, result.value))
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
  })
  if (result.ok) setCatalogue(result.value.catalogue)
  return result
}

export async function renameCatalogueEntry(
  kind: CatalogueKind,
  id: string,
  name: string,
): Promise<Result<Catalogue>> {
  const { openId } = engagementStore.getState()
  if (openId === null) return noneOpen
  const result = await call('catalogue.rename', { engagementId: openId, kind, id, name })
  if (result.ok) setCatalogue(result.value)
  return result
}

export async function removeCatalogueEntry(kind: CatalogueKind, id: string): Promise<Result<Catalogue>> {
  const { openId } = engagementStore.getState()
  if (openId === null) return noneOpen
  const result = await call('catalogue.remove', { engagementId: openId, kind, id })
  if (result.ok) setCatalogue(result.value)
  return result
}
