import type { Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import type { BackupPlace } from './backup.ts'
import { copyBeforeMigration } from './backup.ts'
import type { WritableDatabase } from './database.ts'
import { APPLICATION_ID } from './file-header.ts'

/** One numbered step of the schema. Never edited once released: a change is a new number. */
export interface Migration {
  /** 1, 2, 3 … without gaps; becomes the database's `user_version`. */
  readonly version: number
  readonly name: string
  readonly up: (db: WritableDatabase) => void
}

/**
 * Brings the schema up to the newest migration, each in its own transaction; a database that was there before is
 * copied first, and the copy verified.
 */
export function migrate(
  db: WritableDatabase,
  migrations: readonly Migration[],
  place: BackupPlace,
): Result<null> {
  const before = version(db)
  const missing = migrations.filter((migration) => migration.version > before)
  if (before > 0 && missing.length > 0) {
    const copied = copyBeforeMigration(db, before, place)
    if (!copied.ok) return copied
  }
  for (const migration of missing) {
    const done = apply(db, migration)
    if (!done.ok) return done
  }
  return success(null)
}

function apply(db: WritableDatabase, migration: Migration): Result<null> {
  return db
    .transaction((): Result<null> => {
      // Another process may have migrated while this one waited for the lock.
      if (version(db) >= migration.version) return success(null)
      migration.up(db)
      if ((db.pragma('foreign_key_check') as unknown[]).length > 0) throw new BrokenReferences(migration)
      db.pragma(`application_id = ${APPLICATION_ID}`)
      db.pragma(`user_version = ${migration.version}`)
      return success(null)
    })
    .immediate()
}

function version(db: WritableDatabase): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/** Rolls the migration's transaction back. */
class BrokenReferences extends Error {
  constructor(migration: Migration) {
    super(`Migration ${migration.version} (${migration.name}) leaves rows that refer to nothing.`)
  }
}

/** What the opener says when a migration was rolled back. */
export function migrationFailure(error: unknown): ReturnType<typeof failure> | null {
  if (!(error instanceof BrokenReferences)) return null
  return failure(
    'corrupt',
    `${error.message} The database was left as it was; a verified copy lies in its “backups” folder.`,
  )
}
