import type { Answers, Score } from '#shared/model/answers.ts'
import type { Rate } from '#shared/model/rate.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import { verdictAt } from '#shared/model/rubric/verdict-at.ts'
import { totalWords } from '#shared/model/total-words.ts'
import { describe, expect, test } from 'vitest'
import { assess } from '../../electron/scoring/assess.ts'
import { assessed, noCatalogue } from './helpers/assess-sketch.ts'
import { decision, edge, end, exception, path, sketch, start, step } from './helpers/sketch.ts'

const small = sketch([start(), step('a', { departmentId: 'sales' }), end()], [path('start', 'a', 'end')])
const because = (score: Score) => ({ score, reason: 'The board decided so.' })

test.each([
  [4, 'automate'],
  [8, 'automate'],
  [9, 'hybrid'],
  [11, 'hybrid'],
  [12, 'orchestrate'],
  [20, 'orchestrate'],
] as const)('a total of %i is %s', (total, verdict) => {
  expect(verdictAt(total, defaultRubric)).toBe(verdict)
})

describe('open answers', () => {
  test('nothing answered: 1 + 1 + 3 + 3, from 4 to 12, every verdict possible, provisional', () => {
    expect(assessed(small)).toMatchObject({
      total: 8,
      range: [4, 12],
      verdict: 'automate',
      possible: ['automate', 'hybrid', 'orchestrate'],
      status: 'provisional',
    })
  })
  test('one strategic answer of 4 and no change: 7 to 8, one verdict, still provisional', () => {
    expect(assessed(small, { customerExperience: 4, changesPerYear: 0 })).toMatchObject({
      total: 7,
      range: [7, 8],
      possible: ['automate'],
      status: 'provisional',
    })
  })
  test('everything answered: settled, and the range is the total', () => {
    expect(
      assessed(small, { customerExperience: 4, competitiveAdvantage: 1, changesPerYear: 12 }),
    ).toMatchObject({
      total: 11,
      range: [11, 11],
      verdict: 'hybrid',
      possible: ['hybrid'],
      status: 'settled',
    })
  })
})

describe('overrides', () => {
  const overrides: Answers['overrides'] = { changeFrequency: because(5), complexity: because(5) }
  test('replace the score, keep the computed one and the reason, and close the range', () => {
    const { dimensions, total, range } = assessed(small, {
      customerExperience: 1,
      competitiveAdvantage: 1,
      overrides,
    })
    expect(dimensions.complexity).toMatchObject({
      score: 5,
      computed: 1,
      status: 'overridden',
      overrideReason: 'The board decided so.',
      range: [5, 5],
    })
    expect([total, range]).toEqual([12, [12, 12]])
  })
  test('an overridden dimension is no longer open', () => {
    expect(assessed(small, { customerExperience: 1, competitiveAdvantage: 1, overrides }).status).toBe(
      'settled',
    )
  })
})

test('the rubric decides: other bounds give another verdict, and its version is named', () => {
  const rubric = { ...defaultRubric, version: '1.0-strict', verdict: { automateUpTo: 4, hybridUpTo: 5 } }
  const answers = {
    overrides: {},
    customerExperience: 1,
    competitiveAdvantage: 1,
    changesPerYear: 1,
  } as const
  expect(assess(small, answers, noCatalogue, rubric)).toMatchObject({
    rubricVersion: '1.0-strict',
    total: 5,
    verdict: 'hybrid',
  })
})

describe('an empty map', () => {
  test('gives a sensible answer with its caveat', () => {
    expect(assessed(sketch([], []))).toMatchObject({
      total: 8,
      headline: 'Draw the first steps to see what they call for.',
      caveats: ['Nothing is drawn yet; the scores rest on an empty map.'],
      guards: [],
      automatableStepIds: [],
    })
  })
  test('no lens pretends to know', () => {
    expect(assessed(sketch([], [])).lenses.map(({ opinion }) => opinion)).toEqual(
      Array(5).fill('cannot-tell'),
    )
  })
})

test('caveats name steps without a department and nodes no case can reach', () => {
  const map = sketch(
    [start(), step('a'), end(), step('lost', { departmentId: 'sales' })],
    [path('start', 'a', 'end')],
  )
  expect(assessed(map).caveats).toEqual([
    '1 node cannot be reached from a start and counts towards neither the exception rate nor the times: “lost”.',
    '1 step belongs to no department: “a”.',
  ])
})

test('a map without start and end says where cases are taken to begin and end', () => {
  const map = sketch([step('a', { departmentId: 'x' }), step('b', { departmentId: 'x' })], [path('a', 'b')])
  expect(assessed(map).caveats).toEqual([
    'No start is drawn; cases are taken to begin at “a”.',
    'No end is drawn; a case is taken to end where no way leads on.',
  ])
})

test('on a map where nothing is connected yet cases begin at its steps, as the times have it', () => {
  expect(assessed(sketch([step('a', { departmentId: 'x' })], [])).caveats).toEqual([
    'No start is drawn; cases are taken to begin at “a”.',
    'No end is drawn; a case is taken to end where no way leads on.',
  ])
})

test('a sentence about what has no name begins with a capital', () => {
  const nameless = { ...decision('d'), name: '' }
  const map = sketch(
    [start(), nameless, step('a', { departmentId: 'x' }), end()],
    [path('start', 'd', 'a', 'end')],
  )
  expect(assessed(map).caveats).toEqual([
    'A decision without a name has no second way out and does not count as a decision yet.',
  ])
})

test('several without a name are told as what they are, or counted', () => {
  const map = sketch(
    [start(), { ...step('a'), name: '' }, { ...step('b'), name: '' }, { ...end('x'), name: '' }, end('y')],
    [path('start', 'a', 'b', 'y')],
  )
  expect(assessed(map).caveats).toEqual([
    '1 node cannot be reached from a start and counts towards neither the exception rate nor the times.',
    '2 steps belong to no department.',
  ])
})

test('each caveat that is about nodes or arrows says which', () => {
  const map = sketch(
    [start(), decision('d'), step('a'), step('b', { departmentId: 'x' }), end(), end('lost')],
    [path('start', 'd', 'a', 'end'), exception('a', 'b')],
  )
  const { caveats, caveatParts = {}, exceptionRate } = assessed(map)
  const about = caveats.map((each) => [
    ...(caveatParts[each]?.nodeIds ?? []),
    ...(caveatParts[each]?.edgeIds ?? []),
  ])
  expect(about).toEqual([['d'], ['lost'], ['a'], [map.edges.find(({ kind }) => kind === 'exception')?.id]])
  expect(exceptionRate.caveatParts).toEqual({ [caveats[3] ?? '']: caveatParts[caveats[3] ?? ''] })
})

test('where every way leads on, no case is said to end', () => {
  const map = sketch(
    [step('a', { departmentId: 'x' }), step('b', { departmentId: 'x' })],
    [path('a', 'b', 'a')],
  )
  expect(assessed(map).caveats).toContain(
    'No end is drawn, and from every node a way leads on: a case would go round for ever. Draw where it ends.',
  )
})

test('beside a start that is drawn, what no start leads to is told as that, not as a map without a start', () => {
  const map = sketch(
    [start(), step('a', { departmentId: 'x' }), end(), step('b', { departmentId: 'x' }), end('e2')],
    [path('start', 'a', 'end'), path('b', 'e2')],
  )
  expect(assessed(map).caveats).toEqual([
    '“b” is not reached from any start; every case is taken to begin there, too. Connect what leads there.',
  ])
})

test('a decision without a second way out does not count, and both the count and the caveats say so', () => {
  const map = sketch(
    [start(), decision('d'), step('a', { departmentId: 'x' }), end()],
    [path('start', 'd', 'a', 'end')],
  )
  const { caveats, counts, dimensions } = assessed(map)
  expect(counts.decisions).toBe(0)
  expect(caveats).toEqual(['“d” has no second way out and does not count as a decision yet.'])
  const said = dimensions.complexity.evidence.map(({ text }) => text)
  expect(said.some((text) => text.endsWith('; 1 more without a second way out yet'))).toBe(true)
})

test('a share below 100 % on the only way out is said, for every case goes that way', () => {
  const map = (probability: number) =>
    sketch([step('a'), step('b'), end()], [edge('a', 'b', { probability }), path('b', 'end')])
  const caveat = 'The only way out has a share below 100\u00a0%; every case is taken to go that way: “a”.'
  expect(assessed(map(0.8)).caveats).toContain(caveat)
  expect(assessed(map(1)).caveats).not.toContain(caveat)
})

test('of several starts it is said that cases are taken to begin at each alike', () => {
  const map = sketch(
    [
      start('Mail'),
      start('Phone'),
      step('a', { departmentId: 'x' }),
      step('b', { departmentId: 'x' }),
      end(),
    ],
    [path('Mail', 'a', 'b', 'end'), path('Phone', 'b')],
  )
  expect(assessed(map).caveats).toEqual([
    'Cases are taken to begin in equal shares at “Mail” and “Phone”: how many begin at each is not known.',
  ])
})

describe('a rate that is a range or a count', () => {
  const failing = (rate: Rate) =>
    sketch(
      [start(), step('a', { departmentId: 'sales' }), end()],
      [path('start', 'a', 'end'), { ...exception('a', 'end'), rate }],
    )
  const answered = { customerExperience: 3, competitiveAdvantage: 1, changesPerYear: 2 } as const

  test('moves the total that is possible, told in one sentence with the open answers', () => {
    const ranging = failing({ kind: 'range', low: 0.01, likely: 0.12, high: 0.3 })
    const settled = assessed(ranging, answered)
    expect(settled).toMatchObject({ total: 10, range: [8, 12], status: 'settled' })
    expect(totalWords(settled)).toBe(
      'The range of the exception rate allows totals of 8 to 12, so it may yet be automate or orchestrate.',
    )
    const open = assessed(ranging, { customerExperience: 3, competitiveAdvantage: 1 })
    expect(open).toMatchObject({ range: [6, 14], status: 'provisional' })
    expect(totalWords(open)).toBe(
      'Provisional: the open answers and the range of the exception rate allow totals of 6 to 14, so it may yet be automate or orchestrate.',
    )
    expect(open.headline).toContain(
      'Change frequency is open, and the exception rate is a range; the verdict may still become automate or orchestrate.',
    )
  })

  test('cases that were counted: the ends of their interval', () => {
    const counted = assessed(failing({ kind: 'observed', count: 18, of: 100 }), answered)
    expect([counted.total, counted.range]).toEqual([11, [10, 12]])
    const looked = assessed(failing({ kind: 'value', value: 0.01 }), {
      ...answered,
      observedExceptions: { count: 18, of: 100 },
    })
    expect([looked.total, looked.range]).toEqual([11, [10, 12]])
  })

  test('one figure, or a score set by hand, leaves one total', () => {
    expect(totalWords(assessed(failing({ kind: 'value', value: 0.12 }), answered))).toBeNull()
    const rate = { kind: 'range', low: 0.01, likely: 0.12, high: 0.3 } as const
    const set = assessed(failing(rate), { ...answered, overrides: { variability: because(4) } })
    expect([set.range, totalWords(set)]).toEqual([[11, 11], null])
  })
})
