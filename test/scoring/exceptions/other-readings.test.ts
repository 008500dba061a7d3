import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rateFromGraph } from '../../../electron/scoring/exception-rate.ts'
import { graphRate, rateLike } from '../../../electron/scoring/exceptions/graph-rate.ts'
import { rateEnds } from '../../../electron/scoring/exceptions/rate-ends.ts'
import { whereCasesBegin } from '../../../electron/scoring/exceptions/where-cases-begin.ts'
import { indexGraph } from '../../../electron/scoring/graph.ts'
import { anyMap } from '../helpers/any-map.ts'

test('rates read in another way on what is known of the chain: the same as worked out anew', () => {
  fc.assert(
    fc.property(anyMap, fc.constantFrom(0, 1), (map, end) => {
      const graph = indexGraph(map)
      const { whole } = rateFromGraph(graph)
      if (whole === null) return
      const beginnings = whereCasesBegin(graph)
      const reading = { figureOf: (rate: Parameters<typeof rateEnds>[0]) => rateEnds(rate)[end] }
      expect(rateLike(whole, graph, beginnings, reading)).toBe(graphRate(graph, beginnings, reading).rate)
    }),
    { numRuns: 300 },
  )
})
