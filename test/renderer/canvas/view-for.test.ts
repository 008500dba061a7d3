import fc from 'fast-check'
import { mapStyle } from '#shared/geometry/style.ts'
import { describe, expect, test } from 'vitest'
import type { MapGeometry } from '#shared/geometry/types.ts'
import { laneNames, zoomStep } from '../../../renderer/features/canvas/lanes/lane-names.ts'
import {
  atLaneEdge,
  isLong,
  lowestZoom,
  readableZoom,
  showsWell,
  viewBelow,
  viewClearOfHead,
  viewOfAll,
  viewOfSome,
  viewShowing,
  viewToOpen,
} from '../../../renderer/features/canvas/view-for.ts'
import { placeAround } from '../../../renderer/features/canvas/view/place-around.ts'

const window = { width: 800, height: 700 }
const box = { x: 0, y: 0, width: 144, height: 56 }

const node = {
  id: 'a',
  kind: 'step',
  box,
  lines: [],
  fontSize: 13,
  lineHeight: 16,
  textOrigin: box,
  chips: [],
} as const

function geometry(width: number, height: number): MapGeometry {
  const lane = { departmentId: 'd', name: 'D', box: { x: 0, y: 0, width, height }, shaded: true }
  return {
    bounds: { x: -24, y: -24, width: width + 48, height: height + 48 },
    lanes: [{ ...lane, title: { lines: ['D'], box, align: 'middle', fontSize: 12, lineHeight: 14 } }],
    partners: [],
    nodes: {
      a: node,
    },
    edges: {},
    messages: {},
    notes: {},
  }
}

describe('how a map is shown', () => {
  test('fit shows all of it, the lane titles at the left edge', () => {
    const wide = geometry(2000, 500)
    const view = viewOfAll({ geometry: wide, window, lowest: 0.1 })
    expect(view.x + view.zoom * (2000 + 24)).toBeLessThanOrEqual(window.width)
    const { level, width } = laneNames(wide.lanes, zoomStep(view.zoom), 1)
    expect(level).toBe(true)
    expect(view.x).toBeCloseTo((width - 36) * view.zoom)
  })

  test('fit shows all of a map of any size, and no small map is seen from farther away for it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 200_000 }),
        fc.integer({ min: 50, max: 60_000 }),
        (width, height) => {
          const wanted = { geometry: geometry(width, height), window, covered: { head: 40, foot: 0 } }
          const lowest = lowestZoom(wanted, 0.05)
          const { x, y, zoom } = viewBelow({ ...wanted, lowest })
          expect(x + (width + 24) * zoom).toBeLessThanOrEqual(window.width + 0.5)
          expect(y - 24 * zoom).toBeGreaterThanOrEqual(40)
          expect(y + (height + 24) * zoom).toBeLessThanOrEqual(window.height - 88 + 0.5)
          expect(lowest).toBeLessThanOrEqual(0.05)
        },
      ),
    )
  })

  test('a map is long where the room for it stays empty and its names are far away', () => {
    expect(isLong({ width: 20_000, height: 800 }, window)).toBe(true)
    expect(isLong({ width: 20_000, height: 12_000 }, window)).toBe(false)
    expect(isLong({ width: 1400, height: 200 }, window)).toBe(false)
  })

  test('a small map is not blown up', () => {
    expect(viewOfAll({ geometry: geometry(300, 100), window, lowest: 0.1 }).zoom).toBe(1)
  })

  test('a large map opens where it begins, in a size that can be read', () => {
    const view = viewToOpen({ geometry: geometry(4000, 500), window, lowest: 0.1 })
    expect(view.zoom).toBeGreaterThan(0.6)
    expect(view.x).toBeCloseTo(0)
  })

  test('a map that would end under the tools at reading size ends above them', () => {
    const wanted = { geometry: geometry(4000, 1000), window, lowest: 0.1 }
    const bottomOf = ({ y, zoom }: { y: number; zoom: number }) => y + 1024 * zoom
    expect(bottomOf(viewToOpen(wanted))).toBeLessThanOrEqual(700 - 88)
    expect(viewToOpen(wanted).zoom).toBeGreaterThan(0.53)
    // Higher ones have to be moved through anyway.
    expect(viewToOpen({ ...wanted, geometry: geometry(4000, 1300) }).zoom).toBe(0.62)
  })

  test('tools that stand in two lines have their room, in a window without much width', () => {
    const covered = { head: 0, foot: 130, tools: 130 }
    for (const tall of [geometry(500, 600), geometry(1400, 800)]) {
      const { y, zoom } = viewBelow({ geometry: tall, window, lowest: 0.1, covered })
      const { y: top, height } = tall.bounds
      expect(y + (top + height) * zoom).toBeLessThanOrEqual(700 - 130)
    }
  })

  test('nodes far apart are shown from the first, in a size that can be read', () => {
    const wide = geometry(4000, 500)
    const far = { ...box, x: 3000, y: 300 }
    const near = { ...box, x: 900, y: 100 }
    const some = { ...wide, nodes: { far: { ...node, box: far }, near: { ...node, box: near } } }
    const view = viewOfSome({ geometry: some, window, lowest: 0.1 }, ['far', 'near'])
    expect(view.zoom).toBeGreaterThan(0.6)
    expect(near.x * view.zoom + view.x).toBeGreaterThan(0)
    expect((near.x + near.width) * view.zoom + view.x).toBeLessThan(window.width)
  })

  test('nodes far apart that are wanted whole are all in the window, from as far away as it takes', () => {
    const wide = geometry(4000, 500)
    const [near, far] = [
      { ...box, x: 300, y: 100 },
      { ...box, x: 3500, y: 300 },
    ]
    const some = { ...wide, nodes: { far: { ...node, box: far }, near: { ...node, box: near } } }
    const { x, y, zoom } = viewOfSome({ geometry: some, window, lowest: 0.1 }, ['far', 'near'], true)
    const names = laneNames(some.lanes, zoomStep(zoom), 1).width * zoom
    for (const each of [near, far]) {
      expect(each.x * zoom + x).toBeGreaterThanOrEqual(names)
      expect((each.x + each.width) * zoom + x).toBeLessThanOrEqual(window.width)
      expect((each.y + each.height) * zoom + y).toBeLessThanOrEqual(window.height)
    }
  })

  test('showing a node at the beginning does not run off the drawing', () => {
    expect(viewOfSome({ geometry: geometry(4000, 500), window, lowest: 0.1 }, ['a']).x).toBeCloseTo(0)
  })

  test('the view moves only as far as needed to show a node', () => {
    const view = { x: 0, y: 0, zoom: 1 }
    expect(viewShowing({ ...box, x: 300, y: 300 }, view, window)).toBeNull()
    expect(viewShowing({ ...box, x: 700, y: 300 }, view, window)).toEqual({ x: -108, y: 0, zoom: 1 })
    expect(viewShowing({ ...box, x: 300, y: -50 }, view, window)).toEqual({ x: 0, y: 90, zoom: 1 })
  })

  test('what lies under a bar or the tools is moved clear of them, and does not count as shown', () => {
    const view = { x: 0, y: 0, zoom: 1 }
    const covered = { head: 120, foot: 200 }
    const low = { ...box, x: 300, y: 500 }
    expect(viewShowing(low, view, window)).toBeNull()
    expect(viewShowing(low, view, window, covered)).toEqual({ x: 0, y: -64, zoom: 1 })
    expect(viewShowing({ ...low, y: 60 }, view, window, covered)).toEqual({ x: 0, y: 68, zoom: 1 })
    const wanted = {
      geometry: { ...geometry(800, 700), nodes: { a: { ...node, box: low } } },
      window,
      lowest: 0.1,
    }
    expect(showsWell(wanted, ['a'], view)).toBe(true)
    expect(showsWell({ ...wanted, covered }, ['a'], view)).toBe(false)
  })

  test("what lies under the lanes' names is moved clear of them, however broad they are", () => {
    const view = { x: 0, y: 0, zoom: 1 }
    const start = { ...box, x: 100, y: 300 }
    expect(viewShowing(start, view, window)).toBeNull()
    expect(viewShowing(start, view, window, { head: 0, foot: 0, left: 120 })).toEqual({
      x: 36,
      y: 0,
      zoom: 1,
    })
  })

  test('what was just made is shown with its name, its way and the words on that, as far as they fit in', () => {
    const label = { lines: ['yes'], box: { x: 300, y: 380, width: 60, height: 20 }, align: 'middle' } as const
    const way = {
      points: [
        { x: 144, y: 28 },
        { x: 300, y: 28 },
        { x: 300, y: 420 },
      ],
      label,
    }
    const named = {
      ...node,
      label: { lines: ['Begin'], box: { x: -30, y: 60, width: 90, height: 15 }, align: 'middle' },
    }
    const shown = {
      ...geometry(800, 700),
      nodes: { a: named, b: node },
      edges: { e: way },
    } as unknown as MapGeometry
    expect(placeAround(shown, ['a'], window)).toEqual({ x: -30, y: 0, width: 174, height: 75 })
    expect(placeAround(shown, ['b', 'e'], window)?.height).toBe(421)
    expect(placeAround(shown, ['b', 'e'], { width: 800, height: 200 })).toEqual(box)
    expect(placeAround(shown, ['e'], { width: 800, height: 200 })).toEqual(label.box)
    // Of several nodes that do not fit in, the first: what was worked on.
    const far = { ...node, box: { ...box, x: 3000 } }
    const apart = { ...shown, nodes: { ...shown.nodes, far } } as unknown as MapGeometry
    expect(placeAround(apart, ['b', 'far'], window)).toEqual(box)
    // Ways that were written at once: the node and as many of what they lead to as fit in.
    const next = { ...node, box: { ...box, x: 200 } }
    const ways = { ...shown, nodes: { ...shown.nodes, far, next } } as unknown as MapGeometry
    expect(placeAround(ways, ['b', 'far', 'next'], window)).toEqual({ ...box, width: 344 })
  })

  test('a map that is looked at under a bar is fitted below it', () => {
    const wanted = { geometry: geometry(700, 550), window, lowest: 0.1 }
    const view = viewBelow({ ...wanted, covered: { head: 120, foot: 0 } })
    expect(view.y - 24 * view.zoom).toBeGreaterThanOrEqual(120)
    expect(viewBelow(wanted)).toEqual(viewOfAll(wanted))
  })

  test('the names of the lanes do not stand away from the edge of the window', () => {
    const wanted = { geometry: geometry(2000, 500), window, lowest: 0.1 }
    expect(atLaneEdge(wanted, { x: 64, y: 10, zoom: 1 })).toEqual({ x: 0, y: 10, zoom: 1 })
    expect(atLaneEdge(wanted, { x: -90, y: 10, zoom: 1 })).toEqual({ x: -90, y: 10, zoom: 1 })
  })
})

test('a room needs the same share of the window for a name, whatever the resolution', () => {
  expect(readableZoom(false, 2160)).toBe(readableZoom(false, 768))
  expect(readableZoom(true, 768)).toBeGreaterThan(readableZoom(false, 768))
  expect(readableZoom(true, 2160) / readableZoom(true, 1080)).toBeCloseTo(2)
  // A note is read from the back of the room as well as a step's name.
  expect(mapStyle.note.fontSize).toBeGreaterThanOrEqual(mapStyle.step.fontSize)
})

test('before a room a map too large for it opens from its beginning, as near as it takes to read it', () => {
  const readable = readableZoom(true, 768)
  const view = viewToOpen({ geometry: geometry(4000, 500), window, lowest: 0.1, readable })
  expect(view.zoom).toBe(readable)
  expect(view.x).toBeCloseTo(0)
})

describe('a bar that comes to lie over the head of the map', () => {
  const map = geometry(600, 400)
  const wanted = { geometry: map, window, lowest: 0.05, covered: { head: 60, foot: 0 } }
  const topOf = (y: number, zoom: number) => map.bounds.y * zoom + y

  test('pushes the first row down below it, and leaves zoom and place beside as they are', () => {
    const view = { x: 12, y: 40, zoom: 0.8 }
    const clear = viewClearOfHead(wanted, view)
    expect(clear).toMatchObject({ x: 12, zoom: 0.8 })
    expect(topOf(clear?.y ?? 0, 0.8)).toBeGreaterThanOrEqual(60)
  })

  test('moves nothing where the first row lies below it, or the map goes on above the window', () => {
    expect(viewClearOfHead(wanted, { x: 0, y: 200, zoom: 1 })).toBeNull()
    expect(viewClearOfHead(wanted, { x: 0, y: -100, zoom: 1 })).toBeNull()
  })
})
