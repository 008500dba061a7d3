import { closeSync, openSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createNode } from '#shared/model/create-node.ts'
import { emptyDocument } from '#shared/model/document.ts'
import { openTempWorkbench, valueOf } from '../helpers/temp-workbench.ts'
import type { TempWorkbench } from '../helpers/temp-workbench.ts'

const details = { client: 'C', title: 'T', consultants: [], startsOn: null, endsOn: null, notes: '' }
const large = {
  ...emptyDocument(),
  nodes: Array.from({ length: 500 }, (_, index) =>
    createNode('step', { id: `${index}`, name: `Step ${index} of a large drawing` }),
  ),
}

let temp: TempWorkbench
let workflowId: string
beforeEach(async () => {
  temp = openTempWorkbench()
  const { id: engagementId } = valueOf(await temp.workbench['engagement.create'](details))
  workflowId = valueOf(await temp.workbench['workflow.create']({ engagementId, name: 'Returns' })).id
})
afterEach(() => temp.close())

const save = () =>
  temp.workbench['workflow.save']({ workflowId, baseRevision: 1, document: large, summary: '' })

describe('a full disk', () => {
  beforeEach(() => {
    const pages = temp.store.writer.pragma('page_count', { simple: true })
    temp.store.writer.pragma(`max_page_count = ${String(pages)}`)
  })

  test('is told as such, stores nothing and announces nothing', async () => {
    const events = temp.events.length
    expect(await save()).toMatchObject({ ok: false, code: 'disk', where: { file: temp.folder } })
    expect(valueOf(await temp.workbench['workflow.open']({ workflowId })).revision).toBe(1)
    expect(temp.events).toHaveLength(events)
  })

  test('costs nothing once there is space again: the same save goes through', async () => {
    await save()
    temp.store.writer.pragma('max_page_count = 1000000')
    expect(valueOf(await save()).revision).toBe(2)
  })
})

test('a damaged file is told as such, with what to do', async () => {
  valueOf(await save())
  temp.store.writer.pragma('wal_checkpoint(TRUNCATE)')
  const file = join(temp.folder, 'baton.db')
  const { size } = statSync(file)
  const bytes = openSync(file, 'r+')
  // Everything but the first page, which holds the header and the schema.
  writeSync(bytes, Buffer.alloc(size - 4096, 0xa5), 0, size - 4096, 4096)
  closeSync(bytes)
  temp.store.reader.pragma('shrink_memory')
  const opened = await temp.workbench['workflow.open']({ workflowId })
  expect(opened).toMatchObject({ ok: false, code: 'corrupt' })
  expect(opened).toHaveProperty('message', expect.stringContaining('backups'))
})
