import { describe, expect, test } from 'vitest'
import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import { benchMap } from '../../../bench/canvas/bench-map.ts'
import { FarCache, farPieces } from '../../../../renderer/features/canvas/far/far-pieces.ts'

const { document, catalogue } = benchMap(200)
const geometry = mapGeometry(document, catalogue)
const nothing = new Set<string>()

function count(text: string): number {
  return text.split('M').length - 1
}

describe('a map from afar', () => {
  test('is every node and edge, once', () => {
    const pieces = farPieces(geometry, nothing, new FarCache())
    expect(pieces.reduce((sum, { shapes }) => sum + count(shapes), 0)).toBe(document.nodes.length)
    const lines = pieces.flatMap((piece) => [piece.lines.sequence, piece.lines.exception])
    expect(lines.reduce((sum, line) => sum + count(line), 0)).toBe(document.edges.length)
  })

  test('keeps the pieces in which nothing changed', () => {
    const cache = new FarCache()
    const before = farPieces(geometry, nothing, cache)
    const [first] = Object.values(geometry.nodes)
    if (first === undefined) throw new Error('no node')
    const moved = { ...first, box: { ...first.box, x: first.box.x + 8 } }
    const after = farPieces({ ...geometry, nodes: { ...geometry.nodes, [first.id]: moved } }, nothing, cache)
    expect(after.filter((piece) => !before.includes(piece))).toHaveLength(1)
  })

  test('leaves out what is drawn elsewhere', () => {
    const [node] = document.nodes
    const pieces = farPieces(geometry, new Set([node?.id ?? '']), new FarCache())
    expect(pieces.reduce((sum, { shapes }) => sum + count(shapes), 0)).toBe(document.nodes.length - 1)
  })
})
