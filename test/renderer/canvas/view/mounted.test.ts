import { describe, expect, test } from 'vitest'
import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import { benchMap } from '../../../bench/canvas/bench-map.ts'
import { mountedIn, withLifted } from '../../../../renderer/features/canvas/view/mounted.ts'

const { document, catalogue } = benchMap(200)
const geometry = mapGeometry(document, catalogue)
const none = new Set<string>()

describe('what is kept in the page of a large map', () => {
  test('is every node in the window, every edge that runs through it, and the ends of those', () => {
    const window = { x: 1000, y: 200, width: 900, height: 700 }
    const { nodes, edges } = mountedIn({ document, geometry, window, pinned: none })
    const inside = document.nodes.filter(
      ({ position: { x, y }, size }) => x < 1900 && x + size.width > 1000 && y < 900 && y + size.height > 200,
    )
    expect(inside.length).toBeGreaterThan(3)
    for (const { id } of inside) expect(nodes.has(id)).toBe(true)
    for (const { id, source, target } of document.edges) {
      const points = geometry.edges[id]?.points ?? []
      if (points.some(({ x, y }) => x > 1000 && x < 1900 && y > 200 && y < 900))
        expect(edges.has(id)).toBe(true)
      if (edges.has(id)) expect([nodes.has(source), nodes.has(target)]).toEqual([true, true])
    }
    expect(nodes.size).toBeLessThan(60)
  })

  test('is from afar only what is pinned; a pinned edge brings its ends', () => {
    const [first, second] = document.edges
    if (first === undefined || second === undefined) throw new Error('no edges')
    const pinned = new Set([first.id, second.source])
    const kept = mountedIn({ document, geometry, window: null, pinned })
    expect(kept.nodes).toEqual(new Set([first.source, first.target, second.source]))
    expect([...kept.edges]).toContain(first.id)
  })

  test('while something is dragged is that too, with its edges and their other ends', () => {
    const [edge] = document.edges
    if (edge === undefined) throw new Error('no edges')
    const still = mountedIn({ document, geometry, window: null, pinned: none })
    const { nodes, edges } = withLifted(still, document, new Map([[edge.target, { x: 0, y: 0 }]]))
    const lifted = document.edges.filter(({ source, target }) => [source, target].includes(edge.target))
    expect(edges).toEqual(new Set(lifted.map(({ id }) => id)))
    expect(nodes).toEqual(new Set(lifted.flatMap(({ source, target }) => [source, target])))
  })
})
