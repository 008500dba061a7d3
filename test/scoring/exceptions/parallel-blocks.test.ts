import { describe, expect, test } from 'vitest'
import { rateOf } from '../helpers/assess-sketch.ts'
import { decision, edge, end, exception, parallel, path, sketch, start, step } from '../helpers/sketch.ts'

const handler = step('handler')

describe('parallel blocks', () => {
  const branches = [...path('split', 'a', 'join'), ...path('split', 'b', 'join')]
  const block = [start(), parallel('split'), step('a'), step('b'), parallel('join'), end(), handler]

  test('a case survives only if every branch does: 1 − 0.9 · 0.8', () => {
    const map = sketch(block, [
      path('start', 'split'),
      branches,
      path('join', 'end'),
      exception('a', 'handler', 0.1),
      exception('b', 'handler', 0.2),
    ])
    expect(rateOf(map)).toEqual({ rate: 0.28, basis: 'graph', caveats: [] })
  })

  test('what follows the join counts once: 1 − 0.9 · 0.8 · 0.5', () => {
    const map = sketch(
      [...block, step('after')],
      [
        path('start', 'split'),
        branches,
        path('join', 'after', 'end'),
        exception('a', 'handler', 0.1),
        exception('b', 'handler', 0.2),
        exception('after', 'handler', 0.5),
      ],
    )
    expect(rateOf(map).rate).toBeCloseTo(1 - 0.9 * 0.8 * 0.5, 12)
  })

  test('blocks within blocks and loops within branches', () => {
    const map = sketch(
      [...block, parallel('split2'), step('c'), step('d'), parallel('join2'), decision('again?')],
      [
        path('start', 'split', 'a', 'again?'),
        edge('again?', 'a', { probability: 0.5 }),
        edge('again?', 'join', { probability: 0.5 }),
        path('split', 'b', 'split2', 'c', 'join2', 'join', 'end'),
        path('split2', 'd', 'join2'),
        ['a', 'b', 'c', 'd'].map((id) => exception(id, 'handler', 0.1)),
      ],
    )
    const looping = (0.9 * 0.5) / (1 - 0.9 * 0.5)
    expect(rateOf(map).rate).toBeCloseTo(1 - looping * 0.9 ** 3, 12)
    expect(rateOf(map).caveats).toEqual([])
  })

  test('a block inside a loop is met again and again', () => {
    const map = sketch(
      [...block, decision('ok?')],
      [
        path('start', 'split'),
        branches,
        path('join', 'ok?'),
        edge('ok?', 'end', { probability: 0.5 }),
        edge('ok?', 'split', { probability: 0.5 }),
        exception('a', 'handler', 0.1),
      ],
    )
    expect(rateOf(map).rate).toBeCloseTo(1 - 0.45 / 0.55, 12)
    expect(rateOf(map).caveats).toEqual([])
  })

  test('branches may run to ends of their own', () => {
    const map = sketch(
      [start(), parallel('split'), step('a'), step('b'), end('e1'), end('e2'), handler],
      [
        path('start', 'split', 'a', 'e1'),
        path('split', 'b', 'e2'),
        exception('a', 'handler', 0.1),
        exception('b', 'handler', 0.2),
      ],
    )
    expect(rateOf(map)).toEqual({ rate: 0.28, basis: 'graph', caveats: [] })
  })

  test('a step with several plain ways out splits, and that is said', () => {
    const map = sketch(
      [start(), step('split'), step('a'), step('b'), parallel('join'), end(), handler],
      [
        path('start', 'split'),
        branches,
        path('join', 'end'),
        exception('a', 'handler', 0.1),
        exception('b', 'handler', 0.2),
      ],
    )
    expect(rateOf(map).rate).toBeCloseTo(0.28, 12)
    expect(rateOf(map).caveats).toEqual([
      expect.stringContaining('every case is taken to go all of them: “split”'),
    ])
  })

  test('branches that jump out of their block get an answer with its assumption', () => {
    const map = sketch(
      [...block, decision('out?')],
      [
        path('start', 'split', 'a', 'out?'),
        edge('out?', 'join', { probability: 0.5 }),
        edge('out?', 'start', { probability: 0.5 }),
        path('split', 'b', 'join', 'end'),
        exception('a', 'handler', 0.1),
      ],
    )
    const rate = rateOf(map)
    expect(rate.rate).toBeGreaterThanOrEqual(0.1)
    expect(rate.rate).toBeLessThanOrEqual(1)
    expect(rate.caveats).toEqual([expect.stringContaining('do not meet again in one join of their own')])
  })

  test('an inclusive decision takes each way on its own: 1 − (1 − 0.5 · 0.1)(1 − 0.2)', () => {
    const map = sketch(
      [
        start(),
        decision('some', { choice: 'inclusive' }),
        step('a'),
        step('b'),
        decision('join', { choice: 'inclusive' }),
        end(),
        handler,
      ],
      [
        path('start', 'some'),
        edge('some', 'a', { probability: 0.5 }),
        edge('some', 'b'),
        path('a', 'join'),
        path('b', 'join', 'end'),
        exception('a', 'handler', 0.1),
        exception('b', 'handler', 0.2),
      ],
    )
    expect(rateOf(map).rate).toBeCloseTo(1 - 0.95 * 0.8, 12)
    expect(rateOf(map).caveats).toEqual([expect.stringContaining('Inclusive decision')])
  })
})
