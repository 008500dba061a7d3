import { afterEach, beforeEach, expect, test } from 'vitest'
import { emptyDocument } from '#shared/model/document.ts'
import { createNode } from '#shared/model/create-node.ts'
import { openTempWorkbench, valueOf } from '../helpers/temp-workbench.ts'
import type { TempWorkbench } from '../helpers/temp-workbench.ts'

const details = { client: 'C', title: 'T', consultants: [], startsOn: null, endsOn: null, notes: '' }

let temp: TempWorkbench
let workflowId: string
beforeEach(async () => {
  temp = openTempWorkbench()
  const { id: engagementId } = valueOf(await temp.workbench['engagement.create'](details))
  workflowId = valueOf(await temp.workbench['workflow.create']({ engagementId, name: 'Returns' })).id
})
afterEach(() => temp.close())

test('an empty map has an analysis too, without NaN', async () => {
  const { analysis, names, revision } = valueOf(await temp.workbench['workflow.analyse']({ workflowId }))
  expect(names).toEqual({})
  expect(revision).toBe(1)
  expect(analysis.metrics.find(({ key }) => key === 'density')?.value).toBeNull()
  expect(analysis.rate.rate).toBeNull()
})

test('it is about the drawing and the answers as last saved, with the verdict the list shows', async () => {
  const document = {
    ...emptyDocument(),
    nodes: [createNode('step', { id: 'a', name: 'Check credit' }), createNode('end', { id: 'z' })],
    edges: [{ id: 'e', source: 'a', target: 'z', kind: 'sequence' as const }],
  }
  const answers = { changesPerYear: 12, overrides: {} }
  const save = { workflowId, baseRevision: 1, document, answers, summary: '' }
  valueOf(await temp.workbench['workflow.save'](save))
  const { analysis, assessment, names, revision } = valueOf(
    await temp.workbench['workflow.analyse']({ workflowId }),
  )
  expect(revision).toBe(2)
  expect(names).toEqual({ a: 'Check credit', z: 'end' })
  expect(analysis.metrics.find(({ key }) => key === 'nodes')?.value).toBe(2)
  expect(analysis.stability.notches.find(({ dimension }) => dimension === 'changeFrequency')?.score).toBe(5)
  const opened = valueOf(await temp.workbench['workflow.open']({ workflowId }))
  expect(assessment).toEqual(opened.assessment)
})
