import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Store } from '../../../electron/store/open-store.ts'
import { engagementsAndWorkflows } from '../../../electron/store/migrations/001-engagements-and-workflows.ts'
import { scenariosAndTemplates } from '../../../electron/store/migrations/002-scenarios-and-templates.ts'
import { openTempStore, tempFolder } from '../../helpers/temp-workbench.ts'

let folder: ReturnType<typeof tempFolder>
let store: Store

beforeEach(() => {
  folder = tempFolder()
  const old = openTempStore(folder.path, { migrations: [engagementsAndWorkflows] })
  old.writer.exec(`
    INSERT INTO engagements (id, client, title, consultants, notes, created_at, updated_at)
      VALUES ('e', 'Client', 'Title', '[]', '', 'now', 'now');
    INSERT INTO workflows (id, engagement_id, name, created_at) VALUES ('w', 'e', 'Returns', 'now');
    INSERT INTO workflows (id, engagement_id, name, created_at) VALUES ('s1', 'e', 'To-be', 'now');
    INSERT INTO workflows (id, engagement_id, name, created_at) VALUES ('s2', 'e', 'To-be 2', 'now');
  `)
  old.close()
  store = openTempStore(folder.path, { migrations: [engagementsAndWorkflows, scenariosAndTemplates] })
})
afterEach(() => {
  store.close()
  folder.remove()
})

const count = (table: string) => store.reader.prepare(`SELECT count(*) FROM ${table}`).pluck().get()

test('a database of the format before keeps its workflows, none of them a scenario', () => {
  expect(count('workflows')).toBe(3)
  expect(count('scenarios')).toBe(0)
})

test('of the scenarios of a workflow one counts at most', () => {
  store.writer.exec("INSERT INTO scenarios (workflow_id, base_id, counted) VALUES ('s1', 'w', 1)")
  expect(() =>
    store.writer.exec("INSERT INTO scenarios (workflow_id, base_id, counted) VALUES ('s2', 'w', 1)"),
  ).toThrow(/UNIQUE/)
})

test('nothing is a scenario of itself, and a scenario goes with either of its workflows', () => {
  expect(() => store.writer.exec("INSERT INTO scenarios (workflow_id, base_id) VALUES ('w', 'w')")).toThrow(
    /CHECK/,
  )
  store.writer.exec("INSERT INTO scenarios (workflow_id, base_id) VALUES ('s1', 'w'), ('s2', 'w')")
  store.writer.exec("DELETE FROM workflows WHERE id = 's1'")
  expect(count('scenarios')).toBe(1)
  store.writer.exec("DELETE FROM workflows WHERE id = 'w'")
  expect(count('scenarios')).toBe(0)
})
