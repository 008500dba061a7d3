import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createNode } from '#shared/model/create-node.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { purgeDeletedBefore } from '../../electron/store/purge.ts'
import { openTempWorkbench, valueOf } from '../helpers/temp-workbench.ts'
import type { TempWorkbench } from '../helpers/temp-workbench.ts'

const details = { client: 'C', title: 'T', consultants: [], startsOn: null, endsOn: null, notes: '' }

let temp: TempWorkbench
let engagementId: string
beforeEach(async () => {
  temp = openTempWorkbench()
  engagementId = valueOf(await temp.workbench['engagement.create'](details)).id
})
afterEach(() => temp.close())

const list = async () => valueOf(await temp.workbench['template.list']({}))
const catalogueOf = async (id: string) =>
  valueOf(await temp.workbench['engagement.open']({ engagementId: id })).catalogue

async function drawnWorkflow() {
  const department = valueOf(
    await temp.workbench['catalogue.ensure']({ engagementId, kind: 'department', name: 'Sales' }),
  ).id
  valueOf(await temp.workbench['catalogue.ensure']({ engagementId, kind: 'system', name: 'Not used' }))
  const document: WorkflowDocument = {
    ...emptyDocument(),
    lanes: [{ departmentId: department, height: 160 }],
    nodes: [
      createNode('step', { id: 'a', name: 'Check', departmentId: department, position: { x: 9, y: 40 } }),
    ],
    parked: [{ id: 'p', kind: 'question', text: 'Who at the client signs?', about: 'a' }],
  }
  const create = { engagementId, name: 'Returns', document }
  return valueOf(await temp.workbench['workflow.create'](create))
}

async function saveOwn(name = 'My returns') {
  const { id: workflowId } = await drawnWorkflow()
  return valueOf(await temp.workbench['template.save']({ workflowId, name, purpose: 'For shops' }))
}

describe('templates that come with Baton', () => {
  test('are listed with what they are for and what they hold', async () => {
    const templates = await list()
    expect(templates.length).toBeGreaterThan(7)
    for (const template of templates) {
      expect(template).toMatchObject({ origin: 'baton' })
      expect(template.purpose).not.toBe('')
      expect(template.counts.steps).toBeGreaterThan(5)
    }
  })

  test('start a workflow whose departments and systems join the catalogue by name', async () => {
    const crm = valueOf(
      await temp.workbench['catalogue.ensure']({ engagementId, kind: 'system', name: 'crm' }),
    )
    const input = { engagementId, name: 'Orders', templateId: 'order-to-cash' }
    const view = valueOf(await temp.workbench['workflow.create'](input))
    expect(view.assessment.counts).toMatchObject({ departments: 4, exceptionPaths: 3 })
    const { departments, systems } = await catalogueOf(engagementId)
    expect(departments.map(({ name }) => name)).toContain('Warehouse')
    expect(systems.filter(({ name }) => name.toLowerCase() === 'crm')).toEqual([crm])
  })

  test('are neither renamed nor removed', async () => {
    const id = { templateId: 'returns' }
    expect(await temp.workbench['template.remove'](id)).toMatchObject({ code: 'refused' })
    const renaming = { ...id, name: 'X', purpose: '' }
    expect(await temp.workbench['template.rename'](renaming)).toMatchObject({ code: 'refused' })
  })
})

describe('a template of one’s own', () => {
  test('keeps the drawing and the names it uses, not the client’s open questions', async () => {
    const { id, ...summary } = await saveOwn()
    expect(summary).toMatchObject({
      origin: 'own',
      name: 'My returns',
      purpose: 'For shops',
      counts: { steps: 1, departments: 1, systems: 0 },
    })
    expect((await list())[0]?.id).toBe(id)
    const view = valueOf(await temp.workbench['template.open']({ templateId: id }))
    expect(view.document.parked).toEqual([])
    expect(view.catalogue).toMatchObject({ departments: [{ name: 'Sales' }], systems: [] })
  })

  test('starts a workflow in another engagement, also when the first is gone', async () => {
    const { id: templateId } = await saveOwn()
    valueOf(await temp.workbench['engagement.delete']({ engagementId }))
    valueOf(await temp.workbench['engagement.purge']({ engagementId }))
    const other = valueOf(await temp.workbench['engagement.create'](details)).id
    const input = { engagementId: other, name: 'Returns', templateId }
    const view = valueOf(await temp.workbench['workflow.create'](input))
    expect(view.document.nodes).toMatchObject([{ name: 'Check' }])
    expect((await catalogueOf(other)).departments).toMatchObject([{ name: 'Sales' }])
  })

  test('is renamed, removed, brought back, and after its time removed for good', async () => {
    const { id: templateId } = await saveOwn()
    const renaming = { templateId, name: 'Shop returns', purpose: '' }
    expect(valueOf(await temp.workbench['template.rename'](renaming))).toMatchObject({
      name: 'Shop returns',
      purpose: '',
    })
    valueOf(await temp.workbench['template.remove']({ templateId }))
    expect((await list()).some(({ id }) => id === templateId)).toBe(false)
    expect(await temp.workbench['template.open']({ templateId })).toMatchObject({ code: 'not-found' })
    valueOf(await temp.workbench['template.restore']({ templateId }))
    expect((await list())[0]?.id).toBe(templateId)
    valueOf(await temp.workbench['template.remove']({ templateId }))
    purgeDeletedBefore(temp.store, '2100-01-01T00:00:00.000Z')
    expect(await temp.workbench['template.restore']({ templateId })).toMatchObject({ code: 'not-found' })
  })

  test('whose bytes are damaged says so and is not used', async () => {
    const { id: templateId } = await saveOwn()
    temp.store.writer.prepare("UPDATE templates SET document = replace(document, 'Check', 'Chekc')").run()
    expect(await temp.workbench['template.open']({ templateId })).toMatchObject({ code: 'corrupt' })
    const input = { engagementId, name: 'X', templateId }
    expect(await temp.workbench['workflow.create'](input)).toMatchObject({ code: 'corrupt' })
    expect((await list())[0]?.id).toBe(templateId)
  })
})

test('a template that is not there, or beside a drawing, starts nothing', async () => {
  const lost = { engagementId, name: 'X', templateId: 'none' }
  expect(await temp.workbench['workflow.create'](lost)).toMatchObject({ code: 'not-found' })
  const both = { engagementId, name: 'X', templateId: 'returns', document: emptyDocument() }
  expect(await temp.workbench['workflow.create'](both)).toMatchObject({ code: 'invalid' })
  const { workflows } = valueOf(await temp.workbench['engagement.open']({ engagementId }))
  expect(workflows).toEqual([])
})

test('every workflow of every engagement can be a source, but nothing that is deleted', async () => {
  const view = await drawnWorkflow()
  const scenario = { workflowId: view.id, name: 'To-be', to: { kind: 'scenario' } } as const
  valueOf(await temp.workbench['workflow.duplicate'](scenario))
  const gone = valueOf(await temp.workbench['workflow.create']({ engagementId, name: 'Gone' }))
  valueOf(await temp.workbench['workflow.delete']({ workflowId: gone.id }))
  const lost = valueOf(await temp.workbench['engagement.create'](details)).id
  valueOf(await temp.workbench['workflow.create']({ engagementId: lost, name: 'Lost' }))
  valueOf(await temp.workbench['engagement.delete']({ engagementId: lost }))
  const sources = valueOf(await temp.workbench['workflow.sources']({}))
  expect(sources.map(({ name, baseName, client }) => [name, baseName, client])).toEqual([
    ['Returns', null, 'C'],
    ['To-be', 'Returns', 'C'],
  ])
})
