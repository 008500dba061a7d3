import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { noAnswers } from '#shared/model/answers.ts'
import { createNode } from '#shared/model/create-node.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
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

const threeSteps: WorkflowDocument = {
  ...emptyDocument(),
  nodes: [
    createNode('start', { id: 'in' }),
    createNode('step', { id: 'a', name: 'Check order' }),
    createNode('step', { id: 'b', name: 'Book order' }),
    createNode('end', { id: 'out' }),
  ],
  edges: [
    { id: '1', source: 'in', target: 'a', kind: 'sequence' },
    { id: '2', source: 'a', target: 'b', kind: 'sequence' },
    { id: '3', source: 'b', target: 'out', kind: 'sequence' },
  ],
}

const create = async (name: string, document?: WorkflowDocument) =>
  valueOf(
    await temp.workbench['workflow.create']({
      engagementId,
      name,
      ...(document === undefined ? {} : { document }),
    }),
  )

describe('a new workflow', () => {
  test('starts empty at revision 1, unanswered and provisional', async () => {
    expect(await create('Returns')).toMatchObject({
      engagementId,
      name: 'Returns',
      revision: 1,
      document: emptyDocument(),
      answers: noAnswers,
      importReport: null,
      assessment: { status: 'provisional' },
    })
  })

  test('may start from a drawing', async () => {
    const view = await create('Orders', threeSteps)
    expect(view.document).toEqual(threeSteps)
    expect(view.assessment.counts).toMatchObject({ nodes: 4, steps: 2, flows: 3 })
  })

  test('stands at the end of the list', async () => {
    await create('First')
    await create('Second')
    const view = valueOf(await temp.workbench['engagement.open']({ engagementId }))
    expect(view.workflows.map((workflow) => workflow.name)).toEqual(['First', 'Second'])
  })
})

test('renaming changes the name and no revision', async () => {
  const { id: workflowId } = await create('Returns')
  expect(valueOf(await temp.workbench['workflow.rename']({ workflowId, name: 'Refunds' }))).toMatchObject({
    id: workflowId,
    name: 'Refunds',
    revision: 1,
  })
  expect(temp.events.at(-1)).toEqual({ kind: 'engagement-changed', engagementId })
})

test('a name that another one has is refused in words, among workflows and within a workflow’s scenarios', async () => {
  const { id: returns } = await create('Returns')
  const { id: orders } = await create('Orders')
  const rename = (workflowId: string, name: string) => temp.workbench['workflow.rename']({ workflowId, name })
  expect(await rename(orders, 'RETURNS ')).toMatchObject({
    ok: false,
    code: 'refused',
    message: 'There already is a workflow named “Returns” here. Type another name, or rename that one first.',
  })
  const scenario = async (workflowId: string, name: string) =>
    valueOf(await temp.workbench['workflow.duplicate']({ workflowId, name, to: { kind: 'scenario' } })).id
  const lean = await scenario(returns, 'Lean')
  const other = await scenario(returns, 'Other')
  expect(await rename(other, 'lean')).toMatchObject({
    ok: false,
    message: expect.stringContaining('a scenario'),
  })
  expect(await rename(other, 'Returns')).toMatchObject({ ok: false })
  // Another workflow's scenario may be called so, and a name may be written otherwise.
  expect(await rename(await scenario(orders, 'To-be'), 'Lean')).toMatchObject({ ok: true })
  expect(await rename(lean, 'LEAN')).toMatchObject({ ok: true })
  await temp.workbench['workflow.delete']({ workflowId: returns })
  expect(await rename(orders, 'Returns')).toMatchObject({ ok: true })
})

test('a deleted workflow comes back with its drawing, answers and place', async () => {
  const first = await create('First', threeSteps)
  await create('Second')
  const answers = { ...noAnswers, changesPerYear: 6 }
  valueOf(await temp.workbench['workflow.answer']({ workflowId: first.id, answers }))
  valueOf(await temp.workbench['workflow.delete']({ workflowId: first.id }))
  expect(valueOf(await temp.workbench['workflow.restore']({ workflowId: first.id }))).toMatchObject({
    name: 'First',
    answers,
  })
  const view = valueOf(await temp.workbench['engagement.open']({ engagementId }))
  expect(view.workflows.map((workflow) => workflow.name)).toEqual(['First', 'Second'])
  expect(valueOf(await temp.workbench['workflow.open']({ workflowId: first.id })).document).toEqual(
    threeSteps,
  )
})

describe('answers', () => {
  test('are stored, and scored at once', async () => {
    const { id: workflowId } = await create('Orders', threeSteps)
    const answers = { ...noAnswers, customerExperience: 5 as const, changesPerYear: 12, regulated: true }
    const assessment = valueOf(await temp.workbench['workflow.answer']({ workflowId, answers }))
    expect(assessment.dimensions.strategicImportance).toMatchObject({ score: 5, status: 'scored' })
    expect(assessment.dimensions.changeFrequency).toMatchObject({ score: 5, status: 'scored' })
    const view = valueOf(await temp.workbench['workflow.open']({ workflowId }))
    expect(view.answers).toEqual(answers)
    expect(view.assessment).toEqual(assessment)
    expect(temp.events.at(-1)).toEqual({ kind: 'workflow-saved', engagementId, workflowId, revision: 2 })
  })

  test('with more exceptions than cases are refused and not stored', async () => {
    const { id: workflowId } = await create('Orders')
    const answers = { ...noAnswers, observedExceptions: { count: 9, of: 8 } }
    expect(await temp.workbench['workflow.answer']({ workflowId, answers })).toMatchObject({
      ok: false,
      code: 'invalid',
      where: { field: 'answers.observedExceptions.count' },
    })
    expect(valueOf(await temp.workbench['workflow.open']({ workflowId })).answers).toEqual(noAnswers)
  })
})

describe('the live verdict', () => {
  test('is that of the document given, and stores nothing', async () => {
    const { id: workflowId } = await create('Orders')
    const input = { workflowId, document: threeSteps, answers: noAnswers }
    expect(valueOf(await temp.workbench['workflow.assess'](input)).counts.steps).toBe(2)
    expect(valueOf(await temp.workbench['workflow.open']({ workflowId })).document).toEqual(emptyDocument())
  })

  test('equals the verdict once it is saved', async () => {
    const { id: workflowId } = await create('Orders')
    const live = valueOf(
      await temp.workbench['workflow.assess']({ workflowId, document: threeSteps, answers: noAnswers }),
    )
    const save = { workflowId, baseRevision: 1, document: threeSteps, summary: '' }
    valueOf(await temp.workbench['workflow.save'](save))
    expect(valueOf(await temp.workbench['workflow.open']({ workflowId })).assessment).toEqual(live)
  })
})

describe('an engagement that was opened before', () => {
  test('shows the new verdict after a save, an answer, a rubric and a renamed system', async () => {
    const system = valueOf(
      await temp.workbench['catalogue.ensure']({ engagementId, kind: 'system', name: 'SAP' }),
    )
    const { id: workflowId } = await create('Orders', threeSteps)
    const assessment = async () => {
      const view = valueOf(await temp.workbench['engagement.open']({ engagementId }))
      return view.workflows[0]?.assessment
    }
    expect((await assessment())?.counts.systems).toBe(0)

    const document = { ...threeSteps, looseSystemIds: [system.id] }
    valueOf(await temp.workbench['workflow.save']({ workflowId, baseRevision: 1, document, summary: '' }))
    expect((await assessment())?.counts.systems).toBe(1)

    valueOf(
      await temp.workbench['workflow.answer']({ workflowId, answers: { overrides: {}, changesPerYear: 0 } }),
    )
    expect((await assessment())?.dimensions.changeFrequency.status).toBe('scored')

    const { rubric } = valueOf(await temp.workbench['engagement.open']({ engagementId }))
    valueOf(
      await temp.workbench['rubric.save']({ engagementId, rubric: { ...rubric, characteristicsFrom: 0.5 } }),
    )
    expect((await assessment())?.rubricVersion).toBe('1.0 + changes 1')

    const rename = { engagementId, kind: 'system', id: system.id, name: 'S/4HANA' } as const
    valueOf(await temp.workbench['catalogue.rename'](rename))
    expect(JSON.stringify(await assessment())).toContain('S/4HANA')
  })
})
