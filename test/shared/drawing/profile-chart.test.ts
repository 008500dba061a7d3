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

test('what cannot be placed has no dot, for any place would be one, and its name says so', () => {
  const values = [0.5, null, 1, 0, 0.25]
  const { description, groups } = profileChart(profile(values))
  expect(description).toContain('flexibility: not placed yet')
  const words = groups
    .flatMap(({ shapes }) => shapes)
    .flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))
  expect(words).toEqual(['scope', 'flexibility', 'not yet', 'intelligence', 'people', 'intent'])
  expect(shapesOf(values)).toHaveLength(1 + 4)
})

test('nothing placed draws neither shape nor dots', () => {
  expect(shapesOf([null, null, null, null, null])).toEqual([])
})
