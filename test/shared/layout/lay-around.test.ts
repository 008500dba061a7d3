import { overlaps } from '#shared/geometry/box.ts'
import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import { layoutDocument } from '#shared/layout/layout-document.ts'
import type { FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import { bandOf, bandsBottom } from '#shared/model/edits/bands.ts'
import { moveNodes } from '#shared/model/edits/move-nodes.ts'
import { checkDocument } from '#shared/model/invariants.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judge } from '../geometry/judge-geometry.ts'
import { nodeOf } from '../model/edits/drawing.ts'
import { anyDocument } from './random-document.ts'
import { sampleMaps } from './sample-maps.ts'

const boxOf = ({ position, size }: FlowNode) => ({ ...position, ...size })
const placedIn = ({ nodes }: WorkflowDocument) =>
  new Set(nodes.filter(({ placed }) => placed === true).map(({ id }) => id))
const tidied = (document: WorkflowDocument) => layoutDocument(document, { keep: placedIn(document) })

/** Where a node lies within its band. */
function inBand(document: WorkflowDocument, id: string) {
  const node = nodeOf(document, id)
  const top = bandOf(document, node.departmentId)?.top ?? bandsBottom(document.lanes)
  return { x: node.position.x, y: node.position.y - top }
}

/** A tidy map in which somebody then moved some nodes about by hand. */
const handled = fc
  .tuple(
    anyDocument(),
    fc.array(
      fc.record({
        at: fc.nat(),
        dx: fc.integer({ min: -500, max: 700 }),
        dy: fc.integer({ min: -260, max: 260 }),
      }),
      { maxLength: 6 },
    ),
  )
  .map(([document, moves]) => moves.reduce(move, layoutDocument(document)))

function move(document: WorkflowDocument, { at, dx, dy }: { at: number; dx: number; dy: number }) {
  const node = document.nodes[at % Math.max(1, document.nodes.length)]
  if (node === undefined) return document
  const position = { x: node.position.x + dx, y: node.position.y + dy }
  return moveNodes(document, { moves: [{ id: node.id, position }] })
}

describe('tidying around what was placed by hand', () => {
  test('leaves every placed node where it is in its band, in the size it has', () => {
    fc.assert(
      fc.property(handled, (document) => {
        const laid = tidied(document)
        for (const id of placedIn(document)) {
          expect(inBand(laid, id)).toEqual(inBand(document, id))
          expect(nodeOf(laid, id).size).toEqual(nodeOf(document, id).size)
        }
      }),
      { numRuns: 80 },
    )
  })

  test('lays nothing on anything, unless somebody placed both of them so', () => {
    fc.assert(
      fc.property(handled, (document) => {
        const laid = tidied(document)
        const placed = placedIn(document)
        const over = laid.nodes.flatMap((one, index) =>
          laid.nodes
            .slice(index + 1)
            .filter((two) => overlaps(boxOf(one), boxOf(two)) && !(placed.has(one.id) && placed.has(two.id)))
            .map((two) => `${one.id} over ${two.id}`),
        )
        expect(over).toEqual([])
      }),
      { numRuns: 80 },
    )
  })

  test('every node lies in the band of its department, and only places and lane heights change', () => {
    fc.assert(
      fc.property(handled, (document) => {
        const laid = tidied(document)
        expect(checkDocument({ ...laid, edges: [] })).toEqual([])
        expect(laid.edges).toEqual(document.edges)
        const rest = ({ position: _, size: __, ...node }: FlowNode) => node
        expect(laid.nodes.map(rest)).toEqual(document.nodes.map(rest))
      }),
      { numRuns: 60 },
    )
  })

  test('again changes nothing', () => {
    fc.assert(
      fc.property(handled, (document) => {
        const laid = tidied(document)
        expect(tidied(laid)).toEqual(laid)
      }),
      { numRuns: 60 },
    )
  })

  test('of a map in which nothing was placed is the plain layout', () => {
    fc.assert(
      fc.property(anyDocument(), (document) => {
        expect(layoutDocument(document, { keep: new Set() })).toEqual(layoutDocument(document))
      }),
      { numRuns: 20 },
    )
  })

  test('a step moved to the right takes what follows it along', () => {
    const { document } = sampleMaps['returns']?.() ?? { document: undefined }
    if (document === undefined) throw new Error('no sample')
    const laid = layoutDocument(document)
    const moved = move(laid, { at: laid.nodes.findIndex(({ id }) => id === 'receive'), dx: 300, dy: 0 })
    const again = tidied(moved)
    expect(nodeOf(again, 'inspect').position.x).toBeGreaterThan(nodeOf(again, 'receive').position.x + 144)
    expect(nodeOf(again, 'start').position.x).toBe(nodeOf(laid, 'start').position.x)
  })

  test('a new step between placed ones goes on their row', () => {
    const { document } = sampleMaps['inventory']?.() ?? { document: undefined }
    if (document === undefined) throw new Error('no sample')
    const laid = layoutDocument(document)
    const lower = laid.nodes
      .filter(({ id }) => id !== 'match')
      .map(({ id, position }) => ({ id, position: { x: position.x, y: position.y + 90 } }))
    const again = tidied(moveNodes(laid, { moves: lower }))
    const middle = (id: string) => nodeOf(again, id).position.y + nodeOf(again, id).size.height / 2
    expect(middle('match')).toBe(middle('collect'))
  })

  test.each(Object.keys(sampleMaps))('%s with one node moved by hand is still drawn cleanly', (name) => {
    const { document } = sampleMaps[name]?.() ?? { document: undefined }
    if (document === undefined) throw new Error('no sample')
    const laid = layoutDocument(document)
    for (const at of laid.nodes.keys()) {
      const again = tidied(move(laid, { at, dx: 60, dy: 40 }))
      const flaws = judge(again, mapGeometry(again, { departments: [], systems: [] }))
      expect(flaws.throughNodes).toEqual([])
      expect(flaws.offTheBorder).toEqual([])
      expect(flaws.labelsOverNodes).toEqual([])
      expect(flaws.namesOverNodes).toEqual([])
    }
  })
})
