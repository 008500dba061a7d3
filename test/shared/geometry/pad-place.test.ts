import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commonArea } from '#shared/geometry/box.ts'
import { solidBoxes } from '#shared/geometry/ground.ts'
import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import { padGround, padPlace } from '#shared/geometry/pad-place.ts'
import { randomDocument } from '../model/edits/random-edits.ts'
import { smallDrawing } from '../model/edits/drawing.ts'

const catalogue = { departments: [], systems: [] }
const everywhere = { x: -1e5, y: -1e5, width: 2e5, height: 2e5 }
const size = { width: 128, height: 64 }

test('to the right of a node that ends the row, at its height', () => {
  const drawing = smallDrawing()
  const geometry = mapGeometry(drawing, catalogue)
  const box = geometry.nodes['end']?.box ?? everywhere
  const place = padPlace(padGround(geometry, everywhere), { box, size, gap: 14, within: everywhere })
  expect(place?.x).toBeGreaterThanOrEqual(box.x + box.width + 14)
  expect(Math.abs((place?.y ?? 0) + size.height / 2 - (box.y + box.height / 2))).toBeLessThanOrEqual(
    size.height / 2,
  )
})

test('nowhere when nothing near can be seen', () => {
  const geometry = mapGeometry(smallDrawing(), catalogue)
  const box = geometry.nodes['check']?.box ?? everywhere
  const within = { ...box, width: box.width + 20 }
  expect(padPlace(padGround(geometry, within), { box, size, gap: 14, within })).toBeNull()
})

test('it covers no node, name or note, and is in sight, on any map', () => {
  fc.assert(
    fc.property(randomDocument, fc.integer({ min: 200, max: 1200 }), (document, width) => {
      const geometry = mapGeometry(document, catalogue)
      for (const { box } of Object.values(geometry.nodes).slice(0, 5)) {
        const within = { x: box.x - width / 2, y: box.y - 300, width, height: 600 }
        const at = padPlace(padGround(geometry, within), { box, size, gap: 14, within })
        if (at === null) continue
        const pad = { ...at, ...size }
        expect(solidBoxes(geometry).some((solid) => commonArea(solid, pad) > 0)).toBe(false)
        expect(commonArea(within, pad)).toBeCloseTo(size.width * size.height)
      }
    }),
    { numRuns: 40 },
  )
})
