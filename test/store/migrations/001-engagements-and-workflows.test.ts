import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../../electron/store/open-store.ts'
import { engagementsAndWorkflows } from '../../../electron/store/migrations/001-engagements-and-workflows.ts'
import { openTempStore, tempFolder } from '../../helpers/temp-workbench.ts'

let folder: ReturnType<typeof tempFolder>
let store: Store

beforeEach(() => {
  folder = tempFolder()
  store = openTempStore(folder.path, { migrations: [engagementsAndWorkflows] })
  store.writer.exec(`
    INSERT INTO engagements (id, client, title, consultants, notes, created_at, updated_at)
      VALUES ('e', 'Client', 'Title', '[]', '', 'now', 'now');
    INSERT INTO workflows (id, engagement_id, name, created_at) VALUES ('w', 'e', 'Returns', 'now');
    INSERT INTO revisions (workflow_id, revision, based_on, kind, summary, sha256, document, saved_at)
      VALUES ('w', 1, 0, 'create', '', 'hash', '{}', 'now');
    INSERT INTO answers (workflow_id, answers, saved_at) VALUES ('w', '{}', 'now');
    INSERT INTO departments (id, engagement_id, name, name_key) VALUES ('d', 'e', 'Sales', 'sales');
    INSERT INTO rubrics (engagement_id, number, rubric, saved_at) VALUES ('e', 1, '{}', 'now');
  `)
})
afterEach(() => {
  store.close()
  folder.remove()
})

const counts = () =>
  ['workflows', 'revisions', 'answers', 'departments', 'rubrics'].map((table) =>
    store.reader.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
  )

describe('revisions', () => {
  test('cannot be rewritten', () => {
    expect(() => store.writer.exec("UPDATE revisions SET document = '[]'")).toThrow('append-only')
  })

  test('cannot be deleted while their workflow is there', () => {
    expect(() => store.writer.exec('DELETE FROM revisions')).toThrow('append-only')
  })

  test('go with their workflow', () => {
    store.writer.exec("DELETE FROM workflows WHERE id = 'w'")
    expect(counts()).toEqual([0, 0, 0, 1, 1])
  })

  test('have each number once, and only a conflict copy has none', () => {
    const insert = (revision: string, kind: string) =>
      store.writer
        .exec(`INSERT INTO revisions (workflow_id, revision, based_on, kind, summary, sha256, document, saved_at)
        VALUES ('w', ${revision}, 1, '${kind}', '', '', '{}', 'now')`)
    expect(() => insert('1', 'edit')).toThrow(/UNIQUE/)
    expect(() => insert('NULL', 'edit')).toThrow(/CHECK/)
    expect(() => insert('2', 'conflict-copy')).toThrow(/CHECK/)
    insert('NULL', 'conflict-copy')
    insert('NULL', 'conflict-copy')
    expect(counts()[1]).toBe(3)
  })
})

test('an engagement takes everything it owns with it', () => {
  store.writer.exec("DELETE FROM engagements WHERE id = 'e'")
  expect(counts()).toEqual([0, 0, 0, 0, 0])
})

test('one name stands once in a catalogue', () => {
  expect(() =>
    store.writer.exec(
      "INSERT INTO departments (id, engagement_id, name, name_key) VALUES ('x', 'e', 'SALES', 'sales')",
    ),
  ).toThrow(/UNIQUE/)
})

test('a workflow of no engagement is refused', () => {
  expect(() =>
    store.writer.exec(
      "INSERT INTO workflows (id, engagement_id, name, created_at) VALUES ('x', 'none', 'n', 'now')",
    ),
  ).toThrow(/FOREIGN KEY/)
})
