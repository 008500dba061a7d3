import { describe, expect, test } from 'vitest'
import { emptyDocument } from '../../../shared/model/document.ts'
import { usedIds } from '../../../shared/model/used-entries.ts'
import { fieldErrors } from '../../../renderer/features/engagements/field-errors.ts'
import { period } from '../../../renderer/features/engagements/period.ts'
import { partCountWords } from '../../../renderer/features/assessment/page/page-words.ts'
import { waveText } from '../../../renderer/features/plan/plan-words.ts'

describe('dates of an engagement', () => {
  test.each([
    ['2026-11-02', '2026-12-04', '2 Nov 2026 – 4 Dec 2026'],
    ['2026-11-02', null, 'from 2 Nov 2026'],
    [null, '2026-12-04', 'until 4 Dec 2026'],
    [null, null, ''],
  ])('%s to %s', (startsOn, endsOn, words) => {
    expect(period({ startsOn, endsOn })).toBe(words)
  })
})

test('waves of a placement', () => {
  const placement = { key: 'w:automate', daysPerWave: [], connects: [], because: [] }
  expect(waveText({ ...placement, startWave: 2, endWave: 2 })).toBe('2')
  expect(waveText({ ...placement, startWave: 2, endWave: 3 })).toBe('2–3')
})

test('a field shows its first complaint only', () => {
  const issues = [
    { path: ['client'], message: 'Name the client.' },
    { path: ['client'], message: 'Too long.' },
    { path: [], message: 'Does not fit.' },
  ]
  expect(fieldErrors({ issues })).toEqual({ client: 'Name the client.', form: 'Does not fit.' })
})

test('what a document names counts as used: lanes, messages and loose systems too', () => {
  const document = {
    ...emptyDocument(),
    lanes: [{ departmentId: 'finance', height: 100 }],
    looseSystemIds: ['archive'],
    messages: [
      {
        id: 'm',
        from: { kind: 'department' as const, id: 'customer' },
        to: { kind: 'node' as const, id: 'step' },
      },
    ],
  }
  expect([...usedIds(document)].toSorted()).toEqual(['archive', 'customer', 'finance'])
})

test('parts of a map: one falls, more fall', () => {
  const counts = { trivial: 1, polygon: 2, bond: 0, rigid: 1 }
  expect(partCountWords(counts)).toBe(
    '1 single arrow, 2 where parts follow one another, 0 where they lie between the same two places, 1 that falls into no smaller parts',
  )
  expect(partCountWords({ ...counts, rigid: 2 })).toMatch(/2 that fall into no smaller parts$/)
})
