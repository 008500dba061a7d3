import type { Score } from '#shared/model/answers.ts'
import type { Characteristics } from '#shared/model/document.ts'
import type { Rate } from '#shared/model/rate.ts'
import { describe, expect, test } from 'vitest'
import { assessed, lensOf } from '../helpers/assess-sketch.ts'
import { decision, edge, end, exception, path, sketch, start, step } from '../helpers/sketch.ts'

function decisions(n: number, types = 0) {
  const choices = Array.from({ length: n }, (_, i) => decision(`x${i}`))
  return sketch(
    [step('a'), ...choices, end('e1'), end('e2')],
    [
      choices.flatMap(({ id }) => [edge(id, 'e1'), edge(id, 'e2')]),
      Array.from({ length: types }, (_, i) => exception('a', 'e1', undefined, `type ${i}`)),
    ],
  )
}

function withRate(rate: number) {
  return sketch(
    [start(), step('a'), end(), step('h')],
    [path('start', 'a', 'end'), exception('a', 'h', rate)],
  )
}

function withSteps(all: readonly Characteristics[], departments: readonly string[] = []) {
  const nodes = all.map((characteristics, i) =>
    step(`s${i}`, { characteristics, systemIds: [`sys${i % 2}`], departmentId: departments[i] ?? null }),
  )
  return sketch(nodes, [])
}

describe('fit test', () => {
  test.each([
    [9, 5, 'automate'],
    [10, 5, 'orchestrate'],
    [9, 6, 'orchestrate'],
    [0, 0, 'automate'],
  ] as const)('%i decisions and %i exception types: %s', (n, types, opinion) => {
    expect(lensOf(decisions(n, types), 'fit-test').opinion).toBe(opinion)
  })
  test('it selects the decisions and the exception edges', () => {
    expect(lensOf(decisions(2, 1), 'fit-test')).toMatchObject({
      nodeIds: ['x0', 'x1'],
      edgeIds: ['a!e1!type 0'],
    })
  })
})

describe('exception limits', () => {
  test.each([
    [0.15, 'automate'],
    [0.16, 'orchestrate'],
    [0.2, 'orchestrate'],
    [0.21, 'orchestrate'],
  ] as const)('%d: %s', (rate, opinion) => {
    expect(lensOf(withRate(rate), 'exception-limits').opinion).toBe(opinion)
  })
  test('over 20 % the reason is failure, over 15 % a poor choice', () => {
    expect(lensOf(withRate(0.25), 'exception-limits').reason).toContain('projects fail')
    expect(lensOf(withRate(0.18), 'exception-limits').reason).toContain('a poor choice')
  })
  test('18 of 100 counted cases straddle both limits: it cannot tell', () => {
    const lens = lensOf(withRate(0.1), 'exception-limits', { observedExceptions: { count: 18, of: 100 } })
    expect(lens).toMatchObject({ opinion: 'cannot-tell', disagrees: false })
    expect(lens.reason).toContain('11.7\u00a0% and 26.7\u00a0%')
    expect(lens.reason).toContain('15\u00a0% and 20\u00a0%')
  })
  test('enough counted cases do tell', () => {
    const opinion = (count: number) =>
      lensOf(withRate(0.1), 'exception-limits', { observedExceptions: { count, of: 10_000 } }).opinion
    expect([opinion(900), opinion(1750), opinion(2600)]).toEqual(['automate', 'orchestrate', 'orchestrate'])
  })
  test('a count or a range at one exception path straddles end to end, too: 3 of 40 cannot tell', () => {
    const drawn = (rate: Rate) => {
      const map = withRate(0.05)
      return {
        ...map,
        edges: map.edges.map((each) => (each.kind === 'exception' ? { ...each, rate } : each)),
      }
    }
    const counted = lensOf(drawn({ kind: 'observed', count: 3, of: 40 }), 'exception-limits')
    expect(counted).toMatchObject({ opinion: 'cannot-tell', disagrees: false })
    expect(counted.reason).toBe(
      'The ranges and counts on the map allow a rate of 2.6\u00a0% to 19.9\u00a0%, on both sides of 15\u00a0%.',
    )
    const stated = (low: number, high: number) =>
      lensOf(drawn({ kind: 'range', low, high }), 'exception-limits').opinion
    expect([stated(0.1, 0.18), stated(0.02, 0.06), stated(0.16, 0.19)]).toEqual([
      'cannot-tell',
      'automate',
      'orchestrate',
    ])
  })
  test('without any rate it cannot tell', () => {
    expect(lensOf(decisions(1), 'exception-limits').opinion).toBe('cannot-tell')
  })
})

describe('diagnostic', () => {
  const opinion = (complexity: Score, variability: Score, strategic: Score) => {
    const reason = 'for the test'
    return lensOf(decisions(1), 'diagnostic', {
      overrides: {
        complexity: { score: complexity, reason },
        variability: { score: variability, reason },
        strategicImportance: { score: strategic, reason },
      },
    }).opinion
  }
  test('every combination of levels', () => {
    const scores: Score[] = [1, 2, 3, 4, 5]
    for (const c of scores) {
      for (const v of scores) {
        for (const s of scores) {
          const expected =
            s >= 4 && c >= 3 ? 'orchestrate' : c >= 4 && v >= 4 && s <= 2 ? 'automate' : 'cannot-tell'
          expect([c, v, s, opinion(c, v, s)]).toEqual([c, v, s, expected])
        }
      }
    }
  })
  test('an unanswered strategic importance leaves it open', () => {
    expect(lensOf(decisions(1), 'diagnostic')).toMatchObject({
      opinion: 'cannot-tell',
      summary: 'strategic importance open',
    })
  })
})

describe('characteristics of automation', () => {
  const yes: Characteristics = { rules: true, structured: true, judgement: false }
  const no: Characteristics = { rules: true, structured: true, judgement: true }
  test('four of five steps are 80 %', () => {
    expect(lensOf(withSteps([yes, yes, yes, yes, no]), 'characteristics').opinion).toBe('automate')
  })
  test('three of five are not, and nothing is said for the other side', () => {
    expect(lensOf(withSteps([yes, yes, yes, no, no]), 'characteristics')).toMatchObject({
      opinion: 'cannot-tell',
      summary: 'one of the three holds in fewer than 80\u00a0% of the steps',
      reason: expect.stringContaining('Below 80\u00a0% in any case: no judgement'),
    })
  })
  test('it cannot tell while open steps could still decide it', () => {
    expect(lensOf(withSteps([yes, yes, yes, {}, {}]), 'characteristics')).toMatchObject({
      opinion: 'cannot-tell',
      summary: '2 of 5 steps open',
    })
  })
  test('one open step of five decides nothing', () => {
    expect(lensOf(withSteps([yes, yes, yes, yes, {}]), 'characteristics').opinion).toBe('automate')
  })
})

describe('triggers of orchestration', () => {
  const mixed: Characteristics[] = [{ automated: true }, { automated: false }]
  test('two departments and a mixture across two systems are two of three', () => {
    expect(lensOf(withSteps(mixed, ['sales', 'legal']), 'triggers')).toMatchObject({
      opinion: 'orchestrate',
      summary: '2 of 3 hold',
      nodeIds: ['s0', 's1'],
    })
  })
  test('a mixture in one system is none', () => {
    const map = sketch(
      mixed.map((characteristics, i) => step(`s${i}`, { characteristics, systemIds: ['erp'] })),
      [],
    )
    expect(lensOf(map, 'triggers', { changesPerYear: 0 }).summary).toBe('0 of 3 hold')
  })
  test('frequent change and two departments are two of three', () => {
    const map = withSteps([{ automated: true }, { automated: true }], ['sales', 'legal'])
    expect(lensOf(map, 'triggers', { changesPerYear: 5 }).opinion).toBe('orchestrate')
    expect(lensOf(map, 'triggers', { changesPerYear: 4 })).toMatchObject({
      opinion: 'cannot-tell',
      summary: '1 of 3 hold',
    })
  })
  test('an open answer that could tip it is named', () => {
    const map = withSteps([{ automated: true }, { automated: true }], ['sales', 'legal'])
    expect(lensOf(map, 'triggers').reason).toContain('Still open: change frequency')
  })
})

describe('systems cut both ways', () => {
  const keys = (map: ReturnType<typeof sketch>) => assessed(map).lenses.map(({ key }) => key)
  test('shown where systems decide the complexity score', () => {
    const nine = sketch([step('a', { systemIds: Array.from({ length: 9 }, (_, i) => `sys${i}`) })], [])
    expect(keys(nine)).toContain('systems')
    expect(lensOf(nine, 'systems')).toMatchObject({ opinion: 'cannot-tell', nodeIds: ['a'] })
  })
  test('not shown where departments and decisions are as high', () => {
    expect(keys(withSteps([{}, {}], ['sales', 'legal']))).not.toContain('systems')
  })
})

test('a lens disagrees exactly when it has an opinion other than the verdict', () => {
  const { lenses, verdict } = assessed(withRate(0.3), {
    customerExperience: 5,
    competitiveAdvantage: 5,
    changesPerYear: 0,
  })
  expect(lenses.map(({ opinion, disagrees }) => [opinion, disagrees])).toEqual(
    lenses.map(({ opinion }) => [opinion, opinion !== 'cannot-tell' && opinion !== verdict]),
  )
  expect(lenses.some(({ disagrees }) => disagrees)).toBe(true)
})
