import type { Catalogue, CatalogueEntry, CatalogueKind } from '#shared/model/catalogue.ts'
import type { EngagementView } from '#shared/model/engagement.ts'

/** A department or system that is drawn with already while the workbench is still being told. */
export interface PendingEntry {
  readonly engagementId: string
  readonly kind: CatalogueKind
  readonly entry: CatalogueEntry
  /** The workflow it is drawn in. */
  readonly drawnIn?: string
}

export const pendingEntries = new Set<PendingEntry>()

/** What the workbench told, with what it does not know yet: names on the map never go blank between the two. */
export function withPending(view: EngagementView): EngagementView {
  return [...pendingEntries]
    .filter((pending) => pending.engagementId === view.engagement.id)
    .reduce((whole, { kind, entry }) => withEntry(whole, kind, entry), view)
}

export function withEntry(view: EngagementView, kind: CatalogueKind, entry: CatalogueEntry): EngagementView {
  const field = fieldOf(kind)
  if (view.catalogue[field].some((each) => each.id === entry.id)) return view
  return { ...view, catalogue: { ...view.catalogue, [field]: [...view.catalogue[field], entry] } }
}

export function fieldOf(kind: CatalogueKind): keyof Catalogue {
  return kind === 'department' ? 'departments' : 'systems'
}
