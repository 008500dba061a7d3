import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { mapPages, smallestScale } from '../../../electron/report/html/map-pages.ts'
import { partWidth } from '../../../electron/report/html/map-cuts.ts'
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

  test('small enough stands whole on the text page', () => {
    const pages = mapPages(gridMap(3, 2, []), roomsOf('A4'))
    expect(pages.orientation).toBe('portrait')
    expect(pages.parts).toHaveLength(1)
  })

  test('a little wider turns the sheet rather than being cut', () => {
    const pages = mapPages(gridMap(6, 4, []), roomsOf('A4'))
    expect(pages.orientation).toBe('landscape')
    expect(pages.parts).toHaveLength(1)
  })
})
