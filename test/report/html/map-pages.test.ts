import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { mapPages, smallestScale } from '../../../electron/report/html/map-pages.ts'
import { partWidth, printedBounds } from '../../../electron/report/html/map-cuts.ts'
import { pressMap } from '../../../electron/report/html/press-map.ts'
import { nameSize, wholeMap } from '../../../electron/report/html/whole-map.ts'
import { textRoom, wideRoom } from '../../../electron/report/html/paper-size.ts'
import { mapStyle } from '#shared/geometry/style.ts'
import type { MapGeometry } from '#shared/geometry/types.ts'
import type { Paper } from '#shared/contract/methods.ts'

const head = 90
const roomsOf = (paper: Paper) => ({
  portrait: { ...textRoom(paper), head },
  landscape: { ...wideRoom(paper), head },
})

/** Nodes on a grid of columns and lanes, some left out, as layouts place them. */
function gridMap(columns: number, lanes: number, holes: readonly number[]): MapGeometry {
  const laneHeight = 140
  const width = 60 + columns * 210
  const places = Array.from({ length: columns * lanes }, (_, index) => index)
  const kept = places.filter((index) => index === 0 || !holes.includes(index % 17))
  const nodes = kept.map((index) => {
    const x = 60 + (index % columns) * 210
    const y = 38 + Math.floor(index / columns) * laneHeight
    const box = { x, y, width: 150, height: 64 }
    return {
      id: `n${index}`,
      kind: 'step',
      box,
      lines: ['Step'],
      fontSize: 13,
      lineHeight: 16,
      textOrigin: { x: 12, y: 10 },
      chips: [],
    } as const
  })
  return {
    bounds: { x: -24, y: -24, width: width + 48, height: lanes * laneHeight + 48 },
    lanes: Array.from({ length: lanes }, (_, index) => ({
      departmentId: `d${index}`,
      name: 'Lane',
      box: { x: 0, y: index * laneHeight, width, height: laneHeight },
      title: {
        lines: ['Lane'],
        box: { x: 0, y: index * laneHeight, width: 36, height: laneHeight },
        align: 'middle' as const,
        fontSize: mapStyle.laneTitle.fontSize,
        lineHeight: mapStyle.laneTitle.lineHeight,
      },
      shaded: false,
    })),
    partners: [],
    nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
    edges: {},
    messages: {},
    notes: {},
  }
}

const map = fc
  .tuple(
    fc.integer({ min: 1, max: 26 }),
    fc.integer({ min: 1, max: 6 }),
    fc.uniqueArray(fc.integer({ min: 1, max: 16 })),
  )
  .map(([columns, lanes, holes]) => gridMap(columns, lanes, holes))
const paper = fc.constantFrom<Paper>('A4', 'Letter')

describe('a map on paper', () => {
  test.prop([map, paper])('is never printed too small to read, nor beyond the page', (geometry, on) => {
    const rooms = roomsOf(on)
    const { parts, scale, orientation } = mapPages(geometry, rooms)
    const room = rooms[orientation]
    expect(scale).toBeGreaterThanOrEqual(smallestScale(geometry))
    for (const part of parts) {
      expect(partWidth(part) * scale).toBeLessThanOrEqual(room.width + 0.01)
      expect(part.crop.height * scale).toBeLessThanOrEqual(room.height - room.head)
    }
  })

  test.prop([map, paper])('shows every node whole in one of its parts', (geometry, on) => {
    const { parts } = mapPages(geometry, roomsOf(on))
    const lost = Object.values(geometry.nodes).filter(
      ({ box }) =>
        !parts.some(
          ({ crop }) =>
            box.x >= crop.x &&
            box.y >= crop.y &&
            box.x + box.width <= crop.x + crop.width &&
            box.y + box.height <= crop.y + crop.height,
        ),
    )
    expect(lost).toEqual([])
  })

  const text = { portrait: 520, landscape: 350, dimensions: 330 }
  const namePoints = (scale: number, geometry: MapGeometry) => (scale * nameSize(geometry) * 72) / 96

  test.prop([map, paper])('in one piece keeps to its page and to names that can be read', (geometry, on) => {
    const rooms = roomsOf(on)
    const whole = wholeMap(geometry, rooms, text)
    if (whole === null) return
    const printed = printedBounds(whole.geometry)
    const room = rooms[whole.orientation]
    expect(namePoints(whole.scale, geometry)).toBeGreaterThan(4.18)
    expect(printed.width * whole.scale).toBeLessThanOrEqual(room.width + 0.01)
    expect(printed.height * whole.scale).toBeLessThanOrEqual(room.height - room.head)
  })

  test('small enough stands above its text on an upright page', () => {
    expect(wholeMap(gridMap(3, 2, []), roomsOf('A4'), text)).toMatchObject({
      orientation: 'portrait',
      text: 'all',
    })
  })

  test('wide and low shares a turned page with its text', () => {
    expect(wholeMap(gridMap(8, 2, []), roomsOf('A4'), text)).toMatchObject({
      orientation: 'landscape',
      text: 'all',
    })
  })

  test('wide and high has a turned page of its own', () => {
    expect(wholeMap(gridMap(8, 6, []), roomsOf('A4'), text)).toMatchObject({
      orientation: 'landscape',
      text: 'none',
    })
  })

  test('a little too high for all of its text has its verdict and dimensions with it', () => {
    const map = gridMap(8, 4, [])
    const [low, rest] = [
      { ...text, dimensions: 60 },
      { ...text, landscape: 600 },
    ]
    const alone = wholeMap(map, roomsOf('A4'), { ...rest, dimensions: 600 })
    const partly = wholeMap(map, roomsOf('A4'), { ...low, landscape: 600 })
    expect([alone?.text, partly?.text]).toEqual(['none', 'dimensions'])
    // No more than a tenth of its size is given up for it.
    expect(partly?.scale ?? 0).toBeGreaterThan(0.9 * (alone?.scale ?? 1))
  })

  test('beyond one sheet is cut', () => {
    expect(wholeMap(gridMap(26, 6, []), roomsOf('A4'), text)).toBeNull()
  })
})

describe('a map pressed to its paper', () => {
  test.prop([map, fc.integer({ min: 100, max: 5000 })])(
    'is no wider, and its nodes keep their size and their order',
    (geometry, widest) => {
      const pressed = pressMap(geometry, widest)
      expect(pressed.bounds.width).toBeLessThanOrEqual(geometry.bounds.width + 0.01)
      const ids = Object.keys(geometry.nodes)
      const sizes = (all: MapGeometry) => ids.map((id) => all.nodes[id]?.box.width)
      expect(sizes(pressed)).toEqual(sizes(geometry))
      const columns = (all: MapGeometry) =>
        [...ids].sort((a, b) => (all.nodes[a]?.box.x ?? 0) - (all.nodes[b]?.box.x ?? 0))
      expect(columns(pressed)).toEqual(columns(geometry))
      const boxes = Object.values(pressed.nodes).map(({ box }) => box)
      const touching = boxes.filter((a, at) =>
        boxes.slice(at + 1).some((b) => a.y === b.y && a.x < b.x + b.width + 11 && b.x < a.x + a.width + 11),
      )
      expect(touching).toEqual([])
    },
  )
})
