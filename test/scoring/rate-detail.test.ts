import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noAnswers } from '#shared/model/answers.ts'
import type { Answers } from '#shared/model/answers.ts'
import { endlessLoopWords } from '#shared/model/analysis/endless-words.ts'
import type { FlowEdge, WorkflowDocument } from '#shared/model/document.ts'
import type { Rate } from '#shared/model/rate.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import { timing } from '../../electron/timing/timing.ts'
import { rateDetail } from '../../electron/scoring/rate-detail.ts'
import { anyMap } from './helpers/any-map.ts'
import { rateOf } from './helpers/assess-sketch.ts'
import { anyBlock, drawn } from './helpers/block.ts'
import { sequence } from './helpers/sequence.ts'
import { decision, edge, end, exception, path, sketch, start, step } from './helpers/sketch.ts'

const detail = (map: WorkflowDocument, answers: Partial<Answers> = {}) =>
  rateDetail(map, { ...noAnswers, ...answers })

const handler = step('handler')

function oneStep(rate: Rate): WorkflowDocument {
  return sketch(
    [start(), step('a'), end(), handler],
    [path('start', 'a', 'end'), { ...exception('a', 'handler'), rate }],
  )
}

/** The same map, with nothing going wrong at one node. */
function without(map: WorkflowDocument, nodeId: string): WorkflowDocument {
  const nothing: Rate = { kind: 'value', value: 0 }
  return {
    ...map,
    edges: map.edges.map((each) =>
      each.kind === 'exception' && each.source === nodeId && each.rate !== undefined
        ? { ...each, rate: nothing }
        : each,
    ),
    nodes: map.nodes.map((node) =>
      node.id === nodeId && node.exceptionEntry?.rate !== undefined
        ? { ...node, exceptionEntry: { ...node.exceptionEntry, rate: nothing } }
        : node,
    ),
  }
}

describe('a loop that cases do not leave', () => {
  const loop = (...more: FlowEdge[]) =>
    sketch([start(), step('a'), step('b'), handler], [path('start', 'a', 'b', 'a'), ...more])

  test('without a way out: the assumption stands beside the rate and, alike, beside the times', () => {
    const map = loop(exception('a', 'a', 0.1))
    expect(detail(map).rate).toBe(1)
    expect(detail(map).caveats).toEqual([endlessLoopWords])
    expect(rateOf(map).caveats).toContain(endlessLoopWords)
    const times = timing(map, {}, defaultRubric.times)
    expect(times.caveats).toContain(endlessLoopWords)
    expect(detail(map).caveatParts?.[endlessLoopWords]?.nodeIds).toEqual(['a', 'b'])
    expect(times.caveatParts?.[endlessLoopWords]?.nodeIds).toContain('b')
  })

  test('an exception that leads out of it is said to be met by every case', () => {
    const map = loop(exception('a', 'handler', 0.1))
    expect(detail(map).caveats).toEqual([
      'Only an exception path leads out of a loop on the map: every case that comes there takes one.',
    ])
  })

  test('nothing is said of a loop with a way out, nor of one that no case comes to', () => {
    const left = sketch(
      [start(), step('a'), end(), handler, step('x'), step('y')],
      [
        path('start', 'a', 'end'),
        exception('a', 'handler', 0.1),
        exception('handler', 'x', 0),
        path('x', 'y', 'x'),
      ],
    )
    expect(detail(left).caveats.join(' ')).not.toContain('loop')
    const again = sketch(
      [start(), step('a'), decision('d'), end()],
      [path('start', 'a', 'd', 'a'), edge('d', 'end'), exception('a', 'a', 0.1)],
    )
    expect(detail(again).caveats.join(' ')).not.toContain('loop')
  })
})

describe('the end-to-end rate taken apart', () => {
  test('ten steps with 2 % give 18.3 %; without one of them 16.6 %', () => {
    const { rate, range, contributions, summary } = detail(sequence(Array.from({ length: 10 }, () => 0.02)))
    expect(rate).toBeCloseTo(0.183, 3)
    expect(range).toEqual([rate, rate])
    expect(contributions).toHaveLength(10)
    expect(contributions[0]?.effect).toBeCloseTo(0.98 ** 9 - 0.98 ** 10, 10)
    expect(contributions[0]).toMatchObject({
      text: expect.stringMatching(/16.6\s% instead of 18.3\s% of cases/) as string,
      nodeIds: [contributions[0]?.nodeId],
      edgeIds: [`${contributions[0]?.nodeId}!handler!trouble`],
    })
    expect(summary).toMatch(/^18.3\s% of cases take at least one exception path\. Without exceptions at/)
  })

  test('the steps that tell most come first; a step few cases come by tells less', () => {
    const map = sketch(
      [start(), step('a'), decision('d'), step('rare'), step('usual'), end(), handler],
      [
        path('start', 'a', 'd'),
        edge('d', 'rare', { probability: 0.1 }),
        edge('d', 'usual', { probability: 0.9 }),
        path('rare', 'end'),
        path('usual', 'end'),
        exception('a', 'handler', 0.02),
        exception('rare', 'handler', 0.1),
        exception('usual', 'handler', 0.05),
      ],
    )
    expect(detail(map).contributions.map(({ nodeId }) => nodeId)).toEqual(['usual', 'a', 'rare'])
  })

  test('a range is carried through to a range of the result', () => {
    const { range, summary } = detail(oneStep({ kind: 'range', low: 0.1, high: 0.2 }))
    expect(range).toEqual([0.1, 0.2])
    expect(summary).toMatch(/The stated ranges allow 10\s% to 20\s%\./)
  })

  test('an observed count gives its Wilson interval: 18 of 100 is 11.7–26.7 %', () => {
    const { rate, range, summary } = detail(oneStep({ kind: 'observed', count: 18, of: 100 }))
    expect(summary).toMatch(
      /The count of 18 in 100 cases allows 11\.7\s% to 26\.7\s% \(Wilson, 95\s% sure\)\./,
    )
    expect(rate).toBe(0.18)
    expect(range?.map((share) => Math.round(share * 1000) / 10)).toEqual([11.7, 26.7])
  })

  test('several counts are told as such, each with an interval of its own', () => {
    const counted = (source: string): FlowEdge => ({
      ...exception(source, 'handler'),
      rate: { kind: 'observed', count: 18, of: 100 },
    })
    const edges = [path('start', 'a', 'b', 'end'), counted('a'), counted('b')]
    const nodes = [start(), step('a'), step('b'), end(), handler]
    expect(detail(sketch(nodes, edges)).summary).toMatch(
      /The two counts of cases allow 22\s% to 46\.2\s% end to end \(Wilson, each 95\s% sure\)\./,
    )
  })

  test('a count of one step is named beside what it comes to with the others, end to end', () => {
    const map = sketch(
      [start(), step('a'), step('b'), end(), handler],
      [
        path('start', 'a', 'b', 'end'),
        { ...exception('a', 'handler'), rate: { kind: 'observed', count: 11, of: 1000 } },
        exception('b', 'handler', 0.006),
      ],
    )
    expect(detail(map).summary).toMatch(
      /Counted at “a”: 11 in 1,000 cases \(Wilson, 95\s% sure: 0\.6\s% to 2\s%\); with the others that makes 1\.2\s% to 2\.5\s% end to end\./,
    )
  })

  test('cases counted end to end stand beside what the map says', () => {
    const map = oneStep({ kind: 'value', value: 0.1 })
    const { rate, observed } = detail(map, { observedExceptions: { count: 18, of: 100 } })
    expect(rate).toBe(0.1)
    expect(observed?.rate).toBe(0.18)
  })

  test('without a rate there is none, and it says so', () => {
    expect(detail(sketch([step('a')], []))).toMatchObject({ rate: null, range: null, contributions: [] })
  })

  test('a step that always fails is taken apart too', () => {
    const { contributions } = detail(sequence([1, 0.5]))
    expect(contributions).toEqual([expect.objectContaining({ nodeId: 's0', effect: 0.5 })])
  })
})

describe('laws', () => {
  const effectsAgree = (map: WorkflowDocument) => {
    const { rate, contributions } = detail(map)
    for (const { nodeId, effect } of contributions) {
      expect(effect).toBeCloseTo((rate ?? 0) - (rateOf(without(map, nodeId)).rate ?? 0), 7)
    }
  }

  test('each effect is what working the rate out again without the node gives: structured maps', () => {
    fc.assert(fc.property(anyBlock.map(drawn), effectsAgree), { numRuns: 150 })
  })

  test('and maps of any shape', () => {
    fc.assert(fc.property(anyMap, effectsAgree), { numRuns: 300 })
  })

  test('the rate is the one that is scored, and lies in its range', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const { rate, range } = detail(map)
        expect(rate).toBe(rateOf(map).rate)
        if (rate === null || range === null) return
        expect(range[0]).toBeLessThanOrEqual(rate)
        expect(range[1]).toBeGreaterThanOrEqual(rate)
        expect(range[1]).toBeLessThanOrEqual(1)
      }),
      { numRuns: 200 },
    )
  })
})
