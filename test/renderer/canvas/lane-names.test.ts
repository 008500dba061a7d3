import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LaneBand } from '#shared/geometry/types.ts'
import { laneBands } from '#shared/geometry/lane-bands.ts'
import { textWidth } from '#shared/geometry/text.ts'
import { emptyDocument } from '#shared/model/document.ts'
import { growthAt, laneNames, zoomStep } from '../../../renderer/features/canvas/lanes/lane-names.ts'
import { lineFor, placeFor } from '../../../renderer/features/canvas/lanes/use-lane-drag.ts'

const zooms = fc.double({ min: 0.1, max: 2.5, noNaN: true })

function bands(lanes: readonly (readonly [name: string, height: number])[]): LaneBand[] {
  const departments = lanes.map(([name], index) => ({ id: `d${index}`, name }))
  const document = {
    ...emptyDocument(),
    lanes: lanes.map(([, height], index) => ({ departmentId: `d${index}`, height })),
  }
  return laneBands(document, { departments, systems: [] }, [])
}

const usual = bands([
  ['Customer service', 220],
  ['Warehouse', 112],
  ['Finance', 160],
])
const long = 'Group Shared Service Centre Accounts Payable and Receivable, Central Europe'

test('text that has grown asks no more of the names than a near map gives already', () => {
  expect(growthAt(1.75, 1)).toBe(1.75)
  expect(growthAt(1.75, 2)).toBe(1)
  expect(growthAt(4, 2)).toBe(2)
  expect(growthAt(1, 0.3)).toBe(1)
})

describe('names of the lanes', () => {
  test('stand upright as on paper at reading zoom', () => {
    const names = laneNames(usual, 1, 1)
    expect(names).toMatchObject({ level: false, width: 36 })
    expect(names.titles.map(({ fontSize }) => fontSize)).toEqual([12, 12, 12])
  })

  test('grow in map units as the map is seen from farther away, then lie level', () => {
    expect(laneNames(usual, 0.8, 1)).toMatchObject({ level: false })
    expect(laneNames(usual, 0.25, 1)).toMatchObject({ level: true })
  })

  test('leave room for the sign at the head of the band, and can be hit', () => {
    for (const zoom of [1, 0.84, 0.7, 0.62, 0.5, 0.41]) {
      const names = laneNames(usual, zoom, 1)
      expect(names.width * zoom).toBeGreaterThanOrEqual(24)
      for (const { level, middle, lines, fontSize } of names.titles) {
        if (level) continue
        const longest = Math.max(...lines.map((line) => textWidth(line, fontSize, 600)))
        expect((middle - longest / 2) * zoom).toBeGreaterThanOrEqual(11.9)
      }
    }
  })

  test('a long name in a low lane lies level and is shown whole', () => {
    const names = laneNames(bands([[long, 112]]), 1, 1)
    expect(names.level).toBe(true)
    expect(names.titles[0]?.lines.join(' ')).toBe(long)
  })

  test('are at least 11 pixels high in every band that can bear them, at any zoom and in any theme', () => {
    const lane = fc.tuple(
      fc.constantFrom('Finance', 'Customer service', long),
      fc.integer({ min: 112, max: 400 }),
    )
    fc.assert(
      fc.property(
        fc.array(lane, { minLength: 1, maxLength: 20 }),
        zooms,
        fc.constantFrom(1, 8 / 7),
        (lanes, zoom, growth) => {
          const step = zoomStep(zoom)
          const names = laneNames(bands(lanes), step, growth)
          for (const [index, { fontSize, lines, lineHeight, level }] of names.titles.entries()) {
            const high = (lanes[index]?.[1] ?? 0) * step
            if (high < 14 * growth) continue
            expect(lines.length).toBeGreaterThan(0)
            expect(fontSize * zoom).toBeGreaterThanOrEqual(10.9)
            if (level) expect(lines.length * lineHeight * step).toBeLessThanOrEqual(high + 0.01)
          }
        },
      ),
      { numRuns: 200 },
    )
  })

  test('never take more of the window than a column', () => {
    const twenty = bands(Array.from({ length: 20 }, () => [long, 112] as const))
    for (const zoom of [0.1, 0.2, 0.4, 0.7, 1])
      expect(laneNames(twenty, zoom, 1).width * zoom).toBeLessThan(200)
  })

  test('are set anew a few times on the way out, not in every frame', () => {
    const steps = new Set(Array.from({ length: 500 }, (_, index) => zoomStep(0.1 + index * 0.0018)))
    expect(steps.size).toBeLessThan(25)
    expect([...steps].every((step) => step <= 1)).toBe(true)
  })
})

describe('a lane taken by its title', () => {
  const [first, second] = usual
  if (first === undefined || second === undefined) throw new Error('no lanes')

  test('stays where it is until it reaches past the middle of its neighbour', () => {
    expect(placeFor(usual, first, 40)).toBe(0)
    expect(placeFor(usual, first, 70)).toBe(1)
    expect(placeFor(usual, first, 400)).toBe(2)
    expect(placeFor(usual, second, -100)).toBe(1)
    expect(placeFor(usual, second, -130)).toBe(0)
  })

  test('shows where it would go between the others', () => {
    expect(lineFor(usual, 'd0', 0)).toBe(220)
    expect(lineFor(usual, 'd0', 1)).toBe(332)
    expect(lineFor(usual, 'd1', 0)).toBe(0)
    expect(lineFor(usual, 'd0', 2)).toBe(492)
  })
})
