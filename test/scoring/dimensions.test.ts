import { describe, expect, test } from 'vitest'
import type { Score } from '#shared/model/answers.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import { complexityScore } from '../../electron/scoring/complexity.ts'
import { wilsonInterval } from '../../electron/scoring/wilson.ts'
import { assessed } from './helpers/assess-sketch.ts'
import { decision, edge, end, exception, path, sketch, start, step } from './helpers/sketch.ts'

const nothing = sketch([], [])

/** Steps that use so many systems and belong to so many departments, and so many decisions. */
function sized(systems: number, departments: number, decisions: number) {
  const systemSteps = Array.from({ length: systems }, (_, i) => step(`s${i}`, { systemIds: [`sys${i}`] }))
  const departmentSteps = Array.from({ length: departments }, (_, i) =>
    step(`d${i}`, { departmentId: `dep${i}` }),
  )
  const choices = Array.from({ length: decisions }, (_, i) => decision(`x${i}`))
  const ways = choices.flatMap(({ id }) => [edge(id, 'e1'), edge(id, 'e2')])
  return sketch([...systemSteps, ...departmentSteps, ...choices, end('e1'), end('e2')], ways)
}

/** One step with so many exception types, each at the rate. */
function troubled(types: number, rate?: number) {
  const edges = Array.from({ length: types }, (_, i) => exception('a', 'h', rate, `type ${i}`))
  return sketch([start(), step('a'), end(), step('h')], [path('start', 'a', 'end'), edges])
}

describe('complexity', () => {
  const score = ([systems, departments, decisions]: [Score, Score, Score], weights = [1, 1, 1]) =>
    complexityScore(
      { systems, departments, decisions },
      { systems: weights[0] ?? 0, departments: weights[1] ?? 0, decisions: weights[2] ?? 0 },
    )

  test('the mean is rounded half up', () => {
    expect([
      score([1, 2, 2]),
      score([1, 1, 2]),
      score([3, 3, 2]),
      score([2, 2, 2]),
      score([5, 5, 5]),
    ]).toEqual([2, 1, 3, 2, 5])
  })

  test.each([
    [[5, 1, 1], [2, 1, 1], 3],
    [[5, 1, 2], [2, 1, 1], 3],
    [[5, 1, 1], [10, 1, 1], 4],
    [[4, 5, 1], [1, 1, 0], 5],
    [[5, 2, 3], [0, 1, 0], 2],
  ] as [[Score, Score, Score], number[], Score][])('%j weighing %j is %i', (parts, weights, expected) => {
    expect(score(parts, weights)).toBe(expected)
  })

  test('weights of the rubric move the score, and its evidence says how', () => {
    const complexity = { ...defaultRubric.complexity, weights: { systems: 3, departments: 1, decisions: 0 } }
    const { dimensions } = assessed(sized(9, 2, 3), {}, { ...defaultRubric, complexity })
    expect(dimensions.complexity.score).toBe(4)
    expect(dimensions.complexity.evidence.at(-1)?.text).toBe(
      'The mean of 5, 2 and 2, weighing 3 to 1 to 0, is 4.3, rounded to 4.',
    )
    const [systems, , decisions] = dimensions.complexity.evidence
    expect(systems?.next).toBe('1 fewer would score 4')
    expect(decisions).toMatchObject({ band: 'decisions weigh nothing in this rubric' })
    expect(decisions).not.toHaveProperty('next')
  })

  test.each([
    [0, 0, 0, 1],
    [6, 3, 2, 3], // 4, 3, 1
    [9, 4, 3, 4], // 5, 4, 2
    [12, 5, 15, 5],
    [3, 2, 2, 2], // 2, 2, 1
  ])('%i systems, %i departments and %i decisions score %i', (systems, departments, decisions, score) => {
    const { complexity } = assessed(sized(systems, departments, decisions)).dimensions
    expect(complexity).toMatchObject({ score, status: 'scored', range: [score, score] })
  })

  test('each line of evidence selects what it counted', () => {
    const map = sketch(
      [
        start(),
        step('a', { systemIds: ['erp'], departmentId: 'sales' }),
        step('b'),
        decision('d'),
        end('e1'),
        end('e2'),
      ],
      [path('start', 'a', 'b', 'd', 'e1'), path('d', 'e2')],
    )
    const [systems, departments, decisions, mean] = assessed(map).dimensions.complexity.evidence
    expect([systems?.nodeIds, departments?.nodeIds, decisions?.nodeIds]).toEqual([['a'], ['a'], ['d']])
    expect(decisions?.edgeIds).toEqual(['d>e1', 'd>e2'])
    expect(mean).toMatchObject({
      text: 'The mean of 1, 1 and 1 is 1.',
      next: '2 more points in the parts would make it 2',
    })
  })

  test('the evidence of the mean says how far the next score is', () => {
    const mean = assessed(sized(6, 3, 2)).dimensions.complexity.evidence[3]
    expect(mean).toMatchObject({
      text: 'The mean of 4, 3 and 1 is 2.7, rounded to 3.',
      next: '3 more points in the parts would make it 4; 1 point fewer would make it 2',
    })
  })
})

describe('variability', () => {
  test.each([
    [0.02, 1, 1],
    [0.05, 1, 2],
    [0.15, 1, 3],
    [0.2, 1, 4],
    [0.21, 1, 5],
  ])('a rate of %d scores %i', (rate, types, score) => {
    expect(assessed(troubled(types, rate)).dimensions.variability).toMatchObject({ score, status: 'scored' })
  })

  test('more than five types add one, never above five', () => {
    expect(assessed(troubled(5, 0.001)).dimensions.variability.score).toBe(1)
    expect(assessed(troubled(6, 0.001)).dimensions.variability.score).toBe(2)
    expect(assessed(troubled(6, 0.1)).dimensions.variability.score).toBe(5)
  })

  test.each([
    [0, 1],
    [1, 1],
    [3, 2],
    [5, 3],
    [6, 4],
    [9, 5],
  ])('without any rate %i types score %i, marked assumed', (types, score) => {
    expect(assessed(troubled(types)).dimensions.variability).toMatchObject({ score, status: 'assumed' })
  })

  test('it selects the exception edges it counted', () => {
    const [rate, types] = assessed(troubled(2, 0.01)).dimensions.variability.evidence
    expect(types).toMatchObject({ text: '2 exception types', next: '4 more would add 1' })
    expect(types).not.toHaveProperty('band')
    expect(rate?.edgeIds).toEqual(['a!h!type 0', 'a!h!type 1'])
  })

  test('the next scores hold the point that many types add, and the rule stands only where it applies', () => {
    const [rate, types] = assessed(troubled(6, 0.001)).dimensions.variability.evidence
    expect(rate).toMatchObject({
      band: 'up to 2\u00a0% of cases scores 1, with many exception types 2',
      next: 'more than 2\u00a0% would score 3',
    })
    expect(types).toMatchObject({
      band: 'more than 5 types add 1',
      next: '1 fewer would take the extra point away',
    })
    const [highest, none] = assessed(troubled(6, 0.1)).dimensions.variability.evidence
    expect(highest).toMatchObject({ next: '15\u00a0% or less would score 4' })
    expect([none?.band, none?.next]).toEqual([undefined, undefined])
  })

  test('counted cases decide where there are some', () => {
    const { variability } = assessed(troubled(1, 0.01), {
      observedExceptions: { count: 18, of: 100 },
    }).dimensions
    expect(variability).toMatchObject({ score: 4, summary: '18\u00a0% of cases meet an exception, 1 type' })
  })
})

describe('Wilson interval', () => {
  test('18 of 100 is 11.7–26.7 %', () => {
    expect(wilsonInterval(18, 100).map((limit) => limit.toFixed(3))).toEqual(['0.117', '0.267'])
  })
  test('none and all stay within 0 and 1', () => {
    expect(wilsonInterval(0, 10)[0]).toBe(0)
    expect(wilsonInterval(10, 10)[1]).toBeCloseTo(1, 12)
    expect(wilsonInterval(12, 10)[1]).toBeLessThanOrEqual(1)
  })
})

describe('strategic importance', () => {
  const scored = (answers: object) => assessed(nothing, answers).dimensions.strategicImportance
  test('the higher of two answers', () => {
    expect(scored({ customerExperience: 2, competitiveAdvantage: 4 })).toMatchObject({
      score: 4,
      range: [4, 4],
    })
  })
  test('one answer of two leaves everything above it open', () => {
    expect(scored({ customerExperience: 4 })).toMatchObject({ score: 4, range: [4, 5], status: 'scored' })
    expect(scored({ competitiveAdvantage: 5 })).toMatchObject({ score: 5, range: [5, 5] })
  })
  test('unanswered counts as 3 and leaves 1 to 5', () => {
    expect(scored({})).toMatchObject({ score: 3, range: [1, 5], status: 'unanswered' })
  })
})

describe('change frequency', () => {
  const scored = (answers: object) => assessed(nothing, answers).dimensions.changeFrequency
  test.each([
    [0, 1],
    [1, 2],
    [2, 3],
    [4, 3],
    [5, 4],
    [11, 4],
    [12, 5],
    [0.5, 2],
  ])('%d changes a year score %i', (changesPerYear, score) => {
    expect(scored({ changesPerYear })).toMatchObject({ score, range: [score, score], status: 'scored' })
  })
  test('regulation adds one, never above five', () => {
    expect(scored({ changesPerYear: 0, regulated: true }).score).toBe(2)
    expect(scored({ changesPerYear: 40, regulated: true }).score).toBe(5)
  })
  test('what would change the score counts what regulation adds', () => {
    const words = (changesPerYear: number, regulated: boolean) => {
      const { band, next } = scored({ changesPerYear, regulated }).evidence[0] ?? {}
      return [band, next]
    }
    expect(words(4, false)).toEqual([
      '2–4 changes a year score 3',
      '1 more change a year would score 4; 3 fewer would score 2',
    ])
    expect(words(4, true)).toEqual([
      '2–4 changes a year score 3, with regulation 4',
      '1 more change a year would score 5; 3 fewer would score 3',
    ])
    expect(words(0, true)).toEqual([
      '0 changes a year score 1, with regulation 2',
      '1 more change a year would score 3',
    ])
    // 5 to 11 score 4 and come to 5 already; more cannot add, and of 12 one fewer takes nothing away.
    expect(words(5, true)).toEqual([
      '5–11 changes a year score 4, with regulation 5',
      '1 fewer would score 4',
    ])
    expect(words(12, true)).toEqual(['12 or more changes a year score 5', '8 fewer would score 4'])
  })
  test('unanswered counts as 3; with regulation it cannot become 1', () => {
    expect(scored({})).toMatchObject({ score: 3, range: [1, 5], status: 'unanswered' })
    expect(scored({ regulated: true })).toMatchObject({ score: 3, range: [2, 5], status: 'unanswered' })
  })
})
