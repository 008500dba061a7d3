import { describe, expect, test } from 'vitest'
import { count, figure, list, numberWord, percent, sentenceCase } from '#shared/lib/words.ts'

describe('words and figures', () => {
  test('large figures are grouped, small ones keep one decimal', () => {
    expect([figure(12500), figure(1.54), figure(0), figure(10.4)]).toEqual(['12,500', '1.5', '0', '10'])
  })
  test('shares become percentages with a no-break space', () => {
    expect([percent(0.0444), percent(0.2), percent(1)]).toEqual(['4.4\u00a0%', '20\u00a0%', '100\u00a0%'])
  })
  test('counts agree with their noun', () => {
    expect(count(1 + 1e-12, 'time')).toBe('1 time')
    expect([count(1, 'step'), count(0, 'step'), count(2, 'branch', 'branches')]).toEqual([
      '1 step',
      '0 steps',
      '2 branches',
    ])
  })
  test('lists read as a sentence would say them', () => {
    expect([list([]), list(['A']), list(['A', 'B']), list(['A', 'B', 'C'])]).toEqual([
      '',
      'A',
      'A and B',
      'A, B and C',
    ])
  })
  test('small numbers are words, larger ones figures', () => {
    expect([numberWord(0), numberWord(3), numberWord(13)]).toEqual(['no', 'three', '13'])
  })
  test('a sentence starts with a capital', () => {
    expect([sentenceCase('two steps'), sentenceCase('')]).toEqual(['Two steps', ''])
  })
})
