import { expect, test } from 'vitest'
import { tagPlace } from '#shared/geometry/tag-place.ts'

const node = { x: 100, y: 100, width: 120, height: 60 }
const tag = { width: 60, height: 16 }

test('a tag stands at the upper right where nothing is in its way', () => {
  expect(tagPlace(node, tag, [{ x: 0, y: 0, width: 50, height: 20 }])).toEqual({ ...tag, x: 166, y: 89 })
})

test('a word beside an edge sends the tag to the next corner that is free', () => {
  const above = { x: 170, y: 80, width: 80, height: 16 }
  const below = { x: 170, y: 160, width: 80, height: 16 }
  expect(tagPlace(node, tag, [above])).toEqual({ ...tag, x: 166, y: 155 })
  expect(tagPlace(node, tag, [above, below])).toEqual({ ...tag, x: 94, y: 155 })
})

test('where every corner has a word, the least covered is taken', () => {
  const everywhere = { x: 0, y: 0, width: 500, height: 150 }
  const belowLeft = { x: 90, y: 150, width: 20, height: 30 }
  expect(tagPlace(node, tag, [everywhere, belowLeft])).toEqual({ ...tag, x: 166, y: 155 })
})
