import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { countedWorkflows } from '#shared/model/scenarios.ts'
import { noAnswers } from '#shared/model/answers.ts'
import { createNode } from '#shared/model/create-node.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { purgeDeletedBefore } from '../../electron/store/purge.ts'
import { openTempWorkbench, valueOf } from '../helpers/temp-workbench.ts'
import type { TempWorkbench } from '../helpers/temp-workbench.ts'

const details = { client: 'C', title: 'T', consultants: [], startsOn: null, endsOn: null, notes: '' }
const answers = { ...noAnswers, customerExperience: 5 as const, casesPerYear: 4000 }

let temp: TempWorkbench
let now: Date
let engagementId: string
let workflowId: string
let document: WorkflowDocument

beforeEach(async () => {
  now = new Date('2026-11-22T12:00:00.000Z')
  temp = openTempWorkbench({ now: () => now })
  engagementId = valueOf(await temp.workbench['engagement.create'](details)).id
  const department = await ensure('department', 'Sales')
  const system = await ensure('system', 'CRM')
  document = {
    ...emptyDocument(),
    lanes: [{ departmentId: department, height: 160 }],
    nodes: [
      createNode('start', { id: 'in', departmentId: department, position: { x: 40, y: 60 } }),
      {
        ...createNode('step', {
          id: 'a',
          name: 'Check',
          departmentId: department,
          position: { x: 140, y: 60 },
        }),
        systemIds: [system],
      },
    ],
    edges: [{ id: '1', source: 'in', target: 'a', kind: 'sequence' }],
    parked: [{ id: 'p', kind: 'question', text: 'Who signs?', about: 'a' }],
  }
  const created = await temp.workbench['workflow.create']({ engagementId, name: 'Returns', document })
  workflowId = valueOf(created).id
  valueOf(await temp.workbench['workflow.answer']({ workflowId, answers }))
})
afterEach(() => temp.close())

const ensure = async (kind: 'department' | 'system', name: string) =>
  valueOf(await temp.workbench['catalogue.ensure']({ engagementId, kind, name })).id
const scenario = async (name: string, of = workflowId) =>
  valueOf(await temp.workbench['workflow.duplicate']({ workflowId: of, name, to: { kind: 'scenario' } }))
const open = async (id = engagementId) =>
  valueOf(await temp.workbench['engagement.open']({ engagementId: id }))
const list = async () => (await open()).workflows.map(({ name, counted }) => [name, counted])
const promote = async (id: string) => valueOf(await temp.workbench['workflow.promote']({ workflowId: id }))
const plan = async () => valueOf(await temp.workbench['plan.get']({ engagementId }))

describe('a scenario', () => {
  test('takes drawing, answers and parking lot, and goes its own way from there', async () => {
    const copy = await scenario('To-be')
    expect(copy).toMatchObject({ name: 'To-be', document, answers, revision: 1 })
    const changed = { ...document, parked: [] }
    const save = { workflowId: copy.id, baseRevision: 1, document: changed, summary: 'Settled' }
    valueOf(await temp.workbench['workflow.save'](save))
    expect(valueOf(await temp.workbench['workflow.open']({ workflowId })).document).toEqual(document)
  })

  test('stands under its workflow, also when it was copied from another scenario', async () => {
    const first = await scenario('To-be')
    valueOf(await temp.workbench['workflow.create']({ engagementId, name: 'Orders' }))
    await scenario('To-be 2', first.id)
    const { workflows } = await open()
    expect(workflows.map(({ name, baseId }) => [name, baseId])).toEqual([
      ['Returns', null],
      ['To-be', workflowId],
      ['To-be 2', workflowId],
      ['Orders', null],
    ])
  })

  test('is counted nowhere: list of engagements, plan, report', async () => {
    await scenario('To-be')
    const [engagement] = valueOf(await temp.workbench['engagement.list']({}))
    expect(engagement?.workflowCount).toBe(1)
    expect((await plan()).initiatives.map((each) => each.workflowId)).toEqual([workflowId])
    expect(countedWorkflows((await open()).workflows).map(({ name }) => name)).toEqual(['Returns'])
    const { html } = valueOf(await temp.workbench['report.html']({ engagementId, paper: 'A4' }))
    expect(html).toContain('Workflow 1 of 1')
  })
})

describe('the scenario that counts', () => {
  test('is the one promoted last, under the full title, and only one', async () => {
    const [one, two] = [await scenario('To-be'), await scenario('To-be 2')]
    await promote(one.id)
    expect(await promote(two.id)).toMatchObject({ id: two.id, counted: true })
    expect(await list()).toEqual([
      ['Returns', false],
      ['To-be', false],
      ['To-be 2', true],
    ])
    expect((await plan()).initiatives.map((each) => each.workflowName)).toEqual(['Returns – To-be 2'])
    await promote(workflowId)
    expect(await list()).toEqual([
      ['Returns', true],
      ['To-be', false],
      ['To-be 2', false],
    ])
  })

  test('keeps what was set by hand in the plan, and what waits for it', async () => {
    const copy = await scenario('To-be')
    const other = valueOf(await temp.workbench['workflow.create']({ engagementId, name: 'Orders', document }))
    const [mine, theirs] = (await plan()).initiatives.map(({ key }) => key)
    if (mine === undefined || theirs === undefined) throw new Error('two initiatives')
    const edit = { key: mine, effort: 12 }
    valueOf(await temp.workbench['plan.edit']({ engagementId, edit }))
    const waits = { key: theirs, dependsOn: [mine] }
    valueOf(await temp.workbench['plan.edit']({ engagementId, edit: waits }))
    await promote(copy.id)
    const moved = (await plan()).initiatives
    const own = moved.find((each) => each.workflowId === copy.id)
    expect(own?.effort).toMatchObject({ value: 12, source: 'edited' })
    expect(moved.find((each) => each.workflowId === other.id)?.explicitDependsOn).toEqual([own?.key])
    await promote(workflowId)
    expect((await plan()).initiatives[0]).toMatchObject({ key: mine, effort: { value: 12 } })
  })

  test('is the workflow again while that scenario is deleted', async () => {
    const copy = await scenario('To-be')
    await promote(copy.id)
    valueOf(await temp.workbench['workflow.delete']({ workflowId: copy.id }))
    expect(await list()).toEqual([['Returns', true]])
    valueOf(await temp.workbench['workflow.restore']({ workflowId: copy.id }))
    expect(await list()).toEqual([
      ['Returns', false],
      ['To-be', true],
    ])
  })
})

describe('deleting', () => {
  test('a workflow takes its scenarios along and brings them back, but not one deleted before', async () => {
    const [kept, gone] = [await scenario('To-be'), await scenario('To-be 2')]
    valueOf(await temp.workbench['workflow.delete']({ workflowId: gone.id }))
    now = new Date('2026-11-22T12:00:01.000Z')
    valueOf(await temp.workbench['workflow.delete']({ workflowId }))
    expect(await list()).toEqual([])
    expect(await temp.workbench['workflow.open']({ workflowId: kept.id })).toMatchObject({
      code: 'not-found',
    })
    valueOf(await temp.workbench['workflow.restore']({ workflowId }))
    expect((await list()).map(([name]) => name)).toEqual(['Returns', 'To-be'])
  })

  test('and restoring a scenario brings back the workflow it stands under', async () => {
    const copy = await scenario('To-be')
    valueOf(await temp.workbench['workflow.delete']({ workflowId: copy.id }))
    valueOf(await temp.workbench['workflow.delete']({ workflowId }))
    valueOf(await temp.workbench['workflow.restore']({ workflowId: copy.id }))
    expect((await list()).map(([name]) => name)).toEqual(['Returns', 'To-be'])
  })
})

test('a workflow that goes for good takes its scenarios along', async () => {
  await scenario('To-be')
  valueOf(await temp.workbench['workflow.create']({ engagementId, name: 'Orders' }))
  valueOf(await temp.workbench['workflow.delete']({ workflowId }))
  purgeDeletedBefore(temp.store, '2027-01-01T00:00:00.000Z')
  const left = temp.store.reader.prepare('SELECT name FROM workflows').pluck().all()
  expect(left).toEqual(['Orders'])
})

describe('a duplicate', () => {
  test('is a workflow of its own in the same engagement', async () => {
    const to = { kind: 'engagement', engagementId } as const
    const copy = valueOf(await temp.workbench['workflow.duplicate']({ workflowId, name: 'Returns B', to }))
    expect(copy).toMatchObject({ document, answers })
    expect(await list()).toEqual([
      ['Returns', true],
      ['Returns B', true],
    ])
  })

  test('names the same departments and systems in another engagement', async () => {
    const other = valueOf(await temp.workbench['engagement.create'](details)).id
    const theirs = valueOf(
      await temp.workbench['catalogue.ensure']({ engagementId: other, kind: 'system', name: 'crm' }),
    )
    const to = { kind: 'engagement', engagementId: other } as const
    const copy = valueOf(await temp.workbench['workflow.duplicate']({ workflowId, name: 'Returns', to }))
    const { catalogue } = await open(other)
    expect(catalogue.departments.map(({ name }) => name)).toEqual(['Sales'])
    expect(catalogue.systems).toEqual([theirs])
    expect(copy.document.nodes[1]).toMatchObject({ name: 'Check', systemIds: [theirs.id] })
    expect(copy.answers).toEqual(answers)
  })

  test('of the drawing only leaves answers and parking lot behind', async () => {
    const to = { kind: 'engagement', engagementId } as const
    const copy = valueOf(
      await temp.workbench['workflow.duplicate']({ workflowId, name: 'Fresh', to, drawingOnly: true }),
    )
    expect(copy.document).toEqual({ ...document, parked: [] })
    expect(copy.answers).toEqual(noAnswers)
  })

  test('of a workflow, or into an engagement, that is not there is refused', async () => {
    const lost = { workflowId: 'none', name: 'X', to: { kind: 'scenario' } } as const
    expect(await temp.workbench['workflow.duplicate'](lost)).toMatchObject({ code: 'not-found' })
    const nowhere = { workflowId, name: 'X', to: { kind: 'engagement', engagementId: 'none' } } as const
    expect(await temp.workbench['workflow.duplicate'](nowhere)).toMatchObject({ code: 'not-found' })
    expect(await temp.workbench['workflow.promote']({ workflowId: 'none' })).toMatchObject({
      code: 'not-found',
    })
  })
})
