import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { badgePlaces } from '#shared/geometry/badge-places.ts'
import { commonArea, moved } from '#shared/geometry/box.ts'
import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import { nearestOnLine } from '#shared/geometry/note-boxes.ts'
import type { Box, MapGeometry } from '#shared/geometry/types.ts'
import { layoutDocument } from '#shared/layout/layout-document.ts'
import { generatedMap, sampleMaps } from '../layout/sample-maps.ts'
import { smallDrawing } from '../model/edits/drawing.ts'
import { randomDocument } from '../model/edits/random-edits.ts'

const catalogue = { departments: [], systems: [] }
const everywhere = (geometry: MapGeometry, text: string) =>
  new Map([...Object.keys(geometry.nodes), ...Object.keys(geometry.edges)].map((id) => [id, text]))

/** Names, chips and labels: all that is read. */
function words(geometry: MapGeometry): Box[] {
  return [
    ...Object.values(geometry.nodes).flatMap(({ box, label, chips, lines, textOrigin, lineHeight }) =>
      [
        ...(label === undefined ? [] : [label.box]),
        ...chips.map((chip) => chip.box),
        ...(lines.length === 0
          ? []
          : [{ ...textOrigin, width: box.width - 2 * textOrigin.x, height: lines.length * lineHeight }]),
      ].map((part) => moved(part, box)),
    ),
    ...Object.values(geometry.edges).flatMap(({ label }) => label?.box ?? []),
  ]
}

describe('badges', () => {
  test('stand on the border of their node and on the line of their edge', () => {
    const geometry = mapGeometry(smallDrawing(), catalogue)
    for (const { about, box } of badgePlaces(geometry, everywhere(geometry, '?'))) {
      const node = geometry.nodes[about]?.box
      if (node !== undefined) expect(commonArea(node, box)).toBeGreaterThan(0)
      else {
        const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
        const near = nearestOnLine(geometry.edges[about]?.points ?? [], { ...middle, width: 0, height: 0 })
        expect(near?.x).toBeCloseTo(middle.x)
        expect(near?.y).toBeCloseTo(middle.y)
      }
    }
  })

  test('grow with what they say', () => {
    const geometry = mapGeometry(smallDrawing(), catalogue)
    const width = (text: string) => badgePlaces(geometry, new Map([['check', text]]))[0]?.box.width ?? 0
    expect(width('?')).toBe(16)
    expect(width('?12 !3 *')).toBeGreaterThan(32)
  })

  test.each(Object.keys(sampleMaps))('on every node of %s cover no words', (name) => {
    const built = sampleMaps[name]?.() ?? generatedMap(20, 2, 1)
    const geometry = mapGeometry(layoutDocument(built.document), built.catalogue)
    const texts = new Map(Object.keys(geometry.nodes).map((id) => [id, '?']))
    const read = words(geometry)
    const covering = badgePlaces(geometry, texts).filter(({ box }) =>
      read.some((area) => commonArea(area, box) > 0),
    )
    expect(covering.map(({ about }) => about)).toEqual([])
  })

  test('every node and edge of any map gets its own, what is not drawn gets none', () => {
    fc.assert(
      fc.property(randomDocument, (document) => {
        const geometry = mapGeometry(document, catalogue)
        const texts = everywhere(geometry, '! *2')
        const badges = badgePlaces(geometry, new Map([...texts, ['nowhere', '?']]))
        expect(badges.map(({ about }) => about)).toEqual([...texts.keys()])
      }),
      { numRuns: 60 },
    )
  })
})
