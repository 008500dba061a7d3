import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexArcs } from '#shared/flow/arc-index.ts'
import { beginningsOf } from '#shared/flow/case/beginnings.ts'
import { expectedVisits } from '#shared/flow/case/expected-visits.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { whereCasesBegin } from '../../../electron/scoring/exceptions/where-cases-begin.ts'
import { indexGraph } from '../../../electron/scoring/graph.ts'
import { anyMap } from '../helpers/any-map.ts'
import { end, path, sketch, start, step } from '../helpers/sketch.ts'

const begins = (map: WorkflowDocument) => whereCasesBegin(indexGraph(map)).parts

test('the exception rate and the times have cases begin at the same nodes', () => {
  fc.assert(
    fc.property(anyMap, (map) => {
      const index = indexArcs(map)
      const timed = beginningsOf(index).filter(({ starts: [at = 0] }) => !index.nodes[at]?.exceptionEntry)
      expect(timed.map(({ starts }) => starts)).toEqual(begins(map))
    }),
    { numRuns: 300 },
  )
})

test('a start that something leads to is passed on the way; alone, it is where cases begin', () => {
  const map = sketch(
    [start(), step('a'), start('again'), step('b'), end()],
    [path('start', 'a', 'again', 'b', 'end')],
  )
  expect(begins(map)).toEqual([[0]])
  expect(expectedVisits(map).visits.get('a')).toBe(1)
  expect(expectedVisits(map).visits.get('b')).toBe(1)
  const round = sketch([start(), step('a')], [path('start', 'a', 'start')])
  expect(begins(round)).toEqual([[0]])
})

test('a step beside an exception entry begins cases of its own', () => {
  const entry = step('late', { exceptionEntry: { event: 'exception', name: 'Late' } })
  const map = sketch(
    [entry, step('own'), step('both'), end()],
    [path('late', 'both'), path('own', 'both', 'end')],
  )
  expect(begins(map)).toEqual([[1]])
})
