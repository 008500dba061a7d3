import { expect, test } from 'vitest'
import { defaultRubric } from '#shared/model/rubric.ts'
import {
  efficiencyWords,
  flowAnalysisWords,
  openWords,
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

test('the totals that are still open are those the samples draw, ranges of rates too', () => {
  const assessment = { range: [9, 17], verdict: 'hybrid' } as const
  const samples = (totals: readonly number[]) => ({
    keep: 1,
    of: 1,
    share: 1,
    seed: 1,
    totals: totals.map((total) => ({ total, count: 1 })),
    over: '',
  })
  expect(openWords(assessment, samples([9, 17]), defaultRubric)).toContain(
    'The open answers allow totals of 9 to 17, so it may yet be orchestrate.',
  )
  expect(openWords(assessment, samples([8, 9, 17]), defaultRubric)).toContain(
    'The open answers and the range of the exception rate allow totals of 8 to 17, so it may yet be automate or orchestrate.',
  )
})
