import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexArcs } from '#shared/flow/arc-index.ts'
import { strongPartsOf } from '#shared/flow/strong-parts.ts'
import { FlowOrder } from '../../../electron/scoring/optimise/flow-order.ts'
import { edge, sketch, step } from '../helpers/sketch.ts'

const size = 7
const node = fc.nat(size - 1)

test('what is added closes no circle; what is refused would close one', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(node, node), { maxLength: 20 }), (pairs) => {
      const nodes = Array.from({ length: size }, (_, at) => step(`n${at}`))
      const edges = pairs.map(([from, to], at) => edge(`n${from}`, `n${to}`, { id: `e${at}` }))
      const order = new FlowOrder(indexArcs(sketch(nodes, edges)), [...nodes.keys()])
      const added = new Set<number>()
      for (const arc of edges.keys()) {
        const closes = runsInCircle([...added, arc])
        expect(order.add(arc)).toBe(!closes)
        if (!closes) added.add(arc)
      }

      function runsInCircle(arcs: readonly number[]): boolean {
        const kept = edges.filter((_, at) => arcs.includes(at))
        return (
          kept.some(({ source, target }) => source === target) ||
          strongPartsOf(indexArcs(sketch(nodes, kept))).count < size
        )
      }
    }),
  )
})
