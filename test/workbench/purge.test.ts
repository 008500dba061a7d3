import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createNode } from '#shared/model/create-node.ts'
import { emptyDocument } from '#shared/model/document.ts'
import { openStore } from '../../electron/store/open-store.ts'
import { allMigrations } from '../../electron/store/migrations/all-migrations.ts'
import { openTempWorkbench, valueOf } from '../helpers/temp-workbench.ts'
import type { TempWorkbench } from '../helpers/temp-workbench.ts'

const secret = 'Zanzibar-Acquisition'
const details = (client: string) => ({
  client,
  title: 'T',
  consultants: [client],
  startsOn: null,
  endsOn: null,
  notes: client,
})

let temp: TempWorkbench
let now: Date
beforeEach(() => {
  now = new Date('2026-11-22T12:00:00.000Z')
  temp = openTempWorkbench({ now: () => now })
})
afterEach(() => temp.close())

/** Every file of the data folder that still holds the text. */
function filesHolding(text: string, folder = temp.folder): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(text))
}

/** An engagement with the client's words in every table that can hold them. */
async function fill(client: string) {
  const { workbench } = temp
  const { id: engagementId } = valueOf(await workbench['engagement.create'](details(client)))
  for (const kind of ['department', 'system'] as const) {
    valueOf(await workbench['catalogue.ensure']({ engagementId, kind, name: client }))
  }
  const nodes = Array.from({ length: 200 }, (_, index) =>
    createNode('step', { id: `${index}`, name: `${client} ${index}` }),
  )
  const document = { ...emptyDocument(), nodes }
  const create = { engagementId, name: client, document }
  const { id: workflowId } = valueOf(await workbench['workflow.create'](create))
  const overrides = { complexity: { score: 3 as const, reason: client } }
  valueOf(await workbench['workflow.answer']({ workflowId, answers: { overrides } }))
  return { engagementId, workflowId, document }
}

describe('removing an engagement for good', () => {
  test('leaves no word of the client in any file of the folder', async () => {
    await fill('Other client')
    const { engagementId, workflowId, document } = await fill(secret)
    const edited = { ...document, nodes: document.nodes.slice(1) }
    valueOf(
      await temp.workbench['workflow.save']({
        workflowId,
        baseRevision: 2,
        document: edited,
        summary: secret,
      }),
    )
    expect(filesHolding(secret)).not.toEqual([])

    valueOf(await temp.workbench['engagement.delete']({ engagementId }))
    valueOf(await temp.workbench['engagement.purge']({ engagementId }))

    expect(filesHolding(secret)).toEqual([])
    expect(filesHolding('Other client')).not.toEqual([])
  })

  test('takes the copies with it that were made before a migration and still hold it', async () => {
    const { engagementId } = await fill(secret)
    const next = { version: allMigrations.length + 1, name: 'next', up: () => undefined }
    const migrated = valueOf(openStore(temp.folder, { migrations: [...allMigrations, next] }))
    migrated.close()
    expect(filesHolding(secret, join(temp.folder, 'backups'))).toHaveLength(1)

    valueOf(await temp.workbench['engagement.delete']({ engagementId }))
    valueOf(await temp.workbench['engagement.purge']({ engagementId }))
    expect(filesHolding(secret)).toEqual([])
    expect(existsSync(join(temp.folder, 'baton.db'))).toBe(true)
  })
})

describe('30 days after a deletion', () => {
  const reopen = async (days: number) => {
    const { createWorkbench } = await import('../../electron/workbench/create-workbench.ts')
    const later = new Date(now.getTime() + days * 24 * 60 * 60 * 1000)
    return createWorkbench({
      store: temp.store,
      importer: { readFile: fail, readBytes: fail, close: () => Promise.resolve() },
      printPdf: fail,
      info: { version: '0', door: 'browser', dataFolder: temp.folder, printing: 'print-dialog' },
      now: () => later,
      emit: () => {},
    })
  }
  const fail = () => Promise.reject(new Error('not used'))

  test('an engagement can still be restored on the last day, and is gone from every file after it', async () => {
    const { engagementId } = await fill(secret)
    valueOf(await temp.workbench['engagement.delete']({ engagementId }))
    const onTheDay = await reopen(30)
    valueOf(await onTheDay['engagement.restore']({ engagementId }))
    valueOf(await temp.workbench['engagement.delete']({ engagementId }))

    const after = await reopen(31)
    expect(await after['engagement.restore']({ engagementId })).toMatchObject({
      ok: false,
      code: 'not-found',
    })
    expect(filesHolding(secret)).toEqual([])
  })

  test('the copies made before a migration are gone with the engagement', async () => {
    const { engagementId } = await fill(secret)
    valueOf(await temp.workbench['engagement.delete']({ engagementId }))
    const next = { version: allMigrations.length + 1, name: 'next', up: () => undefined }
    valueOf(openStore(temp.folder, { migrations: [...allMigrations, next] })).close()
    await reopen(31)
    expect(filesHolding(secret)).toEqual([])
  })

  test('a workflow is gone and its engagement stays', async () => {
    const { engagementId, workflowId } = await fill('Client')
    valueOf(await temp.workbench['workflow.delete']({ workflowId }))
    const after = await reopen(31)
    expect(await after['workflow.restore']({ workflowId })).toMatchObject({ ok: false, code: 'not-found' })
    expect(valueOf(await after['engagement.open']({ engagementId })).workflows).toEqual([])
  })

  test('what was not deleted stays', async () => {
    const { engagementId } = await fill('Client')
    const after = await reopen(3650)
    expect(valueOf(await after['engagement.open']({ engagementId })).workflows).toHaveLength(1)
  })
})
