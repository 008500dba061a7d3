import { describe, expect, test } from 'vitest'
import { rateOf } from '../helpers/assess-sketch.ts'
import { decision, edge, end, exception, node, path, sketch, start, step } from '../helpers/sketch.ts'

const handler = step('handler')

describe('beginnings', () => {
  test('a case may begin at any of several starts', () => {
    const map = sketch(
      [start('s1'), start('s2'), step('a'), step('b'), end(), handler],
      [path('s1', 'a', 'b', 'end'), path('s2', 'b'), exception('a', 'handler', 0.1)],
    )
    expect(rateOf(map).rate).toBeCloseTo(0.05, 12)
    expect(rateOf(map).caveats).toEqual([expect.stringContaining('equally often at each of the starts')])
  })

  test('without a start it begins where nothing leads to', () => {
    const map = sketch(
      [step('a'), step('b'), end(), handler],
      [path('a', 'b', 'end'), exception('b', 'handler', 0.1)],
    )
    expect(rateOf(map).rate).toBeCloseTo(0.1, 12)
  })

  test('without even that it begins at the first node drawn', () => {
    const map = sketch(
      [step('a'), decision('d'), end(), handler],
      [
        path('a', 'd'),
        edge('d', 'a', { probability: 0.5 }),
        edge('d', 'end', { probability: 0.5 }),
        exception('a', 'handler', 0.1),
        path('handler', 'a'),
      ],
    )
    expect(rateOf(map).rate).toBeCloseTo(1 - 0.45 / 0.55, 12)
  })

  test('unconnected parts are all passed through', () => {
    const map = sketch(
      [start('s1'), step('a'), start('s2'), step('b'), end('e1'), end('e2'), step('h1'), step('h2')],
      [path('s1', 'a', 'e1'), path('s2', 'b', 'e2'), exception('a', 'h1', 0.1), exception('b', 'h2', 0.2)],
    )
    expect(rateOf(map).rate).toBeCloseTo(0.28, 12)
    expect(rateOf(map).caveats).toEqual([expect.stringContaining('2 unconnected parts')])
  })

  test('an exception entry takes its share of all cases', () => {
    const map = sketch(
      [
        start(),
        step('a'),
        end(),
        node('start', 'cancel', {
          exceptionEntry: { event: 'message', name: 'Cancelled', rate: { kind: 'value', value: 0.1 } },
        }),
        handler,
        end('e2'),
      ],
      [path('start', 'a', 'end'), path('cancel', 'handler', 'e2'), exception('a', 'handler', 0.2)],
    )
    expect(rateOf(map).rate).toBeCloseTo(0.28, 12)
  })
})
