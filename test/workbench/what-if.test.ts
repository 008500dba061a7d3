import { afterEach, beforeEach, expect, test } from 'vitest'
import { createNode } from '#shared/model/create-node.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { Change } from '#shared/model/what-if/change.ts'
import { openTempWorkbench, valueOf } from '../helpers/temp-workbench.ts'
import type { TempWorkbench } from '../helpers/temp-workbench.ts'

const details = { client: 'C', title: 'T', consultants: [], startsOn: null, endsOn: null, notes: '' }

let temp: TempWorkbench
let engagementId: string
let workflowId: string
beforeEach(async () => {
  temp = openTempWorkbench()
  engagementId = valueOf(await temp.workbench['engagement.create'](details)).id
  const system = valueOf(
    await temp.workbench['catalogue.ensure']({ engagementId, kind: 'system', name: 'SAP', id: 'sap' }),
  )
  const document = {
    ...emptyDocument(),
    nodes: [
      createNode('start', { id: 'in' }),
      { ...createNode('step', { id: 'a', name: 'Check credit' }), systemIds: [system.id] },
      createNode('step', { id: 'b', name: 'File a copy' }),
      createNode('end', { id: 'out' }),
    ],
    edges: [
      { id: '1', source: 'in', target: 'a', kind: 'sequence' as const },
      { id: '2', source: 'a', target: 'b', kind: 'sequence' as const },
      { id: '3', source: 'b', target: 'out', kind: 'sequence' as const },
    ],
  }
  const answers = {
    customerExperience: 5 as const,
    competitiveAdvantage: 1 as const,
    changesPerYear: 3,
    overrides: {},
  }
  const created = await temp.workbench['workflow.create']({
    engagementId,
    name: 'Returns',
    document,
    answers,
  })
  workflowId = valueOf(created).id
})
afterEach(() => temp.close())

const changes: Change[] = [
  { kind: 'without-system', systemId: 'sap' },
  { kind: 'without-steps', nodeIds: ['b'] },
  { kind: 'answer', question: 'customerExperience', to: 1 },
  { kind: 'without-steps', nodeIds: ['none'] },
]
const whatIf = async (tried: readonly Change[], id = workflowId) =>
  valueOf(await temp.workbench['workflow.whatIf']({ workflowId: id, changes: [...tried] }))

test('before and after stand side by side, and nothing of it is stored', async () => {
  const stored = valueOf(await temp.workbench['workflow.open']({ workflowId }))
  const tried = await whatIf(changes)
  expect(tried.before.assessment).toEqual(stored.assessment)
  expect([tried.before.assessment.total, tried.after.assessment.total]).toEqual([10, 6])
  expect([tried.before.assessment.verdict, tried.after.assessment.verdict]).toEqual(['hybrid', 'automate'])
  expect(tried.changes.map(({ title, state }) => [title, state])).toEqual([
    ['Without SAP', 'made'],
    ['Without “File a copy”', 'made'],
    ['Impact on customer experience answered 1', 'made'],
    ['Without 1 step', 'gone'],
  ])
  expect(tried.movedSteps.find(({ nodeId }) => nodeId === 'b')).toMatchObject({
    name: 'File a copy',
    after: null,
  })
  expect(tried.choices.systems).toEqual([])
  expect(tried.choices.steps.map(({ name }) => name)).toEqual(['Check credit'])
  expect(valueOf(await temp.workbench['workflow.open']({ workflowId }))).toEqual(stored)
})

test('without a change both sides are the same, and what would turn the verdict is offered', async () => {
  const tried = await whatIf([])
  expect(tried.after).toEqual(tried.before)
  expect(tried.movedSteps).toEqual([])
  const [nearest] = tried.offers
  if (nearest === undefined) throw new Error('a verdict of 10 can be turned')
  expect((await whatIf(nearest.changes)).after.assessment.verdict).toBe(nearest.to)
})

test('an empty map has nothing to change, and no NaN', async () => {
  const empty = valueOf(await temp.workbench['workflow.create']({ engagementId, name: 'Blank' }))
  const tried = await whatIf([{ kind: 'exception-rate', rate: 0.1 }, ...changes], empty.id)
  expect(tried.changes.map(({ state }) => state)).toEqual(['gone', 'gone', 'gone', 'made', 'gone'])
  expect(JSON.stringify(tried)).not.toContain('NaN')
})

test('kept as a scenario the changes are in its drawing and its answers, and its history names them', async () => {
  const tried = await whatIf(changes)
  const to = { kind: 'scenario' } as const
  const kept = valueOf(await temp.workbench['workflow.duplicate']({ workflowId, name: 'Lean', to, changes }))
  expect(kept.assessment).toEqual(tried.after.assessment)
  expect(kept.answers.customerExperience).toBe(1)
  const { workflows } = valueOf(await temp.workbench['engagement.open']({ engagementId }))
  expect(workflows.map(({ name, baseId, counted }) => [name, baseId, counted])).toEqual([
    ['Returns', null, true],
    ['Lean', workflowId, false],
  ])
  const { moments } = valueOf(await temp.workbench['workflow.history']({ workflowId: kept.id }))
  expect(moments[0]?.summary).toBe(
    'Copy of “Returns”. Without SAP. Without “File a copy”. Impact on customer experience answered 1',
  )
})

test('one more department and step count when tried, and are the engagement’s once they are kept', async () => {
  const { more } = (await whatIf([])).choices
  const grown: Change[] = [
    {
      kind: 'step-department',
      nodeId: 'a',
      departmentId: more.department.id,
      newDepartment: more.department.name,
    },
    { kind: 'new-step', nodeId: more.step.id, name: more.step.name, afterId: 'a', departmentId: null },
  ]
  const tried = await whatIf(grown)
  expect(tried.changes.map(({ title }) => title)).toEqual([
    '“Check credit” done by a new department',
    'A new step after “Check credit”',
  ])
  expect(tried.after.assessment.counts).toMatchObject({ steps: 3, departments: 1 })
  expect(tried.movedSteps.find(({ nodeId }) => nodeId === more.step.id)).toMatchObject({ before: null })
  // The next one has another name; that one is to be chosen like any of the map.
  expect(tried.choices.more.department.name).toBe('New department 2')
  expect(tried.choices.departments).toMatchObject([{ id: more.department.id, name: 'New department' }])
  const catalogue = async () => valueOf(await temp.workbench['engagement.open']({ engagementId })).catalogue
  expect((await catalogue()).departments).toEqual([])
  const to = { kind: 'scenario' } as const
  const kept = valueOf(
    await temp.workbench['workflow.duplicate']({ workflowId, name: 'Grown', to, changes: grown }),
  )
  const [department] = (await catalogue()).departments
  expect(department).toMatchObject({ name: 'New department' })
  expect(department?.id).not.toBe(more.department.id)
  expect(kept.document.nodes.find(({ id }) => id === 'a')?.departmentId).toBe(department?.id)
  expect(kept.assessment.counts).toEqual(tried.after.assessment.counts)
  // Undone and done again, it goes and comes with the scenario.
  const offered = async () => {
    const { catalogue: all, withdrawn } = valueOf(await temp.workbench['engagement.open']({ engagementId }))
    return all.departments.filter(({ id }) => !withdrawn.includes(id)).map(({ name }) => name)
  }
  valueOf(await temp.workbench['workflow.delete']({ workflowId: kept.id }))
  expect(await offered()).toEqual([])
  valueOf(await temp.workbench['workflow.restore']({ workflowId: kept.id }))
  expect(await offered()).toEqual(['New department'])
})

test('a workflow that is not there has no what-if', async () => {
  const lost = await temp.workbench['workflow.whatIf']({ workflowId: 'none', changes: [] })
  expect(lost).toMatchObject({ ok: false, code: 'not-found' })
})

test('cases are drawn from the workflow as it is stored: the same for the same seed, others for another', async () => {
  const drawn = async (seed: number) =>
    valueOf(await temp.workbench['workflow.simulate']({ workflowId, cases: 500, seed }))
  const first = await drawn(1)
  expect(first).toMatchObject({ workflowId, revision: 1, simulation: { cases: 500, seed: 1, cutOff: 0 } })
  expect(await drawn(1)).toEqual(first)
  expect(await temp.workbench['workflow.simulate']({ workflowId: 'none', cases: 1, seed: 1 })).toMatchObject({
    ok: false,
    code: 'not-found',
  })
})
