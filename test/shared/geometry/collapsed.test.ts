import { dropShown, toDocumentPoint } from '#shared/geometry/collapsed/from-shown.ts'
import { placeInRow } from '#shared/geometry/collapsed/pill-row.ts'
import { hiddenNodes, shownDocument, withLanesOpen } from '#shared/geometry/collapsed/shown-document.ts'
import { overlaps } from '#shared/geometry/box.ts'
import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import { layoutDocument } from '#shared/layout/layout-document.ts'
import type { FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import { collapseLanes } from '#shared/model/edits/collapse-lanes.ts'
import { reveal } from '#shared/model/edits/reveal.ts'
import { checkDocument } from '#shared/model/invariants.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDocument } from '../layout/random-document.ts'
import { generatedMap, sampleMaps } from '../layout/sample-maps.ts'
import { nodeOf, smallDrawing } from '../model/edits/drawing.ts'
import { randomDocument } from '../model/edits/random-edits.ts'
import { judge } from './judge-geometry.ts'

const catalogue = { departments: [], systems: [] }
const boxOf = ({ position, size }: FlowNode) => ({ ...position, ...size })

/** A drawing with some of its lanes collapsed. */
const someCollapsed = fc
  .tuple(anyDocument(), fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }))
  .map(([document, which]) => close(layoutDocument(document), which))

function close(document: WorkflowDocument, which: readonly boolean[]): WorkflowDocument {
  const departmentIds = document.lanes
    .filter((_, index) => which[index % which.length] === true)
    .map((lane) => lane.departmentId)
  return collapseLanes(document, { departmentIds, collapsed: true })
}

const stock = collapseLanes(smallDrawing(), { departmentIds: ['stock'], collapsed: true })
const sales = collapseLanes(smallDrawing(), { departmentIds: ['sales'], collapsed: true })

describe('collapsing lanes', () => {
  test('changes nothing but the flag, and expanding brings back exactly what was', () => {
    fc.assert(
      fc.property(randomDocument, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (any, which) => {
        const before = withLanesOpen(any)
        const collapsed = close(before, which)
        expect(checkDocument(collapsed)).toEqual([])
        expect(withLanesOpen(collapsed)).toEqual(before)
        expect(collapseLanes(collapsed, { collapsed: false })).toEqual(before)
        expect(shownDocument(collapseLanes(collapsed, { collapsed: false }))).toEqual(before)
      }),
      { numRuns: 80 },
    )
  })

  test('a map without collapsed lanes is shown as it is, the same object', () => {
    const document = smallDrawing()
    expect(shownDocument(document)).toBe(document)
  })

  test('nothing overlaps, every node is shown in its band and every edge is drawn', () => {
    fc.assert(
      fc.property(someCollapsed, (document) => {
        const shown = shownDocument(document)
        expect(checkDocument({ ...shown, edges: [] })).toEqual([])
        expect(shown.nodes.map(({ id }) => id)).toEqual(document.nodes.map(({ id }) => id))
        for (const [index, one] of shown.nodes.entries()) {
          const over = shown.nodes.slice(index + 1).filter((two) => overlaps(boxOf(one), boxOf(two)))
          expect(over).toEqual([])
        }
        const ids = new Set(document.nodes.map(({ id }) => id))
        const drawable = document.edges.filter(({ source, target }) => ids.has(source) && ids.has(target))
        const { edges } = mapGeometry(shown, catalogue)
        expect(Object.keys(edges).toSorted()).toEqual(drawable.map(({ id }) => id).toSorted())
      }),
      { numRuns: 60 },
    )
  })

  test('what is hidden has no words, what stays open keeps its own', () => {
    const shown = shownDocument(sales)
    const [check, pack] = [nodeOf(shown, 'check'), nodeOf(shown, 'pack')]
    expect(check.name).toBe('')
    expect(check.size.height).toBeLessThan(20)
    expect(pack.name).toBe('pack')
    expect(pack.position.y).toBeLessThan(nodeOf(sales, 'pack').position.y)
    expect(mapGeometry(shown, catalogue).lanes.map(({ hides }) => hides)).toEqual(['1 step', undefined])
  })

  test('a node stays near its x, so that edges and handoffs still make sense', () => {
    const { document } = sampleMaps['returns']?.() ?? { document: smallDrawing() }
    const laid = collapseLanes(layoutDocument(document), { collapsed: true })
    const shown = shownDocument(laid)
    for (const [index, node] of laid.nodes.entries()) {
      const seen = shown.nodes[index] ?? node
      const away = node.position.x + node.size.width / 2 - seen.position.x - seen.size.width / 2
      expect(Math.abs(away)).toBeLessThan(120)
    }
  })

  test.each(Object.keys(sampleMaps))('%s with any one lane collapsed is drawn cleanly', (name) => {
    const { document } = sampleMaps[name]?.() ?? { document: smallDrawing() }
    const laid = layoutDocument(document)
    const cases = [
      laid.lanes.map(() => true),
      ...laid.lanes.map((_, at) => laid.lanes.map((__, i) => i === at)),
    ]
    for (const which of cases) {
      const shown = shownDocument(close(laid, which.length === 0 ? [false] : which))
      const flaws = judge(shown, mapGeometry(shown, catalogue))
      expect(flaws.throughNodes).toEqual([])
      expect(flaws.throughOwnEnds).toEqual([])
      expect(flaws.offTheBorder).toEqual([])
      expect(flaws.crooked).toEqual([])
      expect(flaws.labelsOverNodes).toEqual([])
      expect(flaws.labelsOverLabels).toEqual([])
      expect(flaws.namesOverNodes).toEqual([])
    }
  })

  test('the same node is the same object again while nothing about it changed', () => {
    const { document } = generatedMap(40, 4, 3)
    const laid = close(layoutDocument(document), [true, false])
    const [before, after] = [shownDocument(laid), shownDocument({ ...laid, edges: laid.edges.slice(1) })]
    expect(after.nodes.every((node, index) => node === before.nodes[index])).toBe(true)
  })
})

describe('from the drawing as it is seen back to the document', () => {
  test('a point below a collapsed lane lies as far below in the document', () => {
    const top = mapGeometry(shownDocument(sales), catalogue).lanes[1]?.box.y ?? 0
    expect(toDocumentPoint(sales, { x: 7, y: top + 30 })).toEqual({ x: 7, y: 190 })
    expect(toDocumentPoint(smallDrawing(), { x: 7, y: 190 })).toEqual({ x: 7, y: 190 })
  })

  test('letting a node go where it is seen changes nothing', () => {
    fc.assert(
      fc.property(someCollapsed, (document) => {
        const moves = shownDocument(document).nodes.map(({ id, position }) => ({ id, position }))
        expect(dropShown(document, { moves })).toEqual(document)
      }),
      { numRuns: 60 },
    )
  })

  test('wherever nodes are dropped, each ends in the band of a department', () => {
    const move = fc.record({
      at: fc.nat(),
      x: fc.integer({ min: -200, max: 2000 }),
      y: fc.integer({ min: -200, max: 1200 }),
    })
    fc.assert(
      fc.property(someCollapsed, fc.array(move, { maxLength: 4 }), (document, drops) => {
        if (document.nodes.length === 0) return
        const moves = drops.map(({ at, x, y }) => ({
          id: document.nodes[at % document.nodes.length]?.id ?? '',
          position: { x, y },
        }))
        expect(checkDocument({ ...dropShown(document, { moves }), edges: [] })).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  test('a step dropped on a collapsed lane goes to its department, and the lane stays collapsed', () => {
    const shown = shownDocument(stock)
    const strip = mapGeometry(shown, catalogue).lanes[1]?.box.y ?? 0
    const dropped = dropShown(stock, { moves: [{ id: 'check', position: { x: 200, y: strip - 10 } }] })
    expect(nodeOf(dropped, 'check').departmentId).toBe('stock')
    expect(nodeOf(dropped, 'check').position.x).toBe(200)
    expect(dropped.lanes[1]?.collapsed).toBe(true)
    expect(checkDocument(dropped)).toEqual([])
  })

  test('a small shape taken out of its lane has its full size around the place where it was dropped', () => {
    const before = nodeOf(shownDocument(stock), 'pack')
    const at = { x: before.position.x, y: 60 }
    const dropped = nodeOf(dropShown(stock, { moves: [{ id: 'pack', position: at }] }), 'pack')
    expect(dropped.departmentId).toBe('sales')
    expect(dropped.size).toEqual({ width: 144, height: 64 })
    expect(dropped.position.y + dropped.size.height / 2).toBe(60 + before.size.height / 2)
  })
})

describe('what is hidden', () => {
  test('is every node of a collapsed lane', () => {
    expect([...hiddenNodes(stock)].toSorted()).toEqual(['end', 'pack'])
    expect(hiddenNodes(smallDrawing()).size).toBe(0)
  })

  test('opens where its words are to be typed, and only there', () => {
    expect(reveal(stock, { id: 'pack' }).lanes[1]?.collapsed).toBeUndefined()
    expect(reveal(stock, { id: 'check' })).toBe(stock)
    expect(reveal(stock, { id: 'e4' }).lanes[1]?.collapsed).toBeUndefined()
  })
})

describe('small shapes in a row', () => {
  test('stand where they wish when there is room', () => {
    expect(
      placeInRow(
        [
          { at: 10, width: 20 },
          { at: 100, width: 20 },
        ],
        20,
      ),
    ).toEqual([10, 100])
  })

  test('share what is missing where they wish for one place', () => {
    expect(
      placeInRow(
        [50, 50, 50].map((at) => ({ at, width: 20 })),
        20,
      ),
    ).toEqual([10, 50, 90])
  })

  test('keep their order and their distance, wherever they wish to be', () => {
    const wishes = fc.array(
      fc.record({ at: fc.integer({ min: 0, max: 500 }), width: fc.constantFrom(14, 28) }),
    )
    fc.assert(
      fc.property(wishes, (unsorted) => {
        const sorted = unsorted.toSorted((a, b) => a.at - b.at)
        const places = placeInRow(sorted, 20)
        for (const [index, place] of places.slice(1).entries()) {
          const [one, two] = [sorted[index], sorted[index + 1]]
          const apart = place - (places[index] ?? 0) - ((one?.width ?? 0) + (two?.width ?? 0)) / 2
          expect(apart).toBeGreaterThanOrEqual(20)
        }
      }),
    )
  })
})
