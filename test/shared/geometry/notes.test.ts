import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlaps } from '#shared/geometry/box.ts'
import { foldDocument } from '#shared/geometry/folded/fold-document.ts'
import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import { nearestOnLine } from '#shared/geometry/note-boxes.ts'
import { notePlace } from '#shared/geometry/note-place.ts'
import { placeAside } from '#shared/geometry/place-aside.ts'
import { writeNote } from '#shared/geometry/write-note.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { Point, WorkflowDocument } from '#shared/model/document.ts'
import { bandsOf } from '#shared/model/edits/bands.ts'
import { layoutDocument } from '#shared/layout/layout-document.ts'
import { node, smallDrawing } from '../model/edits/drawing.ts'
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

test('a note that an arrangement moved aside stands clear in its row; others stay', () => {
  const at = (x: number) => ({ x, y: 60 })
  const notes = [
    { id: 'moved', text: 'Ask', position: at(0), size, about: 'check' },
    { id: 'stays', text: 'Ask', position: at(4000), size, about: 'check' },
  ]
  const before: WorkflowDocument = { ...smallDrawing(), notes }
  const check = before.nodes.find(({ id }) => id === 'check')?.position ?? at(0)
  const moved = notes.map((note) => (note.id === 'moved' ? { ...note, position: check } : note))
  const after = placeAside(before, { ...before, notes: moved }, catalogue)
  const { nodes, notes: boxes } = mapGeometry(after, catalogue)
  const box = boxes['moved']?.box
  expect(Object.values(nodes).some((other) => box !== undefined && overlaps(other.box, box))).toBe(false)
  expect(after.notes[1]).toBe(moved[1])
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

describe('a long note', () => {
  const long = 'Ask whether the order is booked before or after credit is checked. '.repeat(3)
  const document: WorkflowDocument = {
    ...emptyDocument(),
    lanes: [
      { departmentId: 'a', height: 120 },
      { departmentId: 'b', height: 120 },
    ],
    nodes: [node('step', 'up', 'a', 200, 30), node('step', 'down', 'b', 200, 150)],
    notes: [
      { id: 'n', text: '', position: { x: 210, y: 94 }, size: { width: 184, height: 56 }, about: 'up' },
    ],
  }

  test('stays in its lane, clear of what stands there, and goes back to its size with its text', () => {
    const lower = {
      ...document,
      notes: document.notes.map((note) => ({ ...note, position: { x: 10, y: 60 } })),
    }
    for (const before of [document, lower]) {
      const after = writeNote(before, { noteId: 'n', text: long })
      const { notes, nodes } = mapGeometry(after, catalogue)
      const box = notes['n']?.box ?? { x: 0, y: 0, width: 0, height: 0 }
      expect(box.height).toBeGreaterThan(90)
      expect(after.notes[0]?.size.height).toBe(box.height)
      expect(
        bandsOf(after.lanes).some(({ top, bottom }) => box.y >= top && box.y + box.height <= bottom),
      ).toBe(true)
      expect(Object.values(nodes).some((each) => overlaps(each.box, box))).toBe(false)
      expect(writeNote(after, { noteId: 'n', text: 'Ask' }).notes[0]?.size.height).toBe(56)
    }
  })

  test('makes its row of a wrapped flow higher', () => {
    const flat = {
      ...document,
      lanes: [],
      wraps: [1000],
      nodes: [node('step', 'up', null, 200, 30), node('step', 'down', null, 1200, 30)],
    }
    const { nodes, notes } = mapGeometry(
      foldDocument(writeNote(flat, { noteId: 'n', text: long })),
      catalogue,
    )
    const box = notes['n']?.box ?? { x: 0, y: 0, width: 0, height: 0 }
    expect(nodes['down']?.box.y).toBeGreaterThan(box.y + box.height)
  })
})
