import { expect, test } from 'vitest'
import type { FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import { edgeWords, nodeWords } from '../../../renderer/features/canvas/aria-words.ts'
import { flow, node, smallDrawing } from '../../shared/model/edits/drawing.ts'

const catalogue = { departments: [{ id: 'sales', name: 'Sales' }], systems: [{ id: 'crm', name: 'CRM' }] }

function wordsOf(document: WorkflowDocument, id: string): string {
  const found = document.nodes.find((each) => each.id === id)
  return found === undefined ? '' : nodeWords(document, catalogue)(found)
}

test('a step says who does it, with what, where it leads, and what is said about it', () => {
  const drawing = smallDrawing()
  const document: WorkflowDocument = {
    ...drawing,
    nodes: drawing.nodes.map((each): FlowNode =>
      each.id === 'check' && each.kind === 'step' ? { ...each, systemIds: ['crm'], comment: 'Slow.' } : each,
    ),
    edges: [
      ...drawing.edges,
      { ...flow('x', 'check', 'pack'), kind: 'exception', exception: { event: 'timer', name: 'No answer' } },
    ],
    notes: [
      { id: 'n', text: 'Why?', position: { x: 0, y: 0 }, size: { width: 9, height: 9 }, about: 'check' },
    ],
    parked: [
      { id: 'p', kind: 'question', text: 'Who?', about: 'check' },
      { id: 'q', kind: 'question', text: 'Settled', about: 'check', outcome: 'Mira.' },
    ],
  }
  expect(wordsOf(document, 'check')).toBe(
    'Step check, Sales, uses CRM, leads to decide, by exception to pack (timer No answer), 1 note, 1 question parked, has a comment',
  )
})

test('a decision says what each way out is taken on; many ways are counted', () => {
  const drawing = smallDrawing()
  const document = {
    ...drawing,
    edges: [
      { ...flow('a', 'decide', 'pack'), label: 'yes', probability: 0.8 },
      { ...flow('b', 'decide', 'end'), label: 'no' },
    ],
  }
  expect(wordsOf(document, 'decide')).toBe(
    'Decision decide, Sales, leads to pack (yes 80\u00a0%) and end (no)',
  )
  expect(document.edges.map(edgeWords(document))).toEqual([
    'From decide to pack, yes 80\u00a0%',
    'From decide to end, no',
  ])
  const targets = ['one', 'two', 'three', 'four', 'five']
  const wide = {
    ...drawing,
    nodes: [...drawing.nodes, ...targets.map((id) => node('end', id, null, 0, 0))],
    edges: targets.map((id) => flow(id, 'decide', id)),
  }
  expect(wordsOf(wide, 'decide')).toBe('Decision decide, Sales, leads on in 5 ways')
})

test('where an exception path begins is said', () => {
  const drawing = smallDrawing()
  const entered = drawing.nodes.map((each) =>
    each.id === 'pack' ? { ...each, exceptionEntry: { event: 'error', name: 'Broken' } } : each,
  )
  expect(wordsOf({ ...drawing, nodes: entered }, 'pack')).toContain('begins an exception path on Broken')
})
