import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { grow, overlaps } from '#shared/geometry/box.ts'
import { solidBoxes } from '#shared/geometry/ground.ts'
import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import { partNames } from '#shared/geometry/part-names.ts'
import { layoutDocument } from '#shared/layout/layout-document.ts'
import { generatedMap } from '../layout/sample-maps.ts'

const type = { fontSize: 11, weight: 600 } as const

describe('names of parts of a map', () => {
  law.prop(
    [
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 2, max: 9 }),
      fc.double({ min: 1, max: 2, noNaN: true }),
    ],
    {
      numRuns: 40,
    },
  )('lie neither on each other nor on anything that is drawn', (seed, size, growth) => {
    const { document, catalogue } = generatedMap(40, 3, seed)
    const geometry = mapGeometry(layoutDocument(document), catalogue)
    const boxes = Object.values(geometry.nodes).map(({ box }) => grow(box, 12))
    const parts = Array.from({ length: Math.ceil(boxes.length / size) }, (_, index) => ({
      boxes: boxes.slice(index * size, (index + 1) * size),
      names: [`Island ${index + 1} · automate · 12 % of handling time`, `Island ${index + 1}`],
    }))
    const names = partNames(geometry, parts, { ...type, fontSize: type.fontSize * growth }).flatMap(
      (name) => name ?? [],
    )
    const solid = solidBoxes(geometry)
    for (const [index, { box }] of names.entries()) {
      expect(solid.filter((other) => overlaps(other, box))).toEqual([])
      expect(names.slice(index + 1).filter((other) => overlaps(other.box, box))).toEqual([])
    }
  })

  test('where lines are in the way of the full name the short one stands beside them', () => {
    const { document, catalogue } = generatedMap(2, 1)
    const geometry = mapGeometry(layoutDocument(document), catalogue)
    const [first] = Object.values(geometry.nodes).map(({ box }) => grow(box, 12))
    if (first === undefined) throw new Error('no node')
    const points = [
      { x: first.x + first.width / 2, y: first.y - 200 },
      { x: first.x + first.width / 2, y: first.y + 400 },
    ]
    const crossed = { ...geometry, messages: { m: { id: 'm', points, path: '', arrow: '' } } }
    const part = { boxes: [first], names: ['Island of more words than half of that is wide', 'Is'] }
    expect(partNames(geometry, [part], type)[0]?.text).toBe(part.names[0])
    expect(partNames(crossed, [part], type)[0]?.text).toBe('Is')
  })
})
