import { afterEach, beforeEach, expect, test } from 'vitest'
import { compareMaps } from '#shared/compare/compare-maps.ts'
import { noAnswers } from '#shared/model/answers.ts'
import { createNode } from '#shared/model/create-node.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { openTempWorkbench, valueOf } from '../helpers/temp-workbench.ts'
import type { TempWorkbench } from '../helpers/temp-workbench.ts'

const details = { client: 'C', title: 'T', consultants: [], startsOn: null, endsOn: null, notes: '' }
const minutes = (likely: number) => ({ minutes: { low: likely, likely, high: likely } })
const document: WorkflowDocument = {
  ...emptyDocument(),
  nodes: [
    createNode('start', { id: 'in' }),
    {
      ...createNode('step', { id: 'a', name: 'Check', position: { x: 100, y: 0 } }),
      characteristics: minutes(5),
    },
    {
      ...createNode('step', { id: 'b', name: 'Type again', position: { x: 300, y: 0 } }),
      characteristics: minutes(7),
    },
  ],
  edges: [
    { id: '1', source: 'in', target: 'a', kind: 'sequence' },
    { id: '2', source: 'a', target: 'b', kind: 'sequence' },
  ],
}

let temp: TempWorkbench
let workflowId: string
beforeEach(async () => {
  temp = openTempWorkbench()
  const { id: engagementId } = valueOf(await temp.workbench['engagement.create'](details))
  const create = { engagementId, name: 'Returns', document }
  workflowId = valueOf(await temp.workbench['workflow.create'](create)).id
})
afterEach(() => temp.close())

const lean: WorkflowDocument = {
  ...document,
  nodes: document.nodes.slice(0, 2),
  edges: document.edges.slice(0, 1),
}

test('a workflow and its scenario come with verdicts and handling times', async () => {
  const to = { kind: 'scenario' } as const
  const scenario = valueOf(await temp.workbench['workflow.duplicate']({ workflowId, name: 'To-be', to }))
  const save = { workflowId: scenario.id, baseRevision: 1, document: lean, answers: noAnswers, summary: '' }
  valueOf(await temp.workbench['workflow.save'](save))
  const { before, after } = valueOf(
    await temp.workbench['workflow.compare']({ before: { workflowId }, after: { workflowId: scenario.id } }),
  )
  expect(before).toMatchObject({ name: 'Returns', baseName: null, counted: true, handling: { minutes: 12 } })
  expect(after).toMatchObject({
    name: 'To-be',
    baseName: 'Returns',
    counted: false,
    handling: { minutes: 5 },
  })
  expect(after.assessment.counts.steps).toBe(1)
  expect(compareMaps(before, after).differences.map(({ change, title }) => [change, title])).toEqual([
    ['removed', 'Type again'],
    ['removed', 'from Check to Type again'],
  ])
})

test('a workflow is compared with what it was', async () => {
  const save = { workflowId, baseRevision: 1, document: lean, answers: noAnswers, summary: '' }
  valueOf(await temp.workbench['workflow.save'](save))
  const asked = { before: { workflowId, revision: 1 }, after: { workflowId } }
  const { before, after } = valueOf(await temp.workbench['workflow.compare'](asked))
  expect(before).toMatchObject({ revision: 1, newest: false, document })
  expect(after).toMatchObject({ revision: 2, newest: true, document: lean })
  expect(before.momentName).toBeNull()
  valueOf(await temp.workbench['workflow.nameMoment']({ workflowId, revision: 1, name: 'Before lunch' }))
  const named = valueOf(await temp.workbench['workflow.compare'](asked))
  expect([named.before.momentName, named.after.momentName]).toEqual(['Before lunch', null])
  const never = { before: { workflowId, revision: 9 }, after: { workflowId } }
  expect(await temp.workbench['workflow.compare'](never)).toMatchObject({
    code: 'not-found',
    where: { field: 'revision' },
  })
})

test('the report has a page for a workflow and its scenarios', async () => {
  const to = { kind: 'scenario' } as const
  const scenario = valueOf(await temp.workbench['workflow.duplicate']({ workflowId, name: 'Lean', to }))
  const save = { workflowId: scenario.id, baseRevision: 1, document: lean, answers: noAnswers, summary: '' }
  valueOf(await temp.workbench['workflow.save'](save))
  const { engagementId } = scenario
  const { html } = valueOf(await temp.workbench['report.html']({ engagementId, paper: 'A4' }))
  expect(html).toContain('What Lean changes')
  expect(html).toContain('<b>Type again</b>')
})
