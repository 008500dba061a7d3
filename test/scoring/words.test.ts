import { expect, test } from 'vitest'
import { countInWords, listUpTo, namedCount, ratePercent } from '../../electron/scoring/words.ts'

test('a rate too small for one decimal is not written as none', () => {
  expect([0, 0.0001, 0.0005, 0.183].map(ratePercent)).toEqual([
    '0\u00a0%',
    'less than 0.1\u00a0%',
    '0.1\u00a0%',
    '18.3\u00a0%',
  ])
})

test('long lists stop and count the rest', () => {
  expect(listUpTo(['A', 'B', 'C', 'D'], 2)).toBe('A, B and 2 more')
  expect(namedCount(3, 'step', ['A', 'B', 'C'], 5)).toBe('3 steps: A, B and C')
  expect(namedCount(1, 'step', [], 5)).toBe('1 step')
})

test('running text writes small numbers as words', () => {
  expect([countInWords(1, 'system'), countInWords(9, 'system'), countInWords(14, 'system')]).toEqual([
    'one system',
    'nine systems',
    '14 systems',
  ])
})
