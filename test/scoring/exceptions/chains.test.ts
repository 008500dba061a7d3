import { describe, expect, test } from 'vitest'
import { rateOf } from '../helpers/assess-sketch.ts'
import { sequence } from '../helpers/sequence.ts'
import { decision, edge, end, exception, path, sketch, start, step } from '../helpers/sketch.ts'

const handler = step('handler')

describe('sequences and choices', () => {
  test('ten steps with 2 % each give 18.3 %', () => {
    expect(rateOf(sequence(Array.from({ length: 10 }, () => 0.02))).rate).toBeCloseTo(1 - 0.98 ** 10, 12)
    expect(1 - 0.98 ** 10).toBeCloseTo(0.183, 3)
  })

  test('one step with 5 % gives exactly 5 %, so that it falls into the band up to 5 %', () => {
    expect(rateOf(sequence([0.05])).rate).toBe(0.05)
  })

  test('several exception edges of one step add up', () => {
    const map = sketch(
      [start(), step('a'), end(), handler],
      [path('start', 'a', 'end'), exception('a', 'handler', 0.02, 'x'), exception('a', 'handler', 0.03, 'y')],
    )
    expect(rateOf(map).rate).toBeCloseTo(0.05, 12)
  })

  test('a choice weighs its ways: 0.3 of the cases meet 10 %', () => {
    const map = sketch(
      [start(), decision('d'), step('a'), step('b'), end(), handler],
      [
        path('start', 'd'),
        edge('d', 'a', { probability: 0.3 }),
        edge('d', 'b', { probability: 0.7 }),
        path('a', 'end'),
        path('b', 'end'),
        exception('a', 'handler', 0.1),
      ],
    )
    expect(rateOf(map)).toEqual({ rate: 0.03, basis: 'graph', caveats: [] })
  })

  test('a step with a conditional way is a choice, not a split', () => {
    const map = sketch(
      [start(), step('d'), step('a'), step('b'), end(), handler],
      [
        path('start', 'd'),
        edge('d', 'a', { probability: 0.25, conditional: true }),
        edge('d', 'b', { conditional: true }),
        path('a', 'end'),
        path('b', 'end'),
        exception('a', 'handler', 0.4),
      ],
    )
    expect(rateOf(map).rate).toBeCloseTo(0.1, 12)
  })

  test('rates given as ranges or as counts are used at their likely value', () => {
    const map = sketch(
      [start(), step('a'), step('b'), end(), handler],
      [
        path('start', 'a', 'b', 'end'),
        { ...exception('a', 'handler'), rate: { kind: 'range', low: 0.05, high: 0.15 } },
        { ...exception('b', 'handler'), rate: { kind: 'observed', count: 20, of: 100 } },
      ],
    )
    expect(rateOf(map).rate).toBeCloseTo(1 - 0.9 * 0.8, 12)
  })
})

describe('probabilities that were not given in full', () => {
  const map = (first?: number, second?: number, third?: number) =>
    sketch(
      [start(), decision('d'), step('a'), step('b'), step('c'), end(), handler],
      [
        path('start', 'd'),
        [first, second, third].map((probability, i) =>
          edge('d', ['a', 'b', 'c'][i] ?? '', probability === undefined ? {} : { probability }),
        ),
        path('a', 'end'),
        path('b', 'end'),
        path('c', 'end'),
        exception('a', 'handler', 0.1),
      ],
    )

  test('without any, the ways are equally likely, and the caveat names the decision', () => {
    const rate = rateOf(map())
    expect(rate.rate).toBeCloseTo(0.1 / 3, 11)
    expect(rate.caveats).toEqual([
      'Ways without a share out of “d” are taken as equally likely. Say how many cases go each way.',
    ])
  })
  test('the open ways share what is left', () => {
    expect(rateOf(map(undefined, 0.6)).rate).toBeCloseTo(0.02, 12)
  })
  test('a sum below 1 is scaled up and said aloud', () => {
    const rate = rateOf(map(0.2, 0.2, 0.1))
    expect(rate.rate).toBeCloseTo(0.04, 12)
    expect(rate.caveats).toEqual([expect.stringContaining('do not add up to 100\u00a0%')])
  })
  test('a sum above 1 with open ways leaves nothing for them', () => {
    expect(rateOf(map(0.8, 0.8)).rate).toBeCloseTo(0.05, 12)
  })
  test('thirds written as 0.333 are not worth a caveat', () => {
    expect(rateOf(map(0.333, 0.333, 0.333)).caveats).toEqual([])
  })
  test('all zero counts as equal', () => {
    expect(rateOf(map(0, 0, 0)).rate).toBeCloseTo(0.1 / 3, 11)
  })
})

describe('loops', () => {
  test('rework: s = 0.98 (0.8 + 0.2 s), so 2.49 % of cases meet an exception', () => {
    const map = sketch(
      [start(), step('work'), decision('ok?'), end(), handler],
      [
        path('start', 'work', 'ok?'),
        edge('ok?', 'end', { probability: 0.8 }),
        edge('ok?', 'work', { probability: 0.2 }),
        exception('work', 'handler', 0.02),
      ],
    )
    expect(rateOf(map).rate).toBeCloseTo(1 - (0.98 * 0.8) / (1 - 0.98 * 0.2), 12)
  })

  test('a loop that is almost never left settles to the exact value', () => {
    const map = sketch(
      [start(), step('poll'), decision('done?'), end(), handler],
      [
        path('start', 'poll', 'done?'),
        edge('done?', 'end', { probability: 1e-6 }),
        edge('done?', 'poll', { probability: 1 - 1e-6 }),
        exception('poll', 'handler', 1e-6),
      ],
    )
    const survives = ((1 - 1e-6) * 1e-6) / (1 - (1 - 1e-6) ** 2)
    expect(rateOf(map).rate).toBeCloseTo(1 - survives, 9)
  })

  test('a dead loop with a rate ends in the exception, one without never does', () => {
    const dead = (rate: number) =>
      sketch(
        [start(), step('a'), step('b'), handler],
        [path('start', 'a', 'b', 'a'), exception('a', 'handler', rate)],
      )
    expect(rateOf(dead(0.02)).rate).toBe(1)
    expect(rateOf(dead(0)).rate).toBe(0)
  })

  test('a step that leads only to itself', () => {
    const map = sketch(
      [start(), step('a'), handler],
      [path('start', 'a', 'a'), exception('a', 'handler', 0.1)],
    )
    expect(rateOf(map).rate).toBe(1)
  })
})
