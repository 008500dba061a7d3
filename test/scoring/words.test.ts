import { expect, test } from 'vitest'
import { countInWords, listUpTo, namedCount } from '../../electron/scoring/words.ts'

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
