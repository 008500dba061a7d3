import { copyFileSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../../electron/store/open-store.ts'
import type { Migration } from '../../electron/store/migrate.ts'
import { allMigrations } from '../../electron/store/migrations/all-migrations.ts'
import { openTempStore, tempFolder } from '../helpers/temp-workbench.ts'

let folder: ReturnType<typeof tempFolder>
beforeEach(() => {
  folder = tempFolder()
})
afterEach(() => folder.remove())

const next = allMigrations.length + 1

function withNext(up: Migration['up']): readonly Migration[] {
  return [...allMigrations, { version: next, name: 'the next one', up }]
}

const addsTable = withNext((db) => db.exec('CREATE TABLE extras (id TEXT PRIMARY KEY) STRICT'))

function copies(): readonly string[] {
  const backups = join(folder.path, 'backups')
  return existsSync(backups) ? readdirSync(backups).map((name) => join(backups, name)) : []
}

/** A database of the present format with one engagement in it. */
function existingDatabase(): void {
  const store = openTempStore(folder.path)
  store.writer.exec(`INSERT INTO engagements (id, client, title, consultants, notes, created_at, updated_at)
    VALUES ('e1', 'Nordwind', 'Operations', '[]', '', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')`)
  store.close()
}

test('migrations are numbered from 1 without gaps', () => {
  expect(allMigrations.map((migration) => migration.version)).toEqual(
    allMigrations.map((_, index) => index + 1),
  )
})

test('a new database needs no copy', () => {
  openTempStore(folder.path).close()
  expect(copies()).toEqual([])
})

describe('an existing database', () => {
  test('is copied before it is changed, and the copy holds what was there', () => {
    existingDatabase()
    const store = openTempStore(folder.path, { migrations: addsTable })
    expect(store.reader.pragma('user_version', { simple: true })).toBe(next)
    expect(store.reader.prepare('SELECT count(*) FROM extras').pluck().get()).toBe(0)
    store.close()

    const [path, ...others] = copies()
    expect(others).toEqual([])
    const copy = new BetterSqlite3(path, { readonly: true })
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(copy.pragma('user_version', { simple: true })).toBe(next - 1)
    expect(copy.prepare('SELECT client FROM engagements').pluck().all()).toEqual(['Nordwind'])
    copy.close()
  })

  test('can be opened again from its copy', () => {
    existingDatabase()
    openTempStore(folder.path, { migrations: addsTable }).close()
    const restored = tempFolder()
    for (const path of copies()) copyFileSync(path, join(restored.path, 'baton.db'))
    const store = openTempStore(restored.path)
    expect(store.reader.prepare('SELECT client FROM engagements').pluck().all()).toEqual(['Nordwind'])
    store.close()
    restored.remove()
  })

  test('is not copied again when nothing is to be changed', () => {
    existingDatabase()
    openTempStore(folder.path, { migrations: addsTable }).close()
    openTempStore(folder.path, { migrations: addsTable }).close()
    expect(copies()).toHaveLength(1)
  })

  test('stays as it was when a migration throws half way', () => {
    existingDatabase()
    const failing = withNext((db) => {
      db.exec('CREATE TABLE extras (id TEXT PRIMARY KEY) STRICT; DELETE FROM engagements')
      throw new Error('half way')
    })
    expect(() => openStore(folder.path, { migrations: failing })).toThrow('half way')
    const store = openTempStore(folder.path)
    expect(store.reader.pragma('user_version', { simple: true })).toBe(next - 1)
    expect(store.reader.prepare('SELECT client FROM engagements').pluck().all()).toEqual(['Nordwind'])
    store.close()
  })

  test('stays as it was when a migration would leave rows that refer to nothing', () => {
    existingDatabase()
    const dangling = withNext((db) => {
      db.pragma('defer_foreign_keys = ON')
      db.exec(
        `INSERT INTO workflows (id, engagement_id, name, created_at) VALUES ('w', 'nowhere', 'Lost', '')`,
      )
    })
    expect(openStore(folder.path, { migrations: dangling })).toMatchObject({ ok: false, code: 'corrupt' })
    const store = openTempStore(folder.path)
    expect(store.reader.prepare('SELECT count(*) FROM workflows').pluck().get()).toBe(0)
    store.close()
  })
})
