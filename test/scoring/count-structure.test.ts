import { expect, test } from 'vitest'
import type { FlowNode } from '#shared/model/document.ts'
import { countStructure } from '../../electron/scoring/count-structure.ts'
import { decision, edge, end, exception, node, parallel, path, sketch, step } from './helpers/sketch.ts'

test('exception entries of one path are one path, with a type each', () => {
  const entry = (id: string, exceptionEntry: FlowNode['exceptionEntry']) =>
    node('start', id, { exceptionEntry })
  const map = sketch(
    [
      entry('a', { event: 'timer', name: 'late', path: 'h' }),
      entry('b', { event: 'error', name: 'lost', path: 'h' }),
      entry('h', { event: 'error', name: 'lost' }),
    ],
    [],
  )
  expect(countStructure(map)).toMatchObject({ exceptionPaths: 2, exceptionTypes: 2 })
})

test('an empty map counts nothing', () => {
  expect(Object.values(countStructure(sketch([], []))).every((n) => n === 0)).toBe(true)
})

test('systems count once, whether steps share them or none uses them yet', () => {
  const map = sketch([step('a', { systemIds: ['erp', 'crm'] }), step('b', { systemIds: ['erp'] })], [], {
    looseSystemIds: ['crm', 'wms'],
  })
  expect(countStructure(map).systems).toBe(3)
})

test('a department counts when it owns a step; a lane or an event alone does not make one', () => {
  const map = sketch(
    [step('a', { departmentId: 'sales' }), node('end', 'e', { departmentId: 'finance' })],
    [],
    { lanes: [{ departmentId: 'legal', height: 100 }] },
  )
  expect(countStructure(map).departments).toBe(1)
})

test('a decision needs two ways out; a step decides only when a way is conditional', () => {
  const map = sketch(
    [decision('d1'), decision('d2'), step('s1'), step('s2'), step('s3'), end('a'), end('b')],
    [
      edge('d1', 'a'),
      edge('d1', 'b'),
      edge('d2', 'a'),
      edge('s1', 'a', { conditional: true }),
      edge('s1', 'b'),
      edge('s2', 'a'),
      edge('s2', 'b'),
      edge('s3', 'a', { probability: 0.5 }),
      edge('s3', 'b'),
    ],
  )
  expect(countStructure(map).decisions).toBe(3)
})

test('a parallel join is no split', () => {
  const map = sketch(
    [parallel('split'), step('a'), step('b'), parallel('join'), end()],
    [path('split', 'a', 'join'), path('split', 'b', 'join', 'end')],
  )
  expect(countStructure(map)).toMatchObject({ parallelSplits: 1, decisions: 0, flows: 5 })
})

test('exception types are pairs of event and name, over edges and entries', () => {
  const map = sketch(
    [
      step('a'),
      step('h'),
      node('start', 'late', { exceptionEntry: { event: 'timer', name: 'Late' } }),
      node('start', 'lost', { exceptionEntry: { event: 'error', name: 'Late' } }),
    ],
    [
      exception('a', 'h', 0.1, 'Lost'),
      { ...exception('a', 'h', 0.1, 'Lost'), id: 'again' },
      { id: 'plain', source: 'a', target: 'h', kind: 'exception', label: 'Torn' },
    ],
  )
  expect(countStructure(map)).toMatchObject({ exceptionPaths: 5, exceptionTypes: 4, flows: 0 })
})

test('edges that hang in the air are not counted', () => {
  expect(countStructure(sketch([step('a')], [edge('a', 'gone'), exception('gone', 'a')]))).toMatchObject({
    flows: 0,
    exceptionPaths: 0,
  })
})

test('a handoff through gateways counts once per pair, and an unknown department is no handoff', () => {
  const map = sketch(
    [
      step('a', { departmentId: 'sales' }),
      decision('d1', { departmentId: 'finance' }),
      decision('d2'),
      step('b', { departmentId: 'finance' }),
      step('c', { departmentId: 'legal' }),
      step('x'),
    ],
    [path('a', 'd1', 'd2', 'b'), path('d1', 'b'), path('d2', 'c'), path('c', 'x'), exception('c', 'a', 0.1)],
  )
  // a>b, a>c and the exception c>a
  expect(countStructure(map).handoffs).toBe(3)
})

test('gateways that lead round in a circle end the walk', () => {
  const map = sketch(
    [
      step('a', { departmentId: 'sales' }),
      decision('d1'),
      decision('d2'),
      step('b', { departmentId: 'legal' }),
    ],
    [path('a', 'd1', 'd2', 'd1'), path('d2', 'b')],
  )
  expect(countStructure(map).handoffs).toBe(1)
})

test('messages are counted as they are drawn', () => {
  const map = sketch([step('a'), step('b')], [], {
    messages: [{ id: 'm', from: { kind: 'node', id: 'a' }, to: { kind: 'node', id: 'b' } }],
  })
  expect(countStructure(map)).toMatchObject({ messageFlows: 1, flows: 0 })
})
