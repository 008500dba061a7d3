import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NodeKind } from '#shared/model/document.ts'
import { expectedVisits } from '#shared/flow/case/expected-visits.ts'
import { handlingTime } from '../../electron/timing/handling-time.ts'
import { choice, rework, twoSteps } from './helpers/check-maps.ts'
import { flow } from './helpers/flow.ts'
import type { Arc } from './helpers/flow.ts'
import { defaultRubric } from '#shared/model/rubric.ts'

describe('expected visits', () => {
  test('a sequence of 10 and 20 minutes takes 30', () => {
    expect(handlingTime(twoSteps, defaultRubric.times).minutes).toBeCloseTo(30, 9)
  })

  test('a choice of 90 % and 10 % takes 10 + 0.9 · 20 + 0.1 · 10 = 29', () => {
    expect(handlingTime(choice, defaultRubric.times).minutes).toBeCloseTo(29, 9)
  })

  test('rework with 20 % takes 10 + 20 / 0.8 = 35', () => {
    expect(expectedVisits(rework).visits.get('b')).toBeCloseTo(1.25, 6)
    expect(handlingTime(rework, defaultRubric.times).minutes).toBeCloseTo(35, 5)
  })

  test('a parallel block is entered and left once, and every branch is worked', () => {
    const parallel = flow(
      { s: 'start', p: 'parallel', a: 'step', b: 'step', j: 'parallel', c: 'step', e: 'end' },
      [
        ['s', 'p'],
        ['p', 'a'],
        ['p', 'b'],
        ['a', 'j'],
        ['b', 'j'],
        ['j', 'c'],
        ['c', 'e'],
      ],
    )
    const { visits } = expectedVisits(parallel)
    expect(['a', 'b', 'j', 'c'].map((id) => visits.get(id))).toEqual([1, 1, 1, 1])
  })

  test('exception paths take their rate off the normal flow', () => {
    const failing = flow({ s: 'start', a: 'step', b: 'step', c: 'step' }, [
      ['s', 'a'],
      ['a', 'b'],
      ['a', 'c', { kind: 'exception', rate: { kind: 'observed', count: 3, of: 60 } }],
    ])
    const { visits } = expectedVisits(failing)
    expect([visits.get('b'), visits.get('c')]).toEqual([0.95, 0.05])
  })

  test('two starts of one flow share its case; two separate flows run once each', () => {
    const two = flow({ s: 'start', t: 'start', a: 'step', u: 'start', b: 'step' }, [
      ['s', 'a'],
      ['t', 'a'],
      ['u', 'b'],
    ])
    const { visits } = expectedVisits(two)
    expect([visits.get('a'), visits.get('b'), visits.get('s')]).toEqual([1, 1, 0.5])
  })

  test('a loop nobody leaves is counted once and said', () => {
    const dead = flow({ s: 'start', a: 'step', b: 'step' }, [
      ['s', 'a'],
      ['a', 'b'],
      ['b', 'a'],
    ])
    const { visits, cut, hardly } = expectedVisits(dead)
    expect([visits.get('a'), visits.get('b'), cut, hardly]).toEqual([1, 1, true, false])
  })

  test('a loop that cases leave is not cut, however rarely they do', () => {
    const rare = flow({ s: 'start', a: 'step', x: 'decision', e: 'end' }, [
      ['s', 'a'],
      ['a', 'x'],
      ['x', 'a', { probability: 0.95 }],
      ['x', 'e', { probability: 0.05 }],
    ])
    const { visits, cut, hardly } = expectedVisits(rare)
    expect([visits.get('a'), cut, hardly]).toEqual([expect.closeTo(20, 4), false, false])
  })

  test('steps without minutes count with the stated stand-in', () => {
    const bare = flow({ s: 'start', a: 'step' }, [['s', 'a']])
    expect(handlingTime(bare, defaultRubric.times)).toMatchObject({
      minutes: 10,
      assumedMinutes: 10,
      assumedSteps: 1,
      steps: 1,
    })
  })

  test('any graph gives finite, non-negative visits', () => {
    const kinds = fc.constantFrom<NodeKind>('start', 'end', 'step', 'decision', 'parallel', 'event')
    const graph = fc.array(kinds, { minLength: 0, maxLength: 12 }).chain((list) =>
      fc.record({
        list: fc.constant(list),
        arcs: fc.array(
          fc.tuple(
            fc.nat(13),
            fc.nat(13),
            fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
          ),
          { maxLength: 30 },
        ),
      }),
    )
    fc.assert(
      fc.property(graph, ({ list, arcs }) => {
        const nodes = Object.fromEntries(list.map((kind, at) => [`n${at}`, kind]))
        const document = flow(
          nodes,
          arcs.map(([from, to, probability]): Arc => [
            `n${from}`,
            `n${to}`,
            probability === undefined ? {} : { probability },
          ]),
        )
        for (const value of expectedVisits(document).visits.values()) {
          expect(Number.isFinite(value) && value >= 0).toBe(true)
        }
      }),
    )
  })
})
