import { closeSync, fsyncSync, mkdirSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import type { Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import type { DatabaseConstructor, WritableDatabase } from './database.ts'

export interface BackupPlace {
  readonly Driver: DatabaseConstructor
  /** The folder; made when it is not there. */
  readonly backups: string
  readonly now: Date
}

/** Copies the whole database into `backups/` and checks that the copy holds the same. The copy's path. */
export function copyBeforeMigration(
  db: WritableDatabase,
  version: number,
  place: BackupPlace,
): Result<string> {
  mkdirSync(place.backups, { recursive: true, mode: 0o700 })
  const stamp = place.now.toISOString().replaceAll(/[:.]/g, '-')
  const path = join(place.backups, `baton-format-${version}-${stamp}-${process.pid}.db`)
  db.prepare('VACUUM INTO ?').run(path)
  if (!matches(db, path, place)) {
    rmSync(path, { force: true })
    return failure(
      'disk',
      `A safety copy before the update of the database could not be verified, so nothing was updated. ` +
        `Check the disk that holds ${place.backups}, then start again.`,
      { file: path },
    )
  }
  sync(path)
  return success(path)
}

function matches(db: WritableDatabase, path: string, { Driver }: BackupPlace): boolean {
  const copy = new Driver(path, { readonly: true })
  try {
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok') return false
    return JSON.stringify(inventory(copy)) === JSON.stringify(inventory(db))
  } finally {
    copy.close()
  }
}

/** Format, and every table with its number of rows. */
function inventory(db: BetterSqlite3.Database): unknown {
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all() as string[]
  const counts = tables.map((table) => [
    table,
    db
      .prepare(`SELECT count(*) FROM "${table.replaceAll('"', '""')}"`)
      .pluck()
      .get(),
  ])
  return [db.pragma('user_version', { simple: true }), db.pragma('application_id', { simple: true }), counts]
}

function sync(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
