import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { APPLICATION_ID } from '../../electron/store/file-header.ts'
import { openStore } from '../../electron/store/open-store.ts'
import { allMigrations } from '../../electron/store/migrations/all-migrations.ts'
import { openTempStore, tempFolder } from '../helpers/temp-workbench.ts'

let folder: ReturnType<typeof tempFolder>
let data: string
let file: string

beforeEach(() => {
  folder = tempFolder()
  data = join(folder.path, 'data')
  file = join(data, 'baton.db')
})
afterEach(() => folder.remove())

/** A closed database file, changed by hand. */
function tamper(change: (db: BetterSqlite3.Database) => void): void {
  openTempStore(data).close()
  const db = new BetterSqlite3(file)
  change(db)
  db.pragma('journal_mode = DELETE')
  db.close()
}

const newest = allMigrations.length

describe('a new data folder', () => {
  test.skipIf(process.platform === 'win32')('is created for this account only, and so is the file', () => {
    openTempStore(data).close()
    expect(statSync(data).mode & 0o777).toBe(0o700)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('is marked as Baton’s, in the newest format', () => {
    const store = openTempStore(data)
    expect(store.reader.pragma('application_id', { simple: true })).toBe(APPLICATION_ID)
    expect(store.reader.pragma('user_version', { simple: true })).toBe(newest)
    store.close()
  })

  test('leaves one file behind once it is closed', () => {
    openTempStore(data).close()
    expect([existsSync(file), existsSync(`${file}-wal`), existsSync(`${file}-shm`)]).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('every connection', () => {
  test.each(['reader', 'writer'] as const)('of the %s runs with every safety setting on', (name) => {
    const store = openTempStore(data)
    const read = (pragma: string) => store[name].pragma(pragma, { simple: true })
    const found = Object.fromEntries(
      [
        'journal_mode',
        'synchronous',
        'fullfsync',
        'checkpoint_fullfsync',
        'foreign_keys',
        'trusted_schema',
        'cell_size_check',
        'secure_delete',
        'busy_timeout',
      ].map((pragma) => [pragma, read(pragma)]),
    )
    expect(found).toEqual({
      journal_mode: 'wal',
      synchronous: 2,
      fullfsync: 1,
      checkpoint_fullfsync: 1,
      foreign_keys: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      secure_delete: 1,
      busy_timeout: 5000,
    })
    store.close()
  })

  test('the reader cannot write', () => {
    const store = openTempStore(data)
    expect(() => store.reader.exec('DELETE FROM engagements')).toThrow(/readonly/)
    store.close()
  })
})

describe('a database that is not this Baton’s', () => {
  test('of a later Baton is refused, and its bytes stay as they were', () => {
    tamper((db) => db.pragma(`user_version = ${newest + 1}`))
    const before = readFileSync(file)
    expect(openStore(data)).toMatchObject({ ok: false, code: 'newer-database', where: { file } })
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(existsSync(`${file}-wal`)).toBe(false)
  })

  test('of a later Baton that crashed is refused by its write-ahead log too', () => {
    openTempStore(data).close()
    const crash = `
      const db = new (require('better-sqlite3'))(${JSON.stringify(file)})
      db.pragma('journal_mode = WAL')
      db.pragma('user_version = ${newest + 1}')
      process.kill(process.pid, 'SIGKILL')`
    spawnSync(process.execPath, ['-e', crash])
    expect(existsSync(`${file}-wal`)).toBe(true)
    const before = readFileSync(file)
    expect(openStore(data)).toMatchObject({ ok: false, code: 'newer-database' })
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('of another program is refused, and its bytes stay as they were', () => {
    mkdirSync(data)
    const foreign = new BetterSqlite3(file)
    foreign.exec('CREATE TABLE notes (text)')
    foreign.close()
    const before = readFileSync(file)
    expect(openStore(data)).toMatchObject({ ok: false, code: 'refused' })
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test.each([
    ['text', Buffer.from('This is a letter and not a database.'.repeat(50))],
    ['a few bytes', Buffer.from('SQLite')],
  ])('but %s is called damaged, with what to do, and left alone', (_, bytes) => {
    mkdirSync(data)
    writeFileSync(file, bytes)
    const opened = openStore(data)
    expect(opened).toMatchObject({ ok: false, code: 'corrupt' })
    expect(opened).toHaveProperty('message', expect.stringContaining('backups'))
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  test('an empty file is a new database', () => {
    mkdirSync(data)
    writeFileSync(file, '')
    const store = openTempStore(data)
    expect(store.reader.pragma('user_version', { simple: true })).toBe(newest)
    store.close()
  })

  test('a file that was created and never filled, as by a crash, is a new database', () => {
    mkdirSync(data)
    const db = new BetterSqlite3(file)
    db.pragma('journal_mode = WAL')
    db.close()
    const store = openTempStore(data)
    expect(store.reader.pragma('user_version', { simple: true })).toBe(newest)
    store.close()
  })
})

describe('a folder that cannot be used', () => {
  test('because it is a file, is refused with the reason', () => {
    writeFileSync(data, 'a file')
    expect(openStore(data)).toMatchObject({ ok: false, code: 'refused', where: { file: data } })
  })

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'because it may not be written',
    () => {
      mkdirSync(data, { mode: 0o500 })
      expect(openStore(data)).toMatchObject({ ok: false, code: 'permission' })
    },
  )

  test('because another program holds the lock, is called locked', () => {
    openTempStore(data).close()
    const other = new BetterSqlite3(file)
    other.pragma('locking_mode = EXCLUSIVE')
    other.exec('BEGIN EXCLUSIVE')
    expect(openStore(data, { busyTimeout: 10 })).toMatchObject({ ok: false, code: 'locked' })
    other.close()
  })
})
