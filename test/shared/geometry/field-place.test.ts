import { expect, test } from 'vitest'
import { overlaps } from '#shared/geometry/box.ts'
import { fieldPlace } from '#shared/geometry/field-place.ts'

const field = { width: 112, height: 20 }
const before = { x: 0, y: 0, width: 144, height: 58 }
const after = { x: 200, y: 0, width: 144, height: 58 }
const middle = { x: 172, y: 29 }

test('on a line with room for it a field stands on the line', () => {
  expect(
    fieldPlace(
      middle,
      field,
      [before, { ...after, x: 300 }].map((box) => ({ ...box, x: box.x - 50 })),
    ),
  ).toEqual(middle)
})

test('between two steps that stand close it stands over the line and covers neither', () => {
  const place = fieldPlace(middle, field, [before, after])
  expect(place.x).toBe(middle.x)
  expect(place.y).toBeLessThan(0)
  const box = { x: place.x - 56, y: place.y - 10, ...field }
  expect([before, after].filter((other) => overlaps(other, box))).toEqual([])
})

test('with something over the line, under it; where all is full, where it covers least', () => {
  const over = { x: 100, y: -80, width: 160, height: 78 }
  expect(fieldPlace(middle, field, [before, after, over]).y).toBeGreaterThan(58)
  const full = { x: -1000, y: -1000, width: 3000, height: 3000 }
  expect(fieldPlace(middle, field, [full])).toEqual(middle)
})
