import { advanceRanges, regularAdvances, semiboldAdvances } from '#shared/geometry/inter-advances.ts'
import { textWidth } from '#shared/geometry/text.ts'
import { wrapText, wrapWithin } from '#shared/geometry/wrap-text.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ranges, readAdvances } from './read-advances.ts'

describe('text width', () => {
  test('the table agrees with the installed font', () => {
    expect(advanceRanges).toEqual(ranges)
    expect(regularAdvances).toBe(readAdvances(400).join(' '))
    expect(semiboldAdvances).toBe(readAdvances(600).join(' '))
  })

  test('semibold is wider than regular, and width grows with the size', () => {
    expect(textWidth('Approve refund', 13, 600)).toBeGreaterThan(textWidth('Approve refund', 13, 400))
    expect(textWidth('Approve refund', 26, 400)).toBeCloseTo(2 * textWidth('Approve refund', 13, 400))
  })

  test('Chinese characters take a full square, combining accents nothing', () => {
    expect(textWidth('退货', 10, 400)).toBe(20)
    expect(textWidth('e\u0301', 10, 400)).toBe(textWidth('e', 10, 400))
  })
})

describe('breaking lines', () => {
  const narrow = { width: 120, fontSize: 13, weight: 600, maxLines: 4 }

  test('breaks at spaces and keeps every word', () => {
    expect(wrapText('Check that all documents are complete', 120, 13, 600, 4)).toEqual([
      'Check that all',
      'documents are',
      'complete',
    ])
  })

  test('a word longer than the line is broken, not cut', () => {
    const { lines, cut } = wrapWithin('Donaudampfschifffahrtsgesellschaft', narrow)
    expect(lines.join('')).toBe('Donaudampfschifffahrtsgesellschaft')
    expect(cut).toBe(false)
  })

  test('an ellipsis comes only when all lines are full', () => {
    const { lines, cut } = wrapWithin('word '.repeat(60), narrow)
    expect(lines).toHaveLength(4)
    expect(lines.at(-1)?.endsWith('…')).toBe(true)
    expect(cut).toBe(true)
  })

  test('no line is wider than asked, and no letter is lost unless cut', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200, unit: 'grapheme' }),
        fc.integer({ min: 30, max: 300 }),
        (text, width) => {
          const { lines, cut } = wrapWithin(text, { ...narrow, width })
          for (const line of lines) expect(textWidth(line, 13, 600)).toBeLessThanOrEqual(width)
          expect(lines.length).toBeLessThanOrEqual(4)
          const letters = (value: string) => value.replace(/\s/gu, '')
          if (!cut) expect(letters(lines.join(''))).toBe(letters(text))
        },
      ),
    )
  })
})
