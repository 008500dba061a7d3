import { existsSync } from 'node:fs'
import type BetterSqlite3 from 'better-sqlite3'
import type { Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import type { FileHeader } from './file-header.ts'
import { APPLICATION_ID, readFileHeader } from './file-header.ts'

type OpenReadOnly = (path: string) => BetterSqlite3.Database

/**
 * May this file be opened for writing? A database of a later Baton, of another program, or no database at
 * all is refused before anything touches it.
 */
export function checkOrigin(path: string, newestVersion: number, open: OpenReadOnly): Result<null> {
  const inFile = readFileHeader(path)
  if (inFile === null) return success(null)
  const verdict = judge(path, inFile, newestVersion)
  if (!verdict.ok || !existsSync(`${path}-wal`)) return verdict
  // After a crash the true header may still lie in the write-ahead log; a read-only look never folds it in.
  return judge(path, readThroughLog(open(path)), newestVersion)
}

function judge(path: string, header: FileHeader, newestVersion: number): Result<null> {
  if (!header.sqlite) return failure('corrupt', damaged(path), { file: path })
  const untouched = header.applicationId === 0 && header.userVersion === 0 && header.schemaCookie === 0
  if (untouched) return success(null)
  if (header.applicationId !== APPLICATION_ID) return failure('refused', foreign(path), { file: path })
  if (header.userVersion <= newestVersion) return success(null)
  return failure('newer-database', newer(path, header.userVersion, newestVersion), { file: path })
}

function readThroughLog(database: BetterSqlite3.Database): FileHeader {
  try {
    const number = (name: string) => Number(database.pragma(name, { simple: true }))
    return {
      sqlite: true,
      schemaCookie: number('schema_version'),
      userVersion: number('user_version'),
      applicationId: number('application_id'),
    }
  } finally {
    database.close()
  }
}

function damaged(path: string): string {
  return (
    `${path} is not a database, or its beginning is damaged. Move it to a safe place, then put the newest file ` +
    'of the “backups” folder there as baton.db, or start with another folder (--data).'
  )
}

function foreign(path: string): string {
  return `${path} was written by another program, so Baton leaves it alone. Choose another data folder (--data).`
}

function newer(path: string, found: number, newest: number): string {
  return (
    `${path} was written by a later Baton (format ${found}; this one knows up to ${newest}). ` +
    'It was not touched: open it with that version, or choose another data folder (--data).'
  )
}
