import { z } from 'zod'

/** A department or system of an engagement; workflows name it by id. Names are unique per engagement, ignoring case. */
export const catalogueEntrySchema = z.object({ id: z.string().min(1), name: z.string().min(1).max(200) })
export type CatalogueEntry = z.infer<typeof catalogueEntrySchema>

export interface Catalogue {
  readonly departments: readonly CatalogueEntry[]
  readonly systems: readonly CatalogueEntry[]
}

export const catalogueKinds = ['department', 'system'] as const
export type CatalogueKind = (typeof catalogueKinds)[number]

/** The entry's name, or a plain placeholder for an id that the catalogue does not hold. */
export function nameOf(entries: readonly CatalogueEntry[], id: string): string {
  return entries.find((entry) => entry.id === id)?.name ?? 'Unknown'
}
