import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { noAnswers } from '#shared/model/answers.ts'
import type { Store } from '../../../electron/store/open-store.ts'
import { createWorkbench } from '../../../electron/workbench/create-workbench.ts'
import { openTempStore, tempFolder, valueOf } from '../../helpers/temp-workbench.ts'

/** Written by Baton 0.1 itself: two workflows, five edits, answers, a refused save and a revision brought back. */
const formatOne = fileURLToPath(new URL('../../fixtures/store/format-1.db.gz', import.meta.url))

let folder: ReturnType<typeof tempFolder>
let store: Store

beforeEach(() => {
  folder = tempFolder()
  writeFileSync(join(folder.path, 'baton.db'), gunzipSync(readFileSync(formatOne)))
  store = openTempStore(folder.path)
})
afterEach(() => {
  store.close()
  folder.remove()
})

function workbench() {
  const fail = () => Promise.reject(new Error('not used'))
  return createWorkbench({
    store,
    importer: { readFile: fail, readBytes: fail, close: () => Promise.resolve() },
    printPdf: fail,
    info: { version: '0', door: 'browser', dataFolder: folder.path, printing: 'print-dialog' },
    now: () => new Date('2026-10-05T09:00:00.000Z'),
    emit: () => {},
  })
}

const idOf = (name: string) =>
  store.reader.prepare('SELECT id FROM workflows WHERE name = ?').pluck().get(name) as string

function rows(path: string, sql: string): unknown[] {
  const database = new BetterSqlite3(path, { readonly: true })
  try {
    return database.prepare(sql).all()
  } finally {
    database.close()
  }
}

describe('a database of the first format', () => {
  test('keeps every revision as it was, and is copied first', () => {
    const [copy, ...others] = readdirSync(join(folder.path, 'backups'))
    expect(others).toEqual([])
    const kept =
      'SELECT position, workflow_id, revision, based_on, kind, summary, saved_at, sha256, document FROM revisions'
    const before = rows(join(folder.path, 'backups', copy ?? ''), kept)
    expect(before).toHaveLength(9)
    expect(store.reader.prepare(kept).all()).toEqual(before)
    expect(store.reader.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(store.reader.pragma('foreign_key_check')).toEqual([])
  })

  test('opens with its drawing and its answers, and nothing to undo', async () => {
    const view = valueOf(await workbench()['workflow.open']({ workflowId: idOf('Returns') }))
    expect(view.document.nodes).toHaveLength(3)
    expect(view.answers).toEqual({
      customerExperience: 4,
      changesPerYear: 6,
      casesPerYear: 12000,
      overrides: { complexity: { score: 2, reason: 'Two systems are read only.' } },
    })
    expect(view.journal).toEqual({ past: [], future: [] })
    expect(valueOf(await workbench()['workflow.open']({ workflowId: idOf('Orders') })).answers).toEqual(
      noAnswers,
    )
  })

  test('can be edited, and the first edit undone to what was there', async () => {
    const workflowId = idOf('Returns')
    const before = valueOf(await workbench()['workflow.open']({ workflowId }))
    const { document, answers } = before
    const edited = { ...document, nodes: document.nodes.slice(1) }
    const save = { workflowId, summary: 'Delete', answers }
    valueOf(await workbench()['workflow.save']({ ...save, document: edited, baseRevision: 7 }))
    // The drawing of revision 7 was stored without a parking lot; it still is what is undone to.
    valueOf(await workbench()['workflow.save']({ ...save, document, baseRevision: 8, act: 'undo' }))
    const after = valueOf(await workbench()['workflow.open']({ workflowId }))
    expect(after.journal).toMatchObject({ past: [], future: [{ label: 'Delete' }] })
    expect({ ...after, journal: 0 }).toEqual({ ...before, journal: 0, revision: 9, savedAt: after.savedAt })
  })

  test('can go back to any old moment, whose answers were not kept', async () => {
    const workflowId = idOf('Returns')
    const { moments } = valueOf(await workbench()['workflow.history']({ workflowId }))
    expect(moments.map(({ revision }) => revision)).toEqual([7, null, 6, 5, 4, 3, 2, 1])
    const old = moments.find(({ revision }) => revision === 6)?.id ?? 0
    const moment = valueOf(await workbench()['workflow.moment']({ workflowId, revisionId: old }))
    expect(moment).toMatchObject({ answersKept: false, answers: { customerExperience: 4 } })
    const view = valueOf(await workbench()['workflow.bringBack']({ workflowId, revisionId: old }))
    expect(view.document.nodes).toHaveLength(5)
    expect(view.answers).toMatchObject({ customerExperience: 4 })
    expect(view.journal.past).toHaveLength(1)
  })
})

describe('journal and restore points', () => {
  const counts = () =>
    ['revisions', 'journal', 'restore_points'].map((table) =>
      store.reader.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
    )

  test('never point at a revision that is not there, and go with their workflow', () => {
    const position = store.reader.prepare('SELECT max(position) FROM revisions').pluck().get() as number
    const entry = (after: number) =>
      store.writer
        .prepare("INSERT INTO journal VALUES (?, 1, 'Edit', ?, ?, 0)")
        .run(idOf('Returns'), position, after)
    expect(() => entry(9999)).toThrow(/FOREIGN KEY/)
    entry(position)
    store.writer.prepare("INSERT INTO restore_points VALUES (?, 'Lunch', NULL)").run(position)
    expect(counts()).toEqual([9, 1, 1])
    store.writer.prepare('DELETE FROM workflows WHERE name = ?').run('Returns')
    expect(counts()).toEqual([1, 0, 0])
  })

  test('do not loosen what protects revisions', () => {
    expect(() => store.writer.exec("UPDATE revisions SET answers = '{}'")).toThrow('append-only')
    expect(() => store.writer.exec('DELETE FROM revisions')).toThrow('append-only')
  })
})
