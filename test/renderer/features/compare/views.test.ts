import { describe, expect, test } from 'vitest'
import { fc, test as property } from '@fast-check/vitest'
import { followed, viewOfAll, withoutVoid, zoomedAbout } from '../../../../renderer/features/compare/views.ts'
import type { View } from '../../../../renderer/features/compare/views.ts'

const whole = (min: number, max: number) => fc.integer({ min, max })
const view = fc.record({ x: whole(-2000, 2000), y: whole(-2000, 2000), zoom: fc.constantFrom(0.25, 0.5, 1) })
const pane = fc.record({ width: whole(200, 2000), height: whole(200, 2000) })
const bounds = fc.record({
  x: whole(-500, 500),
  y: whole(-500, 500),
  width: whole(100, 6000),
  height: whole(100, 6000),
})

/** Where a point of the map stands on screen. */
const onScreen = ({ x, y, zoom }: View, at: { x: number; y: number }) => ({
  x: at.x * zoom + x,
  y: at.y * zoom + y,
})

describe('two panes that go together', () => {
  property.prop([view, view, whole(-300, 300), whole(-300, 300)])(
    'a pane moved takes the other as far',
    (one, other, x, y) => {
      const next = followed(other, one, { ...one, x: one.x + x, y: one.y + y })
      expect(next).toEqual({ ...other, x: other.x + x, y: other.y + y })
    },
  )

  property.prop([view, whole(0, 900), whole(0, 600), fc.constantFrom(0.5, 0.8, 1.25, 2)])(
    'panes that show the same still do when one is zoomed at a point',
    (one, x, y, ratio) => {
      const next = zoomedAbout(one, { x, y }, ratio)
      const other = followed(one, one, next)
      expect(other.zoom).toBeCloseTo(next.zoom)
      expect(other.x).toBeCloseTo(next.x, 4)
      expect(other.y).toBeCloseTo(next.y, 4)
    },
  )

  property.prop([view, bounds, pane])('no more than an edge of the pane is empty', (one, box, room) => {
    const shown = withoutVoid(one, box, room)
    const start = onScreen(shown, box)
    const end = onScreen(shown, { x: box.x + box.width, y: box.y + box.height })
    for (const [from, to, length] of [
      [start.x, end.x, room.width],
      [start.y, end.y, room.height],
    ] as const) {
      const fits = to - from <= length - 32
      if (fits) expect(from).toBeCloseTo(length - to, 6)
      else {
        expect(from).toBeLessThanOrEqual(16 + 1e-6)
        expect(to).toBeGreaterThanOrEqual(length - 16 - 1e-6)
      }
    }
  })

  test('a whole map stands in the middle of its pane', () => {
    const shown = viewOfAll({ x: 100, y: 0, width: 400, height: 200 }, { width: 800, height: 600 }, 1)
    expect(onScreen(shown, { x: 300, y: 100 })).toEqual({ x: 400, y: 300 })
  })
})
