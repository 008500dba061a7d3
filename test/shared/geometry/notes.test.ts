import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlaps } from '#shared/geometry/box.ts'
import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import { nearestOnLine } from '#shared/geometry/note-boxes.ts'
import { notePlace } from '#shared/geometry/note-place.ts'
import type { Point } from '#shared/model/document.ts'
import { layoutDocument } from '#shared/layout/layout-document.ts'
import { smallDrawing } from '../model/edits/drawing.ts'
import { randomDocument } from '../model/edits/random-edits.ts'

const catalogue = { departments: [], systems: [] }
const size = { width: 120, height: 40 }

function noted(about: string, position: Point) {
  const document = { ...smallDrawing(), notes: [{ id: 'n', text: 'Ask', position, size, about }] }
  return mapGeometry(document, catalogue)
}

/** The two ends of a straight tether. */
function endsOf(tether: string): readonly [Point, Point] {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [...tether.matchAll(/-?[\d.]+/g)].map(Number)
  return [
    { x: x1, y: y1 },
    { x: x2, y: y2 },
  ]
}

describe('a note about an edge', () => {
  test('is tied to the nearest point of its line', () => {
    const geometry = noted('e1', { x: 100, y: 200 })
    const [from, to] = endsOf(geometry.notes['n']?.tether ?? '')
    const line = geometry.edges['e1']?.points ?? []
    expect(from.y).toBe(200)
    expect(nearestOnLine(line, { ...to, width: 0, height: 0 })).toEqual(to)
  })

  test('has no tether once its edge is not drawn', () => {
    expect(noted('nowhere', { x: 0, y: 400 }).notes['n']).not.toHaveProperty('tether')
  })

  test('is laid out under the middle of its edge', () => {
    const document = smallDrawing()
    const about = [{ id: 'n', text: 'Ask', position: { x: 0, y: 0 }, size, about: 'e3' }]
    const { nodes, notes } = layoutDocument({ ...document, notes: about })
    const left = (id: string) => nodes.find((node) => node.id === id)?.position.x ?? 0
    expect(notes[0]?.position.x).toBe((left('decide') + left('pack')) / 2)
  })
})

describe('a place for a new note', () => {
  test('covers no node, beside a node and beside an edge', () => {
    const geometry = mapGeometry(smallDrawing(), catalogue)
    for (const about of ['check', 'decide', 'e3']) {
      const place = notePlace(geometry, about, size)
      expect(place).toBeDefined()
      const box = { x: 0, y: 0, ...place, ...size }
      expect(Object.values(geometry.nodes).filter((node) => overlaps(node.box, box))).toEqual([])
    }
  })

  test('there is none beside what is not on the map', () => {
    expect(notePlace(mapGeometry(smallDrawing(), catalogue), 'nowhere', size)).toBeUndefined()
  })

  test('every node and edge of any map has one', () => {
    fc.assert(
      fc.property(randomDocument, (document) => {
        const geometry = mapGeometry(document, catalogue)
        for (const id of [...Object.keys(geometry.nodes), ...Object.keys(geometry.edges)]) {
          expect(notePlace(geometry, id, size)).toBeDefined()
        }
      }),
      { numRuns: 40 },
    )
  })
})
