import { BoxIndex } from '#shared/geometry/box-index.ts'
import { equalGaps } from '#shared/geometry/guides/equal-gaps.ts'
import { snapTo } from '#shared/geometry/guides/snap-to.ts'
import type { Box } from '#shared/geometry/types.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const view: Box = { x: -500, y: -500, width: 2000, height: 2000 }
const box = (x: number, y: number, width = 144, height = 56): Box => ({ x, y, width, height })
const snap = (dragged: Box, others: readonly Box[], reach = 6, seen = view) =>
  snapTo(dragged, new BoxIndex(others), seen, reach)

describe('smart guides', () => {
  test('line up the middle with a neighbour beside, and say where', () => {
    const { dx, dy, lines } = snap(box(300, 104), [box(0, 100)])
    expect({ dx, dy }).toEqual({ dx: 0, dy: -4 })
    expect(lines.map(({ axis, at }) => ({ axis, at }))).toContainEqual({ axis: 'y', at: 128 })
    expect(lines.find(({ at }) => at === 128)).toMatchObject({ from: 0, to: 444 })
  })

  test('line up left edges, right edges and middles with a neighbour above', () => {
    expect(snap(box(103, 300, 80), [box(100, 0)]).dx).toBe(-3)
    expect(snap(box(160, 300, 80), [box(100, 0)]).dx).toBe(4)
    expect(snap(box(134, 300, 80), [box(100, 0)]).dx).toBe(-2)
  })

  test('leave alone what is farther away than their reach, and what is out of sight', () => {
    expect(snap(box(300, 120), [box(0, 100)])).toMatchObject({ dx: 0, dy: 0, lines: [], gaps: [] })
    expect(snap(box(300, 104), [box(-900, 100)]).dy).toBe(0)
  })

  test('reach farther on the map the farther away it is seen from', () => {
    expect(snap(box(300, 112), [box(0, 100)], 6).dy).toBe(0)
    expect(snap(box(300, 112), [box(0, 100)], 12).dy).toBe(-12)
  })

  test('make a gap equal to the one before it', () => {
    const { dx, gaps } = snap(box(403, 160), [box(0, 140), box(200, 140)])
    expect(dx).toBe(-3)
    expect(gaps.map(({ from, to }) => to - from)).toEqual([56, 56])
  })

  test('stand in the middle between two', () => {
    const { dx, gaps } = snap(box(231, 150, 44, 44), [box(0, 140), box(360, 140)])
    expect(dx).toBe(-1)
    expect(gaps.map(({ from, to }) => to - from)).toEqual([86, 86])
  })

  test('along both axes by themselves', () => {
    const { dx, dy } = snap(box(203, 303), [box(200, 0), box(0, 300)])
    expect({ dx, dy }).toEqual({ dx: -3, dy: -3 })
  })

  test('never move farther than their reach, and what they show is true', () => {
    const any = fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 600 }) })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), any, (places, at) => {
        const others = places.map(({ x, y }) => box(x, y))
        const dragged = box(at.x, at.y)
        const { dx, dy, lines, gaps } = snap(dragged, others)
        expect(Math.max(Math.abs(dx), Math.abs(dy))).toBeLessThanOrEqual(6)
        const put = box(at.x + dx, at.y + dy)
        for (const { axis, at: place } of lines) {
          const own = axis === 'x' ? [put.x, put.x + 72, put.x + 144] : [put.y, put.y + 28, put.y + 56]
          expect(own.some((mark) => Math.abs(mark - place) <= 0.5)).toBe(true)
        }
        for (const gap of gaps) expect(gap.to).toBeGreaterThan(gap.from)
      }),
      { numRuns: 200 },
    )
  })
})

test('unequal gaps are none', () => {
  expect(equalGaps(box(210, 0), [box(0, 0), box(420, 0)], 'x')).toHaveLength(2)
  expect(equalGaps(box(220, 0), [box(0, 0), box(420, 0)], 'x')).toEqual([])
})
