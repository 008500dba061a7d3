import { describe, expect, test } from 'vitest'
import { compareFigures, isSame, verdictChange } from '#shared/compare/figures.ts'
import { noAnswers } from '#shared/model/answers.ts'
import type { Assessment, Verdict } from '#shared/model/assessment.ts'
import { emptyDocument } from '#shared/model/document.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import { assess } from '../../../electron/scoring/assess.ts'

const blank = assess(emptyDocument(), noAnswers, { departments: [], systems: [] }, defaultRubric)
const handling = { minutes: 12.4, assumedSteps: 0, steps: 2, tellable: true, cut: false }
const scored = (total: number, verdict: Verdict, more: Partial<Assessment> = {}) => ({
  assessment: { ...blank, total, verdict, status: 'settled' as const, ...more },
  handling,
})

describe('the verdict in a sentence', () => {
  test.each([
    [scored(10, 'hybrid'), scored(8, 'automate'), '8 of 20 instead of 10: automate instead of hybrid'],
    [scored(10, 'hybrid'), scored(9, 'hybrid'), '9 of 20 instead of 10: still hybrid'],
    [scored(10, 'hybrid'), scored(10, 'hybrid'), '10 of 20 as before: hybrid'],
  ])('%#', (before, after, words) => {
    expect(verdictChange(before, after)).toBe(words)
  })
})

describe('the figures', () => {
  const rows = (before = scored(10, 'hybrid'), after = scored(10, 'hybrid')) => compareFigures(before, after)
  const row = (key: string, ...sides: Parameters<typeof rows>) =>
    rows(...sides).find((each) => each.key === key)

  test('are total, dimensions, exceptions, handling time, steps and handoffs', () => {
    expect(rows().map(({ title }) => title)).toEqual([
      'Total',
      'Complexity',
      'Variability',
      'Strategic importance',
      'Change frequency',
      'Exceptions',
      'Handling time',
      'Steps',
      'Handoffs',
    ])
    expect(rows().every(isSame)).toBe(true)
  })

  test('name the band of each dimension', () => {
    expect(row('complexity')?.before.basis).toMatch(/score/)
  })

  test('no exceptions are left where every path was taken out, and not known where there never was one', () => {
    const drawn = scored(10, 'hybrid', { counts: { ...blank.counts, exceptionPaths: 2 } })
    expect(row('exceptionRate', drawn)?.after).toEqual({
      value: '0\u00a0%',
      basis: 'no exception path is left',
    })
    expect(row('exceptionRate')?.after.value).toBe('not known')
  })

  test('both sides of a time are told in one unit, a loop that was cut beside it', () => {
    const of = (minutes: number, cut = false) => ({
      ...scored(10, 'hybrid'),
      handling: { ...handling, minutes, cut },
    })
    const times = row('handling', of(126), of(110, true))
    expect([times?.before.value, times?.after.value]).toEqual(['2.1 h', '1.8 h'])
    expect(times?.after.basis).toBe('of work a case; a loop without a way out is gone through once')
  })

  test('say what is not known instead of a number, and what is assumed', () => {
    const unknown = { ...scored(10, 'hybrid'), handling: { ...handling, assumedSteps: 2 } }
    const endless = { ...scored(10, 'hybrid'), handling: { ...handling, tellable: false } }
    const partly = { ...scored(10, 'hybrid'), handling: { ...handling, assumedSteps: 1 } }
    expect(row('handling', scored(10, 'hybrid'), unknown)).toMatchObject({
      before: { value: '12.4 min', basis: 'of work a case' },
      after: { value: '12.4 min, assumed', basis: 'of work a case' },
    })
    expect(row('handling', endless, partly)).toMatchObject({
      before: { value: 'cannot be told' },
      after: { basis: 'of work a case, 1 of 2 steps assumed' },
    })
    expect(row('exceptionRate')?.before.value).toBe('not known')
  })
})
