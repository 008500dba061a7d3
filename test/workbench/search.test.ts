import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createNode } from '#shared/model/create-node.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { damageRevision, openTempWorkbench, valueOf } from '../helpers/temp-workbench.ts'
import type { TempWorkbench } from '../helpers/temp-workbench.ts'

const details = {
  client: 'Larkmoor',
  title: 'Review',
  consultants: [],
  startsOn: null,
  endsOn: null,
  notes: '',
}

let temp: TempWorkbench
let engagementId: string
let crm: string
let sales: string

beforeEach(async () => {
  temp = openTempWorkbench()
  engagementId = valueOf(await temp.workbench['engagement.create'](details)).id
  crm = await entry('system', 'CRM')
  sales = await entry('department', 'Vertrieb & Sales')
})
afterEach(() => temp.close())

async function entry(kind: 'system' | 'department', name: string): Promise<string> {
  return valueOf(await temp.workbench['catalogue.ensure']({ engagementId, kind, name })).id
}

function drawing(): WorkflowDocument {
  return {
    ...emptyDocument(),
    lanes: [{ departmentId: sales, height: 160 }],
    nodes: [
      { ...createNode('start', { id: 'in', name: 'Order received' }), departmentId: sales },
      {
        ...createNode('step', { id: 'check', name: 'Check credit' }),
        systemIds: [crm],
        departmentId: sales,
        comment: 'Takes two days in December.',
      },
      { ...createNode('step', { id: 'audit', name: 'Rechnungsprüfung' }), departmentId: sales },
      createNode('decision', { id: 'ok', name: 'Approved?' }),
    ],
    edges: [
      { id: 'e1', source: 'in', target: 'check', kind: 'sequence' },
      { id: 'e2', source: 'check', target: 'ok', kind: 'sequence', label: 'over 500' },
      {
        id: 'e3',
        source: 'check',
        target: 'audit',
        kind: 'exception',
        exception: { event: 'timer', name: 'Bureau is down' },
      },
    ],
    notes: [{ id: 'n1', text: 'Ask Mira', position: { x: 0, y: 300 }, size: { width: 180, height: 56 } }],
    parked: [{ id: 'p1', kind: 'question', text: 'Who sets limits?', about: 'check', owner: 'Mira' }],
  }
}

async function draw(name: string, document: WorkflowDocument = drawing()): Promise<string> {
  return valueOf(await temp.workbench['workflow.create']({ engagementId, name, document })).id
}

async function find(text: string, near: string | null = null) {
  return valueOf(await temp.workbench['search.find']({ engagementId, near, text, limit: 50 }))
}

async function found(text: string): Promise<string[]> {
  return (await find(text)).hits.map((hit) => `${hit.kind} ${hit.id}`)
}

describe('what is found', () => {
  beforeEach(() => draw('Credit orders'))

  test.each([
    ['a step by its name', 'check cre', 'step check'],
    ['a decision by a slip of the fingers', 'aproved', 'decision ok'],
    ['a start', 'order received', 'start in'],
    ['part of a compound, without its accent', 'prufung', 'step audit'],
    ['an edge by its label', 'over 500', 'edge e2'],
    ['an exception path by what goes wrong', 'bureau', 'edge e3'],
    ['a note', 'ask mira', 'note n1'],
    ['a parked question', 'who sets', 'parked p1'],
    ['a comment', 'december', 'comment check'],
  ])('%s', async (_what, text, first) => {
    expect((await found(text))[0]).toBe(first)
  })

  test('what only shares letters with a short word is not found', async () => {
    await entry('system', 'Lane')
    await draw('Late orders', {
      ...emptyDocument(),
      nodes: [
        createNode('step', { id: 'late', name: 'Supplier late' }),
        createNode('step', { id: 'misc', name: 'Miscellaneous' }),
      ],
    })
    expect((await find('lane')).hits.map(({ title }) => title)).toEqual(['Lane'])
    expect(await found('supliers')).toEqual([])
    expect(await found('suplier')).toContain('step late')
  })

  test('a step is also found by its system and owner, after the system and the department themselves', async () => {
    const systems = await find('crm')
    expect(systems.hits.map((hit) => hit.kind)).toEqual(['system', 'step'])
    expect(systems.hits[0]).toMatchObject({ id: crm, places: ['check'], detail: 'System · 1 step' })
    expect((await found('vertrieb'))[0]).toBe(`department ${sales}`)
    expect(await found('vertrieb')).toContain('step audit')
  })

  test('the workflow, and other engagements by their client', async () => {
    await temp.workbench['engagement.create']({ ...details, client: 'Brightwater' })
    expect((await find('credit orders')).hits[0]).toMatchObject({ kind: 'workflow', title: 'Credit orders' })
    expect((await find('brightwater')).hits[0]?.kind).toBe('engagement')
    const anywhere = valueOf(
      await temp.workbench['search.find']({ engagementId: null, near: null, text: 'credit', limit: 5 }),
    )
    expect(anywhere.hits.map((hit) => [hit.kind, hit.title])).toEqual([['workflow', 'Credit orders']])
  })

  test('a system on no map yet is said to be on none', async () => {
    await entry('system', 'Ledger')
    expect((await find('ledger')).hits).toMatchObject([
      { workflowId: null, detail: 'System · on no map yet' },
    ])
  })

  test('every word counts; nothing is found of nothing, and what was searched is said', async () => {
    expect(await found('check zebra')).toEqual([])
    const empty = await find('  ')
    expect(empty.hits).toEqual([])
    expect(empty.searched).toMatchObject({ workflows: 1, unread: [] })
    expect(empty.searched.entries).toBeGreaterThan(10)
  })

  test('the map at hand comes first, and the count is of all', async () => {
    const second = await draw('Other orders')
    const near = await find('check credit', second)
    expect(near.hits[0]).toMatchObject({ workflowId: second, workflowName: 'Other orders' })
    const one = valueOf(
      await temp.workbench['search.find']({ engagementId, near: null, text: 'check credit', limit: 1 }),
    )
    expect([one.hits.length, one.total]).toEqual([1, near.total])
  })
})

describe('what was just changed is found as it is now', () => {
  test('after a save, a renaming, a new name in the catalogue and a deletion', async () => {
    const workflowId = await draw('Credit orders')
    expect(await found('check credit')).toContain('step check')
    const document = drawing()
    document.nodes[1] = { ...document.nodes[1], name: 'Ask the bureau' } as (typeof document.nodes)[number]
    valueOf(await temp.workbench['workflow.save']({ workflowId, baseRevision: 1, document, summary: '' }))
    expect(await found('check credit')).not.toContain('step check')
    expect((await found('ask the bureau'))[0]).toBe('step check')

    await temp.workbench['workflow.rename']({ workflowId, name: 'Wholesale' })
    expect((await find('ask the bureau')).hits[0]?.workflowName).toBe('Wholesale')

    await temp.workbench['catalogue.rename']({ engagementId, kind: 'system', id: crm, name: 'Salesforce' })
    expect(await found('salesforce')).toEqual([`system ${crm}`, 'step check'])
    expect(await found('crm')).toEqual([])

    await temp.workbench['workflow.delete']({ workflowId })
    expect(await found('bureau')).toEqual([])
  })

  test('a damaged drawing is named, and the others are searched', async () => {
    const broken = await draw('Broken')
    await draw('Sound')
    damageRevision(temp.store, broken, 1, (text) => text.slice(1))
    const answer = await find('check credit')
    expect(answer.hits.map((hit) => hit.workflowName)).toContain('Sound')
    expect(answer.hits.map((hit) => hit.workflowName)).not.toContain('Broken')
    expect(answer.searched.unread).toEqual(['Broken'])
  })
})
