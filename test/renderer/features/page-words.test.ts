import { expect, test } from 'vitest'
import { flowAnalysisWords, shareWords } from '../../../renderer/features/assessment/page/page-words.ts'

test('flow analysis has an opinion on a map with a knot, and says how it gets through', () => {
  expect(flowAnalysisWords(30, 0)).toBe(
    'Flow analysis, which folds the ways of a case up piece by piece, gives a second opinion: a cycle time of 30 min.',
  )
  expect(flowAnalysisWords(30, 1)).toContain('with each way of a case through the knot followed by itself')
  expect(flowAnalysisWords(30, 2)).toContain('through the knots followed')
})

test('a share of minutes does not call steps without minutes nothing', () => {
  expect(shareWords(0.25, 0)).toBe('25\u00a0%')
  expect(shareWords(0, 0)).toBe('0\u00a0%')
  expect(shareWords(0, 1)).toBe('1 step without minutes')
  expect(shareWords(0.25, 2)).toBe('25\u00a0% + 2 steps without minutes')
})
