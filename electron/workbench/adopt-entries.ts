import { newId } from '#shared/lib/id.ts'
import type { CatalogueEntry, CatalogueKind } from '#shared/model/catalogue.ts'
import type { IdMap } from '#shared/model/rename-entries.ts'
import type { WritableDatabase } from '../store/database.ts'
import { findEntryByName, insertEntry } from '../store/repositories/catalogue.ts'
import { takeUp } from './drawn-entries.ts'

const LONGEST_NAME = 200

interface Adopting {
  readonly engagementId: string
  /** The workflow they are drawn in; absent: they come with a whole workflow. */
  readonly drawnIn?: string | undefined
}

/**
 * Finds each entry in the engagement's catalogue by name, or adds it, so that two workflows that name "SAP"
 * share it. Two entries of one list stay two: the second of the same name (ignoring case) becomes
 * "sap (2)", else an import would count differently from the file.
 */
export function adoptEntries(
  db: WritableDatabase,
  kind: CatalogueKind,
  adopting: Adopting,
  entries: readonly CatalogueEntry[],
): IdMap {
  const taken = new Set<string>()
  const ids = new Map<string, string>()
  for (const entry of entries) {
    const id = adopt(db, kind, adopting, entry.name, taken)
    taken.add(id)
    ids.set(entry.id, id)
  }
  return ids
}

function adopt(
  db: WritableDatabase,
  kind: CatalogueKind,
  { engagementId, drawnIn }: Adopting,
  given: string,
  taken: ReadonlySet<string>,
): string {
  for (let copy = 1; ; copy += 1) {
    const name = numbered(given.trim() || 'Unnamed', copy)
    const found = findEntryByName(db, kind, engagementId, name)
    if (found === null) {
      const id = newId()
      insertEntry(db, kind, engagementId, { id, name })
      takeUp(db, { engagementId, id, isNew: true, drawnIn })
      return id
    }
    if (taken.has(found.id)) continue
    takeUp(db, { engagementId, id: found.id, isNew: false, drawnIn })
    return found.id
  }
}

function numbered(name: string, copy: number): string {
  const suffix = copy === 1 ? '' : ` (${copy})`
  return `${name.slice(0, LONGEST_NAME - suffix.length)}${suffix}`
}
