import { describe, expect, test } from 'vitest'
import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import { layoutDocument } from '#shared/layout/layout-document.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { startDrag } from '../../../renderer/features/canvas/drag/drag-session.ts'
import { node, smallDrawing } from '../../shared/model/edits/drawing.ts'
import { generatedMap } from '../../shared/layout/sample-maps.ts'

const catalogue = { departments: [], systems: [] }
const now = { view: { x: 0, y: 0, width: 1400, height: 800 }, zoom: 1, free: false }

function drag(document: WorkflowDocument, ...ids: string[]) {
  const session = startDrag(document, mapGeometry(document, catalogue), new Set(ids), 8)
  return (at: Readonly<Record<string, { x: number; y: number }>>, more: Partial<typeof now> = {}) =>
    session.follow(new Map(Object.entries(at)), { ...now, ...more })
}

const loose = () => ({
  ...smallDrawing(),
  nodes: [...smallDrawing().nodes, node('step', 'new', null, 0, 500)],
})

describe('dragging', () => {
  test('snaps to the grid where nothing is near', () => {
    const { places, snap } = drag(loose(), 'new')({ new: { x: 1003, y: 701 } })
    expect(places.get('new')).toEqual({ x: 1000, y: 704 })
    expect(snap.lines).toEqual([])
  })

  test('lines up with what stands near rather than with the grid', () => {
    const { places, snap } = drag(loose(), 'new')({ new: { x: 1000, y: 46 } })
    expect(places.get('new')).toEqual({ x: 1000, y: 48 })
    expect(snap.lines.length).toBeGreaterThan(0)
  })

  test('goes anywhere while the key is held', () => {
    const { places, snap } = drag(loose(), 'new')({ new: { x: 1003, y: 46 } }, { free: true })
    expect(places.get('new')).toEqual({ x: 1003, y: 46 })
    expect(snap.lines).toEqual([])
  })

  test('several things keep their distance from each other', () => {
    const { places } = drag(loose(), 'new', 'end')({ new: { x: 1003, y: 701 }, end: { x: 1203, y: 715 } })
    const [one, other] = [places.get('new'), places.get('end')]
    expect((other?.x ?? 0) - (one?.x ?? 0)).toBe(200)
    expect((other?.y ?? 0) - (one?.y ?? 0)).toBe(14)
  })

  test('a node without edges finds the edge it is over; one of the flow, or several, find none', () => {
    const over = { x: 320 - 72, y: 80 - 32 }
    expect(drag(loose(), 'new')({ new: over }).edgeId).toBe('e2')
    expect(drag(loose(), 'new')({ new: { x: 248, y: 600 } }).edgeId).toBeNull()
    expect(drag(loose(), 'pack')({ pack: over }).edgeId).toBeNull()
    expect(drag(loose(), 'new', 'end')({ new: over, end: { x: 0, y: 0 } }).edgeId).toBeNull()
  })

  test('on a large map each move looks only at what is near', () => {
    const laid = layoutDocument(generatedMap(600, 6, 4).document)
    const [first] = laid.nodes
    if (first === undefined) throw new Error('empty')
    const follow = drag(laid, first.id)
    for (let x = 0; x < 3000; x += 40) expect(follow({ [first.id]: { x, y: 100 } }).places.size).toBe(1)
  })
})
