import { expect, test } from 'vitest'
import { profileChart } from '#shared/drawing/profile-chart.ts'
import type { ProfileDimension } from '#shared/model/analysis/profile.ts'

const keys = ['scope', 'flexibility', 'intelligence', 'people', 'intent'] as const

function profile(values: readonly (number | null)[]): ProfileDimension[] {
  return keys.map((key, index) => ({
    key,
    name: key,
    value: values[index] ?? null,
    low: '',
    high: '',
    reason: '',
    formula: '',
    worked: null,
    source: '',
    nodeIds: [],
    edgeIds: [],
  }))
}

const shapesOf = (values: readonly (number | null)[]) =>
  profileChart(profile(values)).groups.find(({ role }) => role === 'mark')?.shapes ?? []

test('what cannot be placed is hollow and said so', () => {
  const { description } = profileChart(profile([0.5, null, 1, 0, 0.25]))
  expect(description).toContain('flexibility: not placed yet')
  const hollow = shapesOf([0.5, null, 1, 0, 0.25]).filter(
    ({ kind, ...shape }) => 'fill' in shape && shape.fill === 'paper' && kind === 'path',
  )
  expect(hollow).toHaveLength(1)
})

test('nothing placed draws no shape, only where the ends are', () => {
  expect(shapesOf([null, null, null, null, null])).toHaveLength(5)
})
