import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import type { Result } from '#shared/lib/result.ts'
import { success } from '#shared/lib/result.ts'
import { checkOrigin } from './check-origin.ts'
import type { DatabaseConstructor, ReadableDatabase, WritableDatabase } from './database.ts'
import { asReadable, asWritable } from './database.ts'
import { loadDriver } from './load-driver.ts'
import { makeFolder } from './make-folder.ts'
import type { Migration } from './migrate.ts'
import { migrate, migrationFailure } from './migrate.ts'
import { allMigrations } from './migrations/all-migrations.ts'
import { applyPragmas } from './pragmas.ts'
import { storeFailure } from './store-failure.ts'

export interface Store {
  readonly folder: string
  /** Opened read-only: sees every committed write, can make none. */
  readonly reader: ReadableDatabase
  readonly writer: WritableDatabase
  /** Folds the log into the file. Call once, at the end. */
  close(): void
}

export interface OpenOptions {
  /** Milliseconds to wait for another process's write before failing with `locked`. */
  readonly busyTimeout?: number
  readonly migrations?: readonly Migration[]
}

export const DATABASE_FILE = 'baton.db'
export const BACKUP_FOLDER = 'backups'

/**
 * Opens (or creates) the database of a data folder with every safety setting of the design on, migrated to
 * the newest format. Fails with `wrong-node`, `newer-database`, `refused`, `corrupt`, `locked`,
 * `permission` or `disk`; a database that is refused is left byte for byte as it was.
 */
export function openStore(dataDir: string, options: OpenOptions = {}): Result<Store> {
  const driver = loadDriver()
  if (!driver.ok) return driver
  try {
    return open(dataDir, driver.value, options)
  } catch (error) {
    const known = migrationFailure(error) ?? storeFailure(error, dataDir)
    if (known === null) throw error
    return known
  }
}

function open(dataDir: string, Driver: DatabaseConstructor, options: OpenOptions): Result<Store> {
  const migrations = options.migrations ?? allMigrations
  const timeout = options.busyTimeout ?? 5000
  const made = makeFolder(dataDir)
  if (!made.ok) return made
  const path = join(dataDir, DATABASE_FILE)
  const origin = checkOrigin(
    path,
    migrations.at(-1)?.version ?? 0,
    (file) => new Driver(file, { readonly: true, timeout }),
  )
  if (!origin.ok) return origin
  createPrivately(path)

  const opened: BetterSqlite3.Database[] = []
  const connect = (readonly: boolean): Result<BetterSqlite3.Database> => {
    const database = new Driver(path, { readonly, timeout })
    opened.push(database)
    const set = applyPragmas(database, timeout)
    return set.ok ? success(database) : set
  }
  const closeAll = () => {
    // The reader first: the last connection to close is the one that folds the log in.
    for (const database of opened.toReversed()) database.close()
  }

  try {
    const result = assemble(dataDir, connect, (db) =>
      migrate(db, migrations, { Driver, backups: join(dataDir, BACKUP_FOLDER), now: new Date() }),
    )
    if (!result.ok) closeAll()
    return result.ok ? success({ ...result.value, close: closeAll }) : result
  } catch (error) {
    closeAll()
    throw error
  }
}

function assemble(
  folder: string,
  connect: (readonly: boolean) => Result<BetterSqlite3.Database>,
  prepare: (db: WritableDatabase) => Result<null>,
): Result<Omit<Store, 'close'>> {
  const first = connect(false)
  if (!first.ok) return first
  const writer = asWritable(first.value)
  const prepared = prepare(writer)
  if (!prepared.ok) return prepared
  const second = connect(true)
  if (!second.ok) return second
  return success({ folder, writer, reader: asReadable(second.value) })
}

/** Client data: readable by this account only, also in a folder that others may enter. */
function createPrivately(path: string): void {
  closeSync(openSync(path, 'a', 0o600))
}
