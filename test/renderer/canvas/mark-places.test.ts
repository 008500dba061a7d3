import { expect, test } from 'vitest'
import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import { commonArea } from '#shared/geometry/box.ts'
import { layoutDocument } from '#shared/layout/layout-document.ts'
import { markPlaces } from '../../../renderer/features/canvas/case/mark-places.ts'
import { sampleMaps } from '../../shared/layout/sample-maps.ts'

test.each(Object.keys(sampleMaps))(
  'numbers on the ways out of any node of %s cover no words and not each other',
  (name) => {
    const built = sampleMaps[name]?.()
    if (built === undefined) throw new Error(name)
    const document = layoutDocument(built.document)
    const geometry = mapGeometry(document, built.catalogue)
    for (const node of document.nodes) {
      const routes = document.edges
        .filter(({ source }) => source === node.id)
        .flatMap(({ id }) => geometry.edges[id] ?? [])
      const marks = [...markPlaces(routes, 9).values()].map(({ x, y }) => ({
        x: x - 9,
        y: y - 9,
        width: 18,
        height: 18,
      }))
      expect(marks).toHaveLength(routes.length)
      const labels = routes.flatMap(({ label }) => label?.box ?? [])
      const covered = marks.flatMap((mark, at) =>
        [...labels, ...marks.slice(at + 1)].map((other) => commonArea(mark, other)),
      )
      // A tenth of a mark, where the words take up the whole edge.
      expect(Math.max(0, ...covered), node.name).toBeLessThan(32)
    }
  },
)
