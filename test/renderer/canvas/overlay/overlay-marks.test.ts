import { afterAll, beforeAll, expect, test } from 'vitest'
import { createNode } from '#shared/model/create-node.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { AnalysisView } from '#shared/model/analysis/analysis.ts'
import { overlayMarks } from '../../../../renderer/features/canvas/overlay/overlay-marks.ts'
import { openTempWorkbench, valueOf } from '../../../helpers/temp-workbench.ts'
import type { TempWorkbench } from '../../../helpers/temp-workbench.ts'

const details = { client: 'C', title: 'T', consultants: [], startsOn: null, endsOn: null, notes: '' }
const easy = { rules: true, structured: true, judgement: false }
const hard = { rules: false, structured: false, judgement: true }

let temp: TempWorkbench
let view: AnalysisView
beforeAll(async () => {
  temp = openTempWorkbench()
  const { id: engagementId } = valueOf(await temp.workbench['engagement.create'](details))
  const document = {
    ...emptyDocument(),
    nodes: [
      createNode('start', { id: 'in' }),
      { ...createNode('step', { id: 'a', name: 'Check' }), characteristics: easy },
      { ...createNode('step', { id: 'b', name: 'Decide' }), characteristics: hard },
      createNode('end', { id: 'out' }),
    ],
    edges: [
      { id: '1', source: 'in', target: 'a', kind: 'sequence' as const },
      { id: '2', source: 'a', target: 'b', kind: 'sequence' as const },
      { id: '3', source: 'b', target: 'a', kind: 'sequence' as const },
      { id: '4', source: 'b', target: 'out', kind: 'sequence' as const },
    ],
  }
  const created = await temp.workbench['workflow.create']({ engagementId, name: 'Returns', document })
  view = valueOf(await temp.workbench['workflow.analyse']({ workflowId: valueOf(created).id }))
})
afterAll(() => temp.close())

test('the split marks every step, and the ways between the two kinds', () => {
  const { nodes, edgeIds, words } = overlayMarks('split', view)
  expect(nodes).toEqual([
    { id: 'a', look: 'automate' },
    { id: 'b', look: 'orchestrate' },
  ])
  expect(edgeIds).toEqual(['2', '3'])
  expect(words).toBe('1 step to automate, 1 step to orchestrate, 2 hand-overs')
})

test('a step that a machine does already looks otherwise than one still to be automated', () => {
  const { split } = view.analysis
  const steps = split.steps.map((step) => ({ ...step, automated: true }))
  const done = { ...view, analysis: { ...view.analysis, split: { ...split, steps } } }
  expect(overlayMarks('split', done).nodes.map(({ look }) => look)).toEqual(['done', 'orchestrate'])
})

test('the split drawn is the usual one, whatever price the section is at', async () => {
  const dear = valueOf(await temp.workbench['workflow.analyse']({ workflowId: view.workflowId, lambda: 10 }))
  expect(dear.analysis.split.islands).toEqual([])
  expect(overlayMarks('split', dear)).toEqual(overlayMarks('split', view))
  expect(view.analysis.usualSplit).toBeUndefined()
})

test('what can come again is marked with the ways round', () => {
  const { nodes } = overlayMarks('cycles', view)
  expect(nodes.map(({ id }) => id).toSorted()).toEqual(['a', 'b'])
  expect(new Set(nodes.map(({ look }) => look))).toEqual(new Set(['repeats']))
})

test('the elements by which the map hangs together are those the separability counted', () => {
  const counted = view.analysis.metrics.find(({ key }) => key === 'separability')?.nodeIds
  expect(overlayMarks('cut-vertices', view).nodes.map(({ id }) => id)).toEqual(counted)
})
