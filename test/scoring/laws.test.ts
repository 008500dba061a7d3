import fc from 'fast-check'
import { dimensionKeys } from '#shared/model/answers.ts'
import type { Score } from '#shared/model/answers.ts'
import type { FlowEdge, WorkflowDocument } from '#shared/model/document.ts'
import { pointRate } from '#shared/model/rate.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import { describe, expect, test } from 'vitest'
import { scoreInBands } from '../../electron/scoring/bands.ts'
import { anyAnswers, anyMap } from './helpers/any-map.ts'
import { assessed, rateOf } from './helpers/assess-sketch.ts'
import { anyBlock, drawn, survival } from './helpers/block.ts'
import { step } from './helpers/sketch.ts'

/** Every number in a value, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

describe('any map with any answers', () => {
  test('gives finite numbers and whole sentences', () => {
    fc.assert(
      fc.property(anyMap, anyAnswers, (map, answers) => {
        const assessment = assessed(map, answers)
        expect(numbersIn(assessment).filter((n) => !Number.isFinite(n))).toEqual([])
        expect(textsIn(assessment).filter((text) => /NaN|undefined|Infinity|null/.test(text))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('has a total of 4 to 20 that is the sum of its scores and lies in its range', () => {
    fc.assert(
      fc.property(anyMap, anyAnswers, (map, answers) => {
        const { total, range, dimensions, verdict, possible, status } = assessed(map, answers)
        expect(total).toBe(dimensionKeys.reduce((sum, key) => sum + dimensions[key].score, 0))
        expect(total).toBeGreaterThanOrEqual(Math.max(4, range[0]))
        expect(total).toBeLessThanOrEqual(Math.min(20, range[1]))
        expect(possible).toContain(verdict)
        const open = dimensionKeys.some((key) => dimensions[key].range[0] < dimensions[key].range[1])
        expect(status).toBe(open ? 'provisional' : 'settled')
      }),
      { numRuns: 300 },
    )
  })

  test('has an exception rate between 0 and 1, in its interval where it was counted', () => {
    fc.assert(
      fc.property(anyMap, anyAnswers, (map, answers) => {
        const { rate, interval = [0, 1] } = rateOf(map, answers)
        const [low, high] = interval
        expect(rate === null || (rate >= low - 1e-9 && rate <= high + 1e-9)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('points only at nodes and edges that are on the map', () => {
    fc.assert(
      fc.property(anyMap, anyAnswers, (map, answers) => {
        const { dimensions, lenses, guards } = assessed(map, answers)
        const parts = [...Object.values(dimensions).flatMap(({ evidence }) => evidence), ...lenses, ...guards]
        const nodes = new Set(map.nodes.map(({ id }) => id))
        const edges = new Set(map.edges.map(({ id }) => id))
        expect(parts.flatMap(({ nodeIds }) => nodeIds).filter((id) => !nodes.has(id))).toEqual([])
        expect(parts.flatMap(({ edgeIds }) => edgeIds).filter((id) => !edges.has(id))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('is assessed the same twice, and left as it was', () => {
    fc.assert(
      fc.property(anyMap, anyAnswers, (map, answers) => {
        const before = JSON.stringify(map)
        expect(assessed(map, answers)).toEqual(assessed(map, answers))
        expect(JSON.stringify(map)).toBe(before)
      }),
      { numRuns: 50 },
    )
  })
})

describe('more never scores less', () => {
  const grown = (map: WorkflowDocument, extra: Partial<Parameters<typeof step>[1]>) => ({
    ...map,
    nodes: [...map.nodes, step('extra', extra)],
  })
  const complexityOf = (map: WorkflowDocument) => assessed(map).dimensions.complexity.score

  test('another system', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const more = complexityOf(grown(map, { systemIds: ['another'] }))
        expect(more).toBeGreaterThanOrEqual(complexityOf(map))
      }),
    )
  })

  test('another department', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const more = complexityOf(grown(map, { departmentId: 'another' }))
        expect(more).toBeGreaterThanOrEqual(complexityOf(map))
      }),
    )
  })

  test('a higher exception rate anywhere', () => {
    fc.assert(
      fc.property(anyMap, fc.double({ min: 0, max: 1, noNaN: true }), (map, by) => {
        const lower = rateOf(map).rate
        const higher = rateOf({ ...map, edges: map.edges.map((edge) => raised(edge, by)) }).rate
        if (lower === null) expect(higher).toBeNull()
        else expect(higher).toBeGreaterThanOrEqual(lower - 1e-9)
      }),
      { numRuns: 300 },
    )
  })

  function raised(edge: FlowEdge, by: number): FlowEdge {
    if (edge.kind !== 'exception' || edge.rate === undefined) return edge
    return { ...edge, rate: { kind: 'value', value: Math.min(1, pointRate(edge.rate) + by) } }
  }

  test('a higher value within the same bands', () => {
    const value = fc.double({ min: 0, max: 100, noNaN: true })
    const bands = fc.constantFrom(
      defaultRubric.complexity.systems,
      defaultRubric.variability.rate,
      defaultRubric.changeFrequency.changes,
    )
    fc.assert(
      fc.property(bands, value, value, (some, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((n): Score => scoreInBands(n, some))
        expect(low).toBeLessThanOrEqual(high ?? 0)
      }),
    )
  })
})

describe('the exception rate agrees with two other ways to work it out', () => {
  test('flow analysis from the inside out, on well-structured maps', () => {
    fc.assert(
      fc.property(anyBlock, (block) => {
        const { rate, caveats } = rateOf(drawn(block))
        expect(rate).toBeCloseTo(1 - survival(block), 9)
        expect(caveats).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('plain iteration over the chain, on maps with choices and loops of any shape', () => {
    const size = 7
    const target = fc.integer({ min: 0, max: size })
    const wayOut = fc.record({ a: target, b: target, p: fc.integer({ min: 1, max: 9 }), fails: fc.nat(5) })
    fc.assert(
      fc.property(fc.array(wayOut, { minLength: size, maxLength: size }), (ways) => {
        const name = (at: number) => (at === size ? 'end' : `n${at}`)
        const map = {
          schemaVersion: 1 as const,
          lanes: [],
          messages: [],
          notes: [],
          parked: [],
          looseSystemIds: [],
          nodes: [
            { ...step('end'), kind: 'end', trigger: 'none' } as WorkflowDocument['nodes'][number],
            { ...step('start'), kind: 'start', trigger: 'none' } as WorkflowDocument['nodes'][number],
            ...ways.map((_, at) => step(`n${at}`)),
            step('handler'),
          ],
          edges: [
            { id: 'go', source: 'start', target: 'n0', kind: 'sequence' as const },
            ...ways.flatMap(({ a, b, p, fails }, at): FlowEdge[] => [
              { id: `a${at}`, source: name(at), target: name(a), kind: 'sequence', probability: p / 10 },
              { id: `b${at}`, source: name(at), target: name(b), kind: 'sequence', probability: 1 - p / 10 },
              {
                id: `x${at}`,
                source: name(at),
                target: 'handler',
                kind: 'exception',
                rate: { kind: 'value', value: fails / 10 },
              },
            ]),
          ],
        }
        let risk = Array.from({ length: size + 1 }, () => 0)
        for (let round = 0; round < 3000; round += 1) {
          risk = risk.map((_, at) => {
            const way = ways[at]
            if (way === undefined) return 0
            const onward = (way.p / 10) * (risk[way.a] ?? 0) + (1 - way.p / 10) * (risk[way.b] ?? 0)
            return way.fails / 10 + (1 - way.fails / 10) * onward
          })
        }
        expect(rateOf(map).rate).toBeCloseTo(risk[0] ?? 0, 6)
      }),
      { numRuns: 60 },
    )
  })
})
