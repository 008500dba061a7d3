import { mapGeometry, placesOnly } from '#shared/geometry/map-geometry.ts'
import { commonArea, crossesBox, grow, moved, overlaps, segmentBox } from '#shared/geometry/box.ts'
import { BoxIndex } from '#shared/geometry/box-index.ts'
import { layoutDocument } from '#shared/layout/layout-document.ts'
import type { Message, WorkflowDocument } from '#shared/model/document.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { benchMap } from '../../bench/canvas/bench-map.ts'
import { buildMap, type BuiltMap } from '../layout/build-map.ts'
import { anyDocument } from '../layout/random-document.ts'
import { generatedMap, sampleMaps } from '../layout/sample-maps.ts'
import { judge } from './judge-geometry.ts'

const nothing = { departments: [], systems: [] }

function judgeLaid({ document, catalogue }: BuiltMap) {
  const laid = layoutDocument(document)
  return judge(laid, mapGeometry(laid, catalogue))
}

test('places without edges are those of the whole map', () => {
  const { document, catalogue } = benchMap(100)
  const bare = { ...document, edges: [], messages: [] }
  const [places, whole] = [placesOnly(bare, catalogue), mapGeometry(bare, catalogue)]
  for (const { label: _, ...node } of Object.values(whole.nodes)) expect(places.nodes[node.id]).toEqual(node)
  expect([places.lanes, places.partners, places.notes]).toEqual([whole.lanes, whole.partners, whole.notes])
  expect(places.edges).toEqual({})
})

describe('edges and labels of clients’ maps', () => {
  const maps: Readonly<Record<string, () => BuiltMap>> = {
    ...sampleMaps,
    'forty nodes': () => generatedMap(40, 4, 3),
    'sixty nodes': () => generatedMap(60, 5, 9),
    'two hundred nodes': () => generatedMap(200, 6, 7),
  }

  test.each(Object.keys(maps))('%s: nothing runs through, over or off anything', (name) => {
    const make = maps[name]
    if (make === undefined) throw new Error(name)
    const flaws = judgeLaid(make())
    expect(flaws.throughNodes).toEqual([])
    expect(flaws.throughOwnEnds).toEqual([])
    expect(flaws.crooked).toEqual([])
    expect(flaws.offTheBorder).toEqual([])
    expect(flaws.labelsOverNodes).toEqual([])
    expect(flaws.labelsOverLabels).toEqual([])
    expect(flaws.namesOverNodes).toEqual([])
    expect(flaws.namesOverLines).toEqual([])
  })

  test.each(Object.keys(sampleMaps))('%s: no two edges run on each other, few bends', (name) => {
    const built = sampleMaps[name]?.()
    if (built === undefined) throw new Error(name)
    const flaws = judgeLaid(built)
    expect(flaws.shared).toEqual([])
    expect(flaws.labelsOverForeignLines).toEqual([])
    expect(flaws.bends / built.document.edges.length).toBeLessThan(1.2)
  })
})

describe('a map of 2,000 nodes', () => {
  const { document, catalogue } = benchMap(2000)
  const { nodes, edges } = mapGeometry(document, catalogue)

  test('has every edge, and none runs through a foreign node', () => {
    const boxes = new BoxIndex(Object.values(nodes).map(({ box }) => grow(box, -0.5)))
    const own = new Map(document.edges.map(({ id, source, target }) => [id, [source, target]]))
    const through = Object.values(edges).flatMap(({ id, points }) =>
      points.slice(1).flatMap((point, index) => {
        const ends = own.get(id)?.map((end) => nodes[end]?.box)
        const met = boxes.near(segmentBox(points[index] ?? point, point))
        return met.some((box) => !ends?.some((end) => end !== undefined && overlaps(end, box))) ? [id] : []
      }),
    )
    expect(Object.keys(edges)).toHaveLength(document.edges.length)
    expect(through).toEqual([])
  })
})

describe('any document, laid out', () => {
  test('no edge runs through a foreign node, every edge ends on its nodes', () => {
    fc.assert(
      fc.property(anyDocument(16), (document) => {
        const laid = layoutDocument(document)
        const flaws = judge(laid, mapGeometry(laid, nothing))
        expect(flaws.throughNodes).toEqual([])
        expect(flaws.crooked).toEqual([])
        expect(flaws.offTheBorder).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  // Measured: 2 to 6 of some 1,500 labels in 600 tangled random maps find no free place; in clients' maps none.
  test('hardly a label covers a node, and no name does', () => {
    const maps = fc.sample(anyDocument(12), { numRuns: 120, seed: 7 }).map((document) => {
      const laid = layoutDocument(document)
      const geometry = mapGeometry(laid, nothing)
      const labels = Object.values(geometry.edges).filter(({ label }) => label !== undefined).length
      return { labels, flaws: judge(laid, geometry) }
    })
    const labels = maps.reduce((sum, map) => sum + map.labels, 0)
    const covering = maps.flatMap(({ flaws }) => flaws.labelsOverNodes)
    expect(labels).toBeGreaterThan(200)
    expect(covering.length / labels).toBeLessThan(0.01)
    expect(maps.flatMap(({ flaws }) => flaws.namesOverNodes)).toEqual([])
  })
})

describe('any document, wherever its nodes lie', () => {
  const scattered = fc
    .tuple(anyDocument(14), fc.array(fc.nat({ max: 600 }), { minLength: 28, maxLength: 28 }))
    .map(([document, places]): WorkflowDocument => ({
      ...document,
      nodes: document.nodes.map((node, index) => ({
        ...node,
        position: { x: places[2 * index] ?? 0, y: places[2 * index + 1] ?? 0 },
      })),
    }))

  test('every edge between two nodes is drawn, at right angles, inside the bounds', () => {
    fc.assert(
      fc.property(scattered, (document) => {
        const geometry = mapGeometry(document, nothing)
        const ids = new Set(document.nodes.map(({ id }) => id))
        const whole = document.edges.filter(({ source, target }) => ids.has(source) && ids.has(target))
        expect(Object.keys(geometry.edges).sort()).toEqual(whole.map(({ id }) => id).sort())
        const { bounds } = geometry
        for (const { points, path } of Object.values(geometry.edges)) {
          expect(path).not.toContain('NaN')
          for (const { x, y } of points) {
            expect(x >= bounds.x && x <= bounds.x + bounds.width).toBe(true)
            expect(y >= bounds.y && y <= bounds.y + bounds.height).toBe(true)
          }
        }
        expect(judge(document, geometry).crooked).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})

describe('handoffs', () => {
  const { document, catalogue } = buildMap({
    lanes: {
      Sales: { a: 'step:Enter order', b: 'step:Confirm' },
      Warehouse: { c: 'step:Pick' },
      '': { d: 'step:Somebody' },
    },
    edges: ['a > b', 'a > c', 'c > d'],
  })
  const geometry = mapGeometry(layoutDocument(document), catalogue)

  test('an edge into another department is marked where it enters the band', () => {
    const warehouse = geometry.lanes[1]
    expect(geometry.edges['a-c-']?.handoffs.map(({ y }) => y)).toEqual([warehouse?.box.y])
  })

  test('an edge within a department, or to nobody’s step, is not', () => {
    expect(geometry.edges['a-b-']?.handoffs).toEqual([])
    expect(geometry.edges['c-d-']?.handoffs).toEqual([])
  })
})

describe('names beside nodes', () => {
  test('the name of an event is told relative to its node', () => {
    const { document, catalogue } = buildMap({ lanes: { Sales: { a: 'start:Order received' } }, edges: [] })
    const node = mapGeometry(layoutDocument(document), catalogue).nodes.a
    if (node?.label === undefined) throw new Error('No label')
    const drawn = moved(node.label.box, node.box)
    expect(drawn.y).toBeGreaterThanOrEqual(node.box.y + node.box.height)
    expect(node.label.lines).toEqual(['Order received'])
  })
})

describe('a message with somebody outside', () => {
  const { document, catalogue } = buildMap({ lanes: { Sales: { a: 'step:Quote' } }, edges: [] })
  const outside = { kind: 'outside', name: 'Bank' } as const
  const inside = { kind: 'node', id: 'a' } as const
  const drawn = (from: Message['from'], to: Message['from'], label?: string) => {
    const message: Message = { id: 'm', from, to, ...(label !== undefined && { label }) }
    return mapGeometry({ ...layoutDocument(document), messages: [message] }, catalogue)
  }

  test('is a short line off the node, named at its tip, within the bounds', () => {
    const geometry = drawn(inside, outside, 'Offer')
    const { points, label } = geometry.messages.m ?? {}
    const box = geometry.nodes.a?.box
    if (points === undefined || label === undefined || box === undefined) throw new Error('Nothing is drawn')
    expect(label.lines.join(' ')).toBe('Offer, to Bank')
    expect([box.y, box.y + box.height]).toContain(points[0]?.y)
    expect(overlaps(label.box, box)).toBe(false)
    expect(commonArea(label.box, geometry.bounds)).toBe(label.box.width * label.box.height)
  })

  test('ends at the node when it comes from outside, and stands off the band of a department', () => {
    const [sent, received] = [drawn(inside, outside), drawn(outside, inside)]
    expect(received.messages.m?.points).toEqual(sent.messages.m?.points.toReversed())
    expect(received.messages.m?.label?.lines).toEqual(['from Bank'])
    const band = drawn({ kind: 'department', id: document.lanes[0]?.departmentId ?? '' }, outside)
    const lane = band.lanes[0]?.box
    expect(band.messages.m?.points[0]?.x).toBe((lane?.x ?? 0) + (lane?.width ?? 0))
  })

  test('is not drawn when both ends lie outside', () => {
    expect(drawn(outside, outside).messages).toEqual({})
  })
})

describe('a message to a department', () => {
  test('goes round a step that stands in its way', () => {
    const { document, catalogue } = buildMap({
      lanes: { Sales: { a: 'step:Quote', b: 'step:Archive' }, Bank: { c: 'step:Book' } },
      edges: [],
    })
    const at = (id: string, y: number) => (node: WorkflowDocument['nodes'][number]) =>
      node.id === id ? { ...node, position: { x: 100, y } } : node
    const stacked: WorkflowDocument = {
      ...document,
      lanes: document.lanes.map((lane) => ({ ...lane, height: 240 })),
      nodes: document.nodes.map(at('a', 20)).map(at('b', 130)).map(at('c', 300)),
      messages: [{ id: 'm', from: { kind: 'node', id: 'a' }, to: { kind: 'department', id: 'Bank' } }],
    }
    const geometry = mapGeometry(stacked, catalogue)
    const points = geometry.messages.m?.points ?? []
    const archive = geometry.nodes.b?.box
    if (archive === undefined) throw new Error('No step')
    expect(points.at(-1)?.y).toBe(240)
    const through = points
      .slice(1)
      .filter((point, index) => crossesBox(points[index] ?? point, point, archive))
    expect(through).toEqual([])
  })
})
