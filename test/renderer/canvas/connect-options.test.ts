import { describe, expect, test } from 'vitest'
import { createNode } from '#shared/model/create-node.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import { edgeWords } from '../../../renderer/features/canvas/aria-words.ts'
import { connectOptions } from '../../../renderer/features/canvas/chrome/connect-options.ts'

const nodes = [
  createNode('step', { id: 'a', name: 'Approve' }),
  createNode('parallel', { id: 'p' }),
  createNode('step', { id: 'b', name: 'Ship' }),
  createNode('decision', { id: 'd', name: 'Paid?' }),
] as FlowNode[]

const drawing: WorkflowDocument = {
  ...emptyDocument(),
  nodes,
  edges: [
    { id: '1', source: 'a', target: 'p', kind: 'sequence' },
    { id: '2', source: 'p', target: 'b', kind: 'sequence' },
    { id: '3', source: 'p', target: 'd', kind: 'sequence', label: 'yes', probability: 0.8 },
    { id: '4', source: 'b', target: 'a', kind: 'exception', exception: { event: 'timeout', name: 'Late' } },
  ],
}

describe('where an edge may lead', () => {
  test('the node itself is the last to be offered, and said to be a loop', () => {
    const names = connectOptions(drawing, 'b', 'sequence').map((option) => option.title)
    expect(names).toEqual(['Approve', 'Parallel split after Approve', 'Paid? (decision)', 'Itself (a loop)'])
  })

  test('a gateway does not lead back to itself', () => {
    expect(connectOptions(drawing, 'd', 'sequence').map((option) => option.id)).not.toContain('d')
  })
})

describe('an edge in words', () => {
  const words = edgeWords(drawing)
  test.each([
    [0, 'From Approve to parallel split after Approve'],
    [2, 'From parallel split after Approve to Paid?, yes 80\u00a0%'],
    [3, 'Exception path from Ship to Approve, timeout Late'],
  ])('edge %i names its ends', (index, expected) => {
    const edge = drawing.edges[index]
    expect(edge && words(edge)).toBe(expected)
  })
})
