import { describe, expect, test } from 'vitest'
import { minuteWords } from '#shared/model/minute-words.ts'
import {
  count,
  figure,
  list,
  metricFigure,
  moneyFigure,
  numberWord,
  percent,
  pointWords,
  sentenceCase,
  inQuotes,
} from '#shared/lib/words.ts'

describe('words and figures', () => {
  test('large figures are grouped, small ones keep one decimal', () => {
    expect([figure(12500), figure(1.54), figure(0), figure(10.4)]).toEqual(['12,500', '1.5', '0', '10'])
  })
  test('a metric below zero has the minus its formula has', () => {
    expect(metricFigure(-3)).toBe('−3')
  })
  test('what is not nothing does not read as 0', () => {
    expect([0.049, 0.03, 0.0012, 1e-5, 1e-12].map(figure)).toEqual([
      '0.05',
      '0.03',
      '0.001',
      'under 0.001',
      '0',
    ])
    expect(count(0.03, 'visit')).toBe('0.03 visits')
  })
  test('money keeps a decimal below 100; no case takes a hundred thousand hours', () => {
    expect([0.02, 9.96, 12.25, 99.95, 1234.5].map(moneyFigure)).toEqual([
      '0.02',
      '10',
      '12.3',
      '100',
      '1,235',
    ])
    expect([minuteWords(90), minuteWords(1e12)]).toEqual(['90 min', 'over 100,000 h'])
    // One rule wherever a time stands: 24.6 is not 25 in one place and 24.6 in another.
    expect([minuteWords(24.58), minuteWords(738), minuteWords(7380)]).toEqual(['24.6 min', '12.3 h', '123 h'])
  })
  test('prices in points keep the hundredths they are set in', () => {
    expect([1, 0.25, 1.15, 10 / 3].map(pointWords)).toEqual([
      '1 point',
      '0.25 points',
      '1.15 points',
      '3.33 points',
    ])
  })
  test('shares become percentages with a no-break space', () => {
    expect([0, 0.0001, 0.0005, 1e-12].map(percent)).toEqual([
      '0\u00a0%',
      'less than 0.1\u00a0%',
      '0.1\u00a0%',
      '0\u00a0%',
    ])
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

test('what is inQuotes within a quotation has single marks, and none a second pair', () => {
  expect(['Name', '“Name”', 'Delete “Pay”', 'Restored “A” and “B”'].map(inQuotes)).toEqual([
    '“Name”',
    '“Name”',
    '“Delete ‘Pay’”',
    '“Restored ‘A’ and ‘B’”',
  ])
})
