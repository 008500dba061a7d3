import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readingOrder } from '#shared/flow/reading-order.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { flow, node } from '../model/edits/drawing.ts'
import { randomDocument } from '../model/edits/random-edits.ts'

/** Added in an order nobody would tell it in: the branches first, the start last. */
const told: WorkflowDocument = {
  ...emptyDocument(),
  nodes: [
    node('step', 'alone', null, 0, 400),
    node('end', 'refused', null, 500, 200),
    node('step', 'explain', null, 400, 200),
    node('step', 'repair', null, 300, 300),
    node('end', 'shipped', null, 500, 84),
    node('step', 'ship', null, 400, 84),
    node('decision', 'ok', null, 300, 84),
    node('step', 'check', null, 200, 84),
    node('start', 'order', null, 100, 84),
  ],
  edges: [
    flow('1', 'order', 'check'),
    flow('2', 'check', 'ok'),
    { ...flow('3', 'ok', 'explain'), probability: 0.2 },
    { ...flow('4', 'ok', 'ship'), probability: 0.8 },
    flow('5', 'ship', 'shipped'),
    flow('6', 'explain', 'refused'),
    { ...flow('7', 'check', 'repair'), kind: 'exception' },
    flow('8', 'repair', 'ship'),
  ],
}

test('the likeliest way to its end comes first, then the branches in the order of their forks', () => {
  expect(readingOrder(told)).toEqual([
    'order',
    'check',
    'ok',
    'ship',
    'shipped',
    'repair',
    'explain',
    'refused',
    'alone',
  ])
})

test('a circle that nothing leads into is told from its left', () => {
  const circle = {
    ...emptyDocument(),
    nodes: [node('step', 'b', null, 300, 0), node('step', 'a', null, 0, 0)],
    edges: [flow('1', 'a', 'b'), flow('2', 'b', 'a')],
  }
  expect(readingOrder(circle)).toEqual(['a', 'b'])
})

test('every node is told once, on any map', () => {
  fc.assert(
    fc.property(randomDocument, (document) => {
      expect(readingOrder(document).toSorted()).toEqual(document.nodes.map(({ id }) => id).toSorted())
    }),
    { numRuns: 60 },
  )
})
