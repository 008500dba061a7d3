import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import { checkOrigin } from './check-origin.ts'
import { loadDriver } from './load-driver.ts'
import { allMigrations } from './migrations/all-migrations.ts'
import { nearestFolder } from './make-folder.ts'
import { DATABASE_FILE } from './open-store.ts'
import { applyPragmas } from './pragmas.ts'
import { storeFailure } from './store-failure.ts'

export interface FoundStore {
  /** The data folder, else the nearest folder above it, in which it would be made. */
  readonly place: string
  readonly hasData: boolean
}

/** A larger database is only opened: reading all of it would keep a user waiting. */
const checkedWhole = 200 * 1024 * 1024
const busyTimeout = 2000

/**
 * Whether the database of a data folder can be used, by opening it as `openStore` does and reading it,
 * without making or migrating anything. Fails as `openStore` does.
 */
export function inspectStore(dataDir: string): Result<FoundStore> {
  const driver = loadDriver()
  if (!driver.ok) return driver
  const Driver = driver.value
  const path = join(dataDir, DATABASE_FILE)
  try {
    const place = nearestFolder(dataDir)
    if (!place.ok) return place
    const file = statSync(path, { throwIfNoEntry: false })
    if (file === undefined) return success({ place: place.value, hasData: false })
    const newest = allMigrations.at(-1)?.version ?? 0
    const origin = checkOrigin(
      path,
      newest,
      (one) => new Driver(one, { readonly: true, timeout: busyTimeout }),
    )
    if (!origin.ok) return origin
    const database = new Driver(path, { fileMustExist: true, timeout: busyTimeout })
    try {
      const set = applyPragmas(database, busyTimeout)
      if (!set.ok) return set
      // Takes the write lock and lets go: a file that may only be read says so here.
      database.exec('BEGIN IMMEDIATE; ROLLBACK')
      const sound = file.size > checkedWhole || database.pragma('quick_check(1)', { simple: true }) === 'ok'
      return sound ? success({ place: place.value, hasData: true }) : damaged(dataDir)
    } finally {
      database.close()
    }
  } catch (error) {
    const known = storeFailure(error, dataDir)
    if (known === null) throw error
    return known
  }
}

function damaged(dataDir: string): Result<never> {
  const error = Object.assign(new Error('quick_check'), { code: 'SQLITE_CORRUPT' })
  return storeFailure(error, dataDir) ?? failure('corrupt', 'The database is damaged.', { file: dataDir })
}
