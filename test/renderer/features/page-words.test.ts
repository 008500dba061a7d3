import { expect, test } from 'vitest'
import {
  efficiencyWords,
  flowAnalysisWords,
  spreadWords,
} from '../../../renderer/features/assessment/page/page-words.ts'

test('flow analysis has an opinion on a map with a knot, and says how it gets through', () => {
  expect(flowAnalysisWords(30, 0)).toBe(
    'Flow analysis, which folds the ways of a case up piece by piece, gives a second opinion: a cycle time of 30 min.',
  )
  expect(flowAnalysisWords(30, 1)).toContain('with each way of a case through the knot followed by itself')
  expect(flowAnalysisWords(30, 2)).toContain('through the knots followed')
})

test('what nobody stated is no figure: no waiting, no spread', () => {
  const words = (minutes: number) => `${minutes} min`
  expect([efficiencyWords(1), efficiencyWords(0.25)]).toEqual(['no waiting stated', '25\u00a0%'])
  expect([spreadWords(0, words), spreadWords(5, words)]).toEqual(['', '± 5 min'])
})
