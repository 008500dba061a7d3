import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Workbench } from '#shared/contract/methods.ts'
import { createNode } from '#shared/model/create-node.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { Store } from '../../electron/store/open-store.ts'
import { createWorkbench } from '../../electron/workbench/create-workbench.ts'
import { openTempStore, openTempWorkbench, valueOf } from '../helpers/temp-workbench.ts'
import type { TempWorkbench } from '../helpers/temp-workbench.ts'

const details = { client: 'C', title: 'T', consultants: [], startsOn: null, endsOn: null, notes: '' }
const fail = () => Promise.reject(new Error('not used'))

let one: TempWorkbench
let secondStore: Store
let two: Workbench

/** Two processes on one data folder, as when a script runs while the window is open. */
beforeEach(() => {
  one = openTempWorkbench()
  secondStore = openTempStore(one.folder, { busyTimeout: 20 })
  two = createWorkbench({
    store: secondStore,
    importer: { readFile: fail, readBytes: fail, close: () => Promise.resolve() },
    printPdf: fail,
    info: { version: '0', door: 'browser', dataFolder: one.folder, printing: 'print-dialog' },
    now: () => new Date(),
    emit: () => {},
  })
})
afterEach(() => {
  secondStore.close()
  one.close()
})

const drawn = (name: string) => ({ ...emptyDocument(), nodes: [createNode('step', { id: name, name })] })

async function sharedWorkflow() {
  const { id: engagementId } = valueOf(await one.workbench['engagement.create'](details))
  return valueOf(await one.workbench['workflow.create']({ engagementId, name: 'Returns' }))
}

test('each sees what the other stored', async () => {
  const { id: workflowId, engagementId } = await sharedWorkflow()
  expect(valueOf(await two['workflow.open']({ workflowId })).name).toBe('Returns')
  valueOf(await two['workflow.save']({ workflowId, baseRevision: 1, document: drawn('A'), summary: '' }))
  const view = valueOf(await one.workbench['engagement.open']({ engagementId }))
  expect(view.workflows[0]).toMatchObject({ revision: 2, assessment: { counts: { steps: 1 } } })
})

test('of two edits of one revision the second is refused and both are kept', async () => {
  const { id: workflowId } = await sharedWorkflow()
  const save = (workbench: Workbench, name: string) =>
    workbench['workflow.save']({ workflowId, baseRevision: 1, document: drawn(name), summary: name })
  expect(await save(one.workbench, 'First')).toMatchObject({ ok: true })
  expect(await save(two, 'Second')).toMatchObject({ ok: false, code: 'stale' })
  const { moments } = valueOf(await one.workbench['workflow.history']({ workflowId }))
  expect(moments.map((line) => line.summary)).toEqual(['Second', 'First', 'Created'])
})

test('while the other holds the lock, a save says locked and stores nothing; reading goes on', async () => {
  const { id: workflowId } = await sharedWorkflow()
  one.store.writer.exec('BEGIN IMMEDIATE')
  const save = { workflowId, baseRevision: 1, document: drawn('A'), summary: '' }
  expect(await two['workflow.save'](save)).toMatchObject({ ok: false, code: 'locked' })
  expect(valueOf(await two['workflow.open']({ workflowId })).revision).toBe(1)
  one.store.writer.exec('ROLLBACK')
  expect(valueOf(await two['workflow.save'](save)).revision).toBe(2)
})
