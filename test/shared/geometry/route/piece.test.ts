import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nodeBox } from '#shared/geometry/node-box.ts'
import { everywhere } from '#shared/geometry/route/piece.ts'
import { routeEdges } from '#shared/geometry/route/route-edges.ts'
import type { Box } from '#shared/geometry/types.ts'
import { benchMap } from '../../../bench/canvas/bench-map.ts'

const { document, catalogue } = benchMap(300)
const boxes = new Map<string, Box>(document.nodes.map((node) => [node.id, nodeBox(node, catalogue).box]))
const whole = routeEdges(document, boxes).edges

test('edges routed by themselves run as if the whole map had been looked at, a piece of which is', () => {
  const chosen = fc.uniqueArray(fc.nat(document.edges.length - 1), { minLength: 1, maxLength: 6 })
  const shift = fc.record({ x: fc.integer({ min: -60, max: 60 }), y: fc.integer({ min: -60, max: 60 }) })
  fc.assert(
    fc.property(chosen, shift, (places, by) => {
      const edges = places.flatMap((place) => document.edges[place] ?? [])
      const first = edges[0]?.source ?? ''
      const { x = 0, y = 0, width = 0, height = 0 } = boxes.get(first) ?? {}
      const after = new Map(boxes).set(first, { x: x + by.x, y: y + by.y, width, height })
      const stale = document.edges.filter(
        (edge) => edges.includes(edge) || [edge.source, edge.target].includes(first),
      )
      const edgeIds = new Set(stale.map(({ id }) => id))
      const kept = document.edges.flatMap(({ id, source, target }) => {
        const points = whole.get(id)?.points
        return edgeIds.has(id) || points === undefined
          ? []
          : { id, sourceId: source, targetId: target, points }
      })
      const part = { edgeIds, messageIds: new Set<string>(), kept }
      expect(routeEdges(document, after, part)).toEqual(routeEdges(document, after, part, () => everywhere))
    }),
    { numRuns: 40 },
  )
})
