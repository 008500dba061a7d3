import { describe, expect, test } from 'vitest'
import { defaultRubric, rubricSchema } from '#shared/model/rubric.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import { rubricChanges, sameRules } from '#shared/model/rubric/changes.ts'
import { checkRubric, rubricProblem, wrongBounds } from '#shared/model/rubric/check.ts'
import { bandsFields } from '#shared/model/rubric/fields.ts'
import { limitFields } from '#shared/model/rubric/limit-fields.ts'

describe('checking an edited rubric', () => {
  test('the method’s own has nothing wrong', () => {
    expect(checkRubric(defaultRubric).size).toBe(0)
  })

  test('bounds that do not rise are said at their row', () => {
    const draft = {
      ...defaultRubric,
      complexity: { ...defaultRubric.complexity, systems: [1, 3, 3, 8] as [number, number, number, number] },
    }
    expect([...checkRubric(draft)]).toEqual([
      ['complexity.systems', 'Each bound must be higher than the one before.'],
    ])
  })

  test('an emptied field asks for a number', () => {
    const draft = { ...defaultRubric, triggersChangeFrom: Number.NaN }
    expect(checkRubric(draft).get('triggersChangeFrom')).toBe('Type a number.')
  })

  test('verdicts in the wrong order are said at the hybrid bound', () => {
    const draft = { ...defaultRubric, verdict: { automateUpTo: 11, hybridUpTo: 11 } }
    expect(checkRubric(draft).get('verdict.hybridUpTo')).toBe(
      'The hybrid bound must be higher than the automate bound.',
    )
  })
})

describe('what contradicts or cannot be', () => {
  const { verdict, complexity, variability, exceptionLimits, split, profile } = defaultRubric
  test.each([
    [{ verdict: { ...verdict, hybridUpTo: 21 } }, 'verdict.hybridUpTo', 'Type at most 20.'],
    [{ verdict: { ...verdict, automateUpTo: 3 } }, 'verdict.automateUpTo', 'Type 4 or more.'],
    [{ triggersNeeded: 1.5 }, 'triggersNeeded', 'Type a whole number.'],
    [
      { exceptionLimits: { ...exceptionLimits, failsAbove: 1.2 } },
      'exceptionLimits.failsAbove',
      'Type at most 100\u00a0%.',
    ],
    [
      { exceptionLimits: { poorAbove: 0.3, failsAbove: 0.2 } },
      'exceptionLimits.failsAbove',
      'Automation fails at no lower a rate than it is poor at.',
    ],
    [
      { diagnostic: { highFrom: 3, lowUpTo: 3 } },
      'diagnostic.lowUpTo',
      'Low must end below where high begins.',
    ],
    [
      { complexity: { ...complexity, weights: { systems: 0, departments: 0, decisions: 0 } } },
      'complexity.weights.decisions',
      'At least one part must count.',
    ],
    [
      { split: { ...split, exceptionsAbove: { few: 0.05, many: 0.25, tooMany: 0.2 } } },
      'split.exceptionsAbove.tooMany',
      'Each limit must be higher than the one before.',
    ],
    [{ split: { ...split, handOver: Number.NaN } }, 'split.handOver', 'Type a number.'],
    [{ split: { ...split, judgement: 2.5 } }, 'split.judgement', 'Type a whole number.'],
    [
      {
        profile: {
          ...profile,
          weights: { scope: 0, flexibility: 0, intelligence: 0, people: 0, intent: 0 },
        },
      },
      'profile.weights.intent',
      'At least one dimension must count.',
    ],
    [{ profile: { ...profile, nearMiddle: 0.6 } }, 'profile.nearMiddle', 'Type at most 50\u00a0%.'],
    [{ times: { assumedMinutes: -1 } }, 'times.assumedMinutes', 'Type 0 or more.'],
    [{ complexity: { ...complexity, systems: [1, 2.5, 4, 6] } }, 'complexity.systems', 'Type whole numbers.'],
    [
      { variability: { ...variability, rate: [0.02, 0.05, 0.5, 1.5] } },
      'variability.rate',
      'Type shares from 0 to 100 %.',
    ],
  ] as [Partial<Rubric>, string, string][])('%j is said at its field', (part, path, words) => {
    const draft = { ...defaultRubric, ...part }
    expect(checkRubric(draft).get(path)).toBe(words)
    expect(rubricProblem(draft)).toContain(words)
  })
})

describe('a rubric against another', () => {
  const complexity = {
    ...defaultRubric.complexity,
    systems: [2, 3, 5, 8] as [number, number, number, number],
  }
  const other = { ...defaultRubric, complexity, guards: { ...defaultRubric.guards, wasteAbove: 0.25 } }

  test('every rule that differs is named, with both figures in words', () => {
    expect(rubricChanges(defaultRubric, defaultRubric)).toEqual([])
    expect(
      rubricChanges(defaultRubric, other).map(({ label, from, to }) => `${label}: ${from} → ${to}`),
    ).toEqual([
      'Systems, bounds of scores 1 to 4: 1, 3, 5 and 8 → 2, 3, 5 and 8',
      'Optimise first: waste of handling time above: 20\u00a0% → 25\u00a0%',
    ])
  })

  test('the name of the version is no rule', () => {
    expect(sameRules(defaultRubric, { ...defaultRubric, version: 'mine' })).toBe(true)
    expect(sameRules(defaultRubric, other)).toBe(false)
  })

  test('no field of the schema lies beyond the editor', () => {
    const places = [...bandsFields, ...limitFields].map(({ path }) => path)
    const leaves = (value: unknown, at: string): string[] =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).flatMap(([key, each]) => leaves(each, at === '' ? key : `${at}.${key}`))
        : [at]
    expect(leaves(defaultRubric, '').toSorted()).toEqual([...places, 'version'].toSorted())
  })

  test('one stored before parts had weights still reads: they weigh alike', () => {
    const { weights: _, ...older } = defaultRubric.complexity
    expect(rubricSchema.parse({ ...defaultRubric, complexity: older })).toEqual(defaultRubric)
  })

  test('one stored before split, profile and times could be changed still reads: they are the method’s', () => {
    const { split: _s, profile: _p, times: _t, ...older } = defaultRubric
    expect(rubricSchema.parse(older)).toEqual(defaultRubric)
  })

  test('a figure with decimals is told to the last of them', () => {
    const dearer = { ...defaultRubric, split: { ...defaultRubric.split, handOver: 1.25 } }
    const longer = { ...dearer, times: { assumedMinutes: 12.5 } }
    expect(rubricChanges(defaultRubric, longer).map(({ from, to }) => `${from} → ${to}`)).toEqual([
      '1 → 1.25',
      '10 → 12.5',
    ])
  })
})

describe('the fields of the rubric', () => {
  test.each(limitFields.map((field) => [field.path, field] as const))(
    '%s is read and written at its place, and nothing else changes',
    (_, field) => {
      const changed = field.set(defaultRubric, 0.5)
      expect(field.get(changed)).toBe(0.5)
      expect(field.set(changed, field.get(defaultRubric))).toEqual(defaultRubric)
    },
  )

  test.each(bandsFields.map((field) => [field.path, field] as const))('%s likewise', (_, field) => {
    const changed = field.set(defaultRubric, [10, 20, 30, 40])
    expect(field.get(changed)).toEqual([10, 20, 30, 40])
    expect(field.set(changed, field.get(defaultRubric))).toEqual(defaultRubric)
  })
})

test('each wrong bound of a row is marked by itself', () => {
  expect(wrongBounds([1, 3, 5, 8], 'count')).toEqual([false, false, false, false])
  expect(wrongBounds([1, 3, 2, 8], 'count')).toEqual([false, false, true, false])
  expect(wrongBounds([Number.NaN, 3, 4.5, 8], 'count')).toEqual([true, false, true, false])
  expect(wrongBounds([0.02, 0.05, 0.05, 1.2], 'share')).toEqual([false, false, true, true])
})
