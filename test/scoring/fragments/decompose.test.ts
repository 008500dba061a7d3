import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decompose } from '../../../electron/scoring/fragments/triconnected/decompose.ts'
import { plainPieces, told } from '../helpers/plain-pieces.ts'

interface Grown {
  readonly size: number
  readonly edges: readonly { readonly id: number; readonly a: number; readonly b: number }[]
}

/** A ring to which ears are added: every biconnected graph can be grown so. Short ears knot it, long ones string it out. */
const grown: fc.Arbitrary<Grown> = fc
  .tuple(
    fc.integer({ min: 3, max: 5 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(0, 0, 0, 1, 1, 2)), { maxLength: 9 }),
    fc.infiniteStream(fc.nat()),
  )
  .map(([ring, ears, shuffle]) => {
    let size = ring
    const pairs: [number, number][] = Array.from({ length: ring }, (_, v) => [v, (v + 1) % ring])
    for (const [one, other, between] of ears) {
      const a = one % size
      const b = (a + 1 + (other % (size - 1))) % size
      const stops = [a, ...Array.from({ length: between }, () => size++), b]
      stops.slice(1).forEach((stop, at) => pairs.push([stops[at] ?? 0, stop]))
    }
    // Numbers and order must not matter.
    const key = Array.from({ length: Math.max(size, pairs.length) }, () => shuffle.next().value ?? 0)
    const names = Array.from({ length: size }, (_, v) => v).sort((x, y) => (key[x] ?? 0) - (key[y] ?? 0))
    const mixed = pairs.map((pair, at) => ({ pair, by: key[at] ?? 0 })).sort((x, y) => x.by - y.by)
    return { size, edges: mixed.map(({ pair: [a, b] }, id) => ({ id, a: names[a] ?? 0, b: names[b] ?? 0 })) }
  })

test('takes any biconnected graph apart as the definition does', () => {
  const kinds = { bond: 0, polygon: 0, rigid: 0 }
  fc.assert(
    fc.property(grown, ({ size, edges }) => {
      const found = decompose({
        size,
        one: Int32Array.from(edges, ({ a }) => a),
        other: Int32Array.from(edges, ({ b }) => b),
      })
      for (const { kind } of found.pieces) kinds[kind] += 1
      expect(told(found.pieces, edges.length)).toEqual(told(plainPieces(edges, edges.length), edges.length))
    }),
    { numRuns: 3000 },
  )
  expect(Math.min(...Object.values(kinds))).toBeGreaterThan(500)
})
