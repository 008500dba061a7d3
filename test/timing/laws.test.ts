import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import { inTurn } from '../../electron/timing/block/combine.ts'
import { caseModel } from '#shared/flow/case/case-model.ts'
import { flowAnalysis } from '../../electron/timing/flow-analysis.ts'
import { simulate } from '../../electron/timing/simulation/simulate.ts'
import { handling as workOf } from '../../electron/timing/step-values.ts'
import { timing } from '../../electron/timing/timing.ts'
import { anyMap } from '../scoring/helpers/any-map.ts'
import { anyBlock, drawn } from '../scoring/helpers/block.ts'
import { creditApplication } from './helpers/credit-application.ts'
import { defaultRubric } from '#shared/model/rubric.ts'

const { times } = defaultRubric

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** Minutes for every step: fixed ones, or ones that vary. */
function withMinutes(map: WorkflowDocument, varying: boolean): WorkflowDocument {
  const timed = (node: FlowNode, at: number): FlowNode => {
    if (node.kind !== 'step') return node
    const likely = 3 + ((at * 7) % 11)
    const minutes = varying
      ? { low: likely / 2, likely, high: likely * 2 }
      : { low: likely, likely, high: likely }
    return { ...node, characteristics: { minutes } }
  }
  // Without exceptions: a case that leaves a branch by one is no structured block.
  return { ...map, nodes: map.nodes.map(timed), edges: map.edges.filter(({ kind }) => kind === 'sequence') }
}

describe('structured maps', () => {
  const structured = fc
    .tuple(anyBlock.map(drawn), fc.boolean())
    .map(([map, varying]) => withMinutes(map, varying))

  test('flow analysis and the chain agree', () => {
    fc.assert(
      fc.property(structured, (map) => {
        const reachable = { ...map, nodes: map.nodes.filter(({ id }) => id !== 'handler') }
        const { handling, cycle, byFlowAnalysis } = timing(reachable, {}, times)
        expect(byFlowAnalysis).not.toBeNull()
        expect((byFlowAnalysis ?? 0) / cycle.mean).toBeCloseTo(1, 8)
        const work = flowAnalysis(caseModel(reachable), workOf(reachable.nodes, 'likely', times), inTurn)
        expect((work?.mean ?? 0) / handling.mean).toBeCloseTo(1, 8)
        expect(Math.sqrt(work?.variance ?? 0)).toBeCloseTo(handling.deviation, 4)
      }),
      { numRuns: 200 },
    )
  })
})

test('the figures of a case come back from those of its steps, on any map that can be told', () => {
  fc.assert(
    fc.property(anyMap, (map) => {
      const { handling, cycle, steps, tellable } = timing(map, { casesPerYear: 1000 }, times)
      if (!tellable) return
      const sum = (of: (step: (typeof steps)[number]) => number) =>
        steps.reduce((total, step) => total + of(step), 0)
      const near = (told: number, summed: number) =>
        expect(Math.abs(told - summed)).toBeLessThanOrEqual(1e-6 * Math.max(1, told))
      near(
        handling.mean,
        sum(({ minutesPerCase }) => minutesPerCase),
      )
      near(
        handling.low,
        sum(({ low }) => low.minutesPerCase),
      )
      near(
        handling.high,
        sum(({ high }) => high.minutesPerCase),
      )
      // Side by side only the longest counts, so never more than work and waiting together.
      expect(cycle.low).toBeLessThanOrEqual(
        sum(({ low }) => low.minutesPerCase + low.waitingPerCase) * (1 + 1e-6) + 1e-6,
      )
    }),
    { numRuns: 200 },
  )
})

describe('simulated cases', () => {
  test('agree with the chain on the credit application, the same twice', () => {
    const map = withMinutes(creditApplication([1, 1, 1, 1, 1, 1]), true)
    const { handling, cycle } = timing(map, {}, times)
    const simulated = simulate(map, {}, times, 20_000)
    expect(simulated.cases).toBe(20_000)
    expect(Math.abs(simulated.handling.mean - handling.mean)).toBeLessThan(
      (5 * handling.deviation) / Math.sqrt(20_000),
    )
    expect(Math.abs(simulated.cycle.mean - cycle.mean)).toBeLessThan(
      (5 * cycle.deviation) / Math.sqrt(20_000),
    )
    expect(simulated.cycle.p10).toBeLessThan(simulated.cycle.p50)
    expect(simulate(map, {}, times, 50)).toEqual(simulate(map, {}, times, 50))
    expect(simulate(map, {}, times, 50, 1)).not.toEqual(simulate(map, {}, times, 50, 2))
  })

  test('tell a cost only where a step has one, as what is worked out does', () => {
    const cost = (map: WorkflowDocument) => simulate(map, {}, times, 5).cost
    const map = creditApplication([1, 1, 1, 1, 1, 1])
    expect([timing(map, {}, times).cost, cost(map)]).toEqual([null, null])
    const priced = (node: FlowNode): FlowNode =>
      node.kind === 'step' ? { ...node, characteristics: { ...node.characteristics, cost: 2 } } : node
    expect(cost({ ...map, nodes: map.nodes.map(priced) })?.mean).toBeGreaterThan(0)
  })

  test('agree with the chain on structured maps', () => {
    fc.assert(
      fc.property(anyBlock.map(drawn), (block) => {
        const map = withMinutes(block, false)
        const { handling } = timing(map, {}, times)
        const simulated = simulate(map, {}, times, 2000)
        const slack = (6 * handling.deviation) / Math.sqrt(2000) + 1e-6
        expect(Math.abs(simulated.handling.mean - handling.mean)).toBeLessThan(slack + handling.mean * 1e-9)
      }),
      { numRuns: 30 },
    )
  })
})

describe('any map at all', () => {
  test('gives finite, non-negative figures and whole sentences', () => {
    fc.assert(
      fc.property(anyMap, fc.option(fc.nat(1_000_000), { nil: undefined }), (map, casesPerYear) => {
        const result = timing(map, casesPerYear === undefined ? {} : { casesPerYear }, times)
        expect(numbersIn(result).filter((n) => !Number.isFinite(n) || n < 0)).toEqual([])
        expect(textsIn(result).filter((text) => /NaN|undefined|Infinity/.test(text))).toEqual([])
        const { handling, cycle } = result
        expect(result.efficiency ?? 0).toBeLessThanOrEqual(1)
        const shares = result.steps.reduce((sum, { share }) => sum + share, 0)
        expect(result.steps.some(({ minutesPerCase }) => minutesPerCase > 0) ? shares : 1).toBeCloseTo(1, 9)
        for (const { low, mean, high } of [handling, cycle]) expect(low <= mean && mean <= high).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('points only at nodes and edges that are on the map', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const { handoffs, systemSwitches, steps } = timing(map, {}, times)
        const nodes = new Set(map.nodes.map(({ id }) => id))
        const edges = new Set(map.edges.map(({ id }) => id))
        const all = [...handoffs.crossings, ...systemSwitches.crossings]
        expect(all.every(({ nodeIds }) => nodeIds.every((id) => nodes.has(id)))).toBe(true)
        expect(all.every(({ edgeIds }) => edgeIds.every((id) => edges.has(id)))).toBe(true)
        expect(steps.every(({ nodeId }) => nodes.has(nodeId))).toBe(true)
      }),
    )
  })

  test('can be simulated', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        expect(numbersIn(simulate(map, {}, times, 5)).every((n) => Number.isFinite(n) && n >= 0)).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})
