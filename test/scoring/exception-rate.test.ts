import { describe, expect, test } from 'vitest'
import { rateOf } from './helpers/assess-sketch.ts'
import {
  decision,
  edge,
  end,
  exception,
  node,
  parallel,
  path,
  sketch,
  start,
  step,
} from './helpers/sketch.ts'

const handler = step('handler')
const steps = (n: number) => Array.from({ length: n }, (_, i) => `s${i}`)

function sequence(rates: readonly number[]) {
  const ids = steps(rates.length)
  return sketch(
    [start(), ...ids.map((id) => step(id)), end(), handler],
    [path('start', ...ids, 'end'), rates.map((rate, i) => exception(`s${i}`, 'handler', rate))],
  )
}

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
    expect(rate.caveats).toEqual([expect.stringMatching(/share the rest equally: “d”\.$/)])
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

describe('rates that are missing, too high or counted', () => {
  test('no exception path', () => {
    expect(rateOf(sequence([]))).toEqual({ rate: null, basis: 'none', caveats: [] })
  })
  test('exception paths without any rate', () => {
    const map = sketch(
      [start(), step('a'), end(), handler],
      [path('start', 'a', 'end'), exception('a', 'handler')],
    )
    expect(rateOf(map)).toEqual({
      rate: null,
      basis: 'none',
      caveats: [expect.stringContaining('1 exception path')],
    })
  })
  test('paths without a rate among others count as 0 %, said aloud', () => {
    const map = sketch(
      [start(), step('a'), end(), handler],
      [
        path('start', 'a', 'end'),
        exception('a', 'handler', 0.1),
        exception('a', 'handler', undefined, 'other'),
      ],
    )
    expect(rateOf(map).rate).toBe(0.1)
    expect(rateOf(map).caveats).toEqual(['1 exception path carries no rate and counts as 0\u00a0%.'])
  })
  test('rates of one step above 100 % are cut', () => {
    const map = sketch(
      [start(), step('a'), end(), handler],
      [path('start', 'a', 'end'), exception('a', 'handler', 0.7, 'x'), exception('a', 'handler', 0.7, 'y')],
    )
    expect(rateOf(map).rate).toBe(1)
    expect(rateOf(map).caveats).toEqual([expect.stringContaining('above 100\u00a0%')])
  })
  test('counted cases go before the map, with their Wilson interval', () => {
    const rate = rateOf(sequence([0.02]), { observedExceptions: { count: 18, of: 100 } })
    expect(rate).toMatchObject({ rate: 0.18, basis: 'observed' })
    expect(rate.interval?.map((limit) => Math.round(limit * 1000) / 1000)).toEqual([0.117, 0.267])
    expect(rate.caveats).toEqual([expect.stringContaining('The rates on the map give 2\u00a0%')])
  })
  test('more exceptions than cases are taken as every case', () => {
    expect(rateOf(sequence([]), { observedExceptions: { count: 9, of: 4 } })).toMatchObject({
      rate: 1,
      caveats: [expect.stringContaining('taken as every case')],
    })
  })
})

describe('large maps', () => {
  test('5,000 steps in a row', () => {
    expect(rateOf(sequence(Array.from({ length: 5000 }, () => 0.0001))).rate).toBeCloseTo(
      1 - 0.9999 ** 5000,
      9,
    )
  })

  test('a thousand parallel blocks inside each other', () => {
    const depth = 1000
    const ids = steps(depth)
    const nodes = ids.flatMap((id) => [parallel(`split-${id}`), parallel(`join-${id}`), step(`a-${id}`)])
    const edges = ids.flatMap((id, i) => [
      ...path(`split-${id}`, `a-${id}`, `join-${id}`),
      ...path(i === 0 ? 'start' : `split-s${i - 1}`, `split-${id}`),
      ...path(`join-${id}`, i === 0 ? 'end' : `join-s${i - 1}`),
      exception(`a-${id}`, 'handler', 0.001),
    ])
    const inner = path(`split-s${depth - 1}`, 'core', `join-s${depth - 1}`)
    const map = sketch([start(), ...nodes, step('core'), end(), handler], [edges, inner])
    expect(rateOf(map).rate).toBeCloseTo(1 - 0.999 ** depth, 9)
  })
})
