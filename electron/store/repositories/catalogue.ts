import type { Catalogue, CatalogueEntry, CatalogueKind } from '#shared/model/catalogue.ts'
import type { ReadableDatabase, WritableDatabase } from '../database.ts'
import { nameKey } from '#shared/lib/name-key.ts'
import { all, one, run } from '../statements.ts'

const tables: Readonly<Record<CatalogueKind, string>> = { department: 'departments', system: 'systems' }

export function readCatalogue(db: ReadableDatabase, engagementId: string): Catalogue {
  return { departments: list(db, 'department', engagementId), systems: list(db, 'system', engagementId) }
}

function list(db: ReadableDatabase, kind: CatalogueKind, engagementId: string): readonly CatalogueEntry[] {
  return all<CatalogueEntry>(
    db,
    `SELECT id, name FROM ${tables[kind]} WHERE engagement_id = @engagementId ORDER BY position`,
    { engagementId },
  )
}

export function findEntry(
  db: ReadableDatabase,
  kind: CatalogueKind,
  engagementId: string,
  id: string,
): CatalogueEntry | null {
  const sql = `SELECT id, name FROM ${tables[kind]} WHERE engagement_id = @engagementId AND id = @id`
  return one<CatalogueEntry>(db, sql, { engagementId, id }) ?? null
}

/** Ignoring case, in every script. */
export function findEntryByName(
  db: ReadableDatabase,
  kind: CatalogueKind,
  engagementId: string,
  name: string,
): CatalogueEntry | null {
  const sql = `SELECT id, name FROM ${tables[kind]} WHERE engagement_id = @engagementId AND name_key = @key`
  return one<CatalogueEntry>(db, sql, { engagementId, key: nameKey(name) }) ?? null
}

/** Whether an entry of any engagement has the id. */
export function isTaken(db: ReadableDatabase, kind: CatalogueKind, id: string): boolean {
  return one(db, `SELECT 1 FROM ${tables[kind]} WHERE id = @id`, { id }) !== undefined
}

export function insertEntry(
  db: WritableDatabase,
  kind: CatalogueKind,
  engagementId: string,
  entry: CatalogueEntry,
): void {
  run(
    db,
    `INSERT INTO ${tables[kind]} (id, engagement_id, name, name_key) VALUES (@id, @engagementId, @name, @key)`,
    { ...entry, engagementId, key: nameKey(entry.name) },
  )
}

export function renameEntry(db: WritableDatabase, kind: CatalogueKind, id: string, name: string): void {
  run(db, `UPDATE ${tables[kind]} SET name = @name, name_key = @key WHERE id = @id`, {
    id,
    name,
    key: nameKey(name),
  })
}

export function deleteEntry(db: WritableDatabase, kind: CatalogueKind, id: string): void {
  run(db, `DELETE FROM ${tables[kind]} WHERE id = @id`, { id })
}
