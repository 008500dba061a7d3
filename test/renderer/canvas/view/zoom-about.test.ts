import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { zoomedAbout } from '../../../../renderer/features/canvas/view/zoom-about.ts'

const window = { width: 1000, height: 600 }
const view = { x: 0, y: 0, zoom: 1 }

describe('zoom by key', () => {
  test('keeps the middle of what is selected where it is', () => {
    const box = { x: 100, y: 200, width: 100, height: 40 }
    expect(zoomedAbout(view, 2, window, box)).toEqual({ x: -150, y: -220, zoom: 2 })
  })

  test('keeps the middle of the window where nothing is selected, or it is out of sight', () => {
    const middle = { x: -500, y: -300, zoom: 2 }
    expect(zoomedAbout(view, 2, window)).toEqual(middle)
    expect(zoomedAbout(view, 2, window, { x: 1200, y: 0, width: 100, height: 40 })).toEqual(middle)
  })

  test('in and out again is where it was', () => {
    const coordinate = fc.integer({ min: -400, max: 400 })
    const zoom = fc.double({ min: 0.1, max: 4, noNaN: true })
    fc.assert(
      fc.property(coordinate, coordinate, zoom, zoom, (x, y, from, to) => {
        const start = { x, y, zoom: from }
        const back = zoomedAbout(zoomedAbout(start, to, window), from, window)
        expect(back.x).toBeCloseTo(x, 6)
        expect(back.y).toBeCloseTo(y, 6)
      }),
    )
  })
})
