import { expect, test } from 'vitest'
import { metricValueWords } from '#shared/model/analysis/metric-words.ts'

test('metrics read to the third decimal, as they are published; handoffs a case as the times tell them', () => {
  expect(metricValueWords({ key: 'cyclicity', value: 9 / 14 })).toBe('0.643')
  expect(metricValueWords({ key: 'expectedHandoffs', value: 3.682 })).toBe('3.7')
  expect(metricValueWords({ key: 'density', value: null })).toBe('none')
})
