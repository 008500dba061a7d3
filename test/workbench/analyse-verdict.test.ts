import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FlowEdge, FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import { noAnswers } from '#shared/model/answers.ts'
import type { Answers } from '#shared/model/answers.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import { assess } from '../../electron/scoring/assess.ts'
import { analyseVerdict } from '../../electron/workbench/analyse-verdict.ts'
import { anyAnswers, anyMap } from '../scoring/helpers/any-map.ts'
import { decision, edge, end, exception, path, sketch, start, step } from '../scoring/helpers/sketch.ts'

const catalogue = { departments: [], systems: [] }

function analysed(document: WorkflowDocument, answers: Answers = noAnswers) {
  const assessment = assess(document, answers, catalogue, defaultRubric)
  return analyseVerdict({ document, answers, catalogue, rubric: defaultRubric, assessment })
}

function deepIn<T>(value: unknown, holds: (each: unknown) => each is T): T[] {
  if (holds(value)) return [value]
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((each) => deepIn(each, holds))
    : []
}

const isNumber = (value: unknown): value is number => typeof value === 'number'
const isText = (value: unknown): value is string => typeof value === 'string'

function idsIn(value: unknown, key: 'nodeIds' | 'edgeIds'): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  const own = key in value ? (value as Record<string, unknown[]>)[key] : []
  return [...(own ?? []), ...Object.values(value).flatMap((each) => idsIn(each, key))]
}

describe('everything behind a verdict', () => {
  test('any map with any answers gives finite numbers, whole sentences, and ids that are on the map', () => {
    fc.assert(
      fc.property(anyMap, anyAnswers, (map, answers) => {
        const analysis = analysed(map, answers)
        expect(deepIn(analysis, isNumber).filter((n) => !Number.isFinite(n))).toEqual([])
        expect(deepIn(analysis, isText).filter((text) => /NaN|undefined|Infinity|null/.test(text))).toEqual(
          [],
        )
        const nodes = new Set<unknown>(map.nodes.map(({ id }) => id))
        const edges = new Set<unknown>(map.edges.map(({ id }) => id))
        expect(idsIn(analysis, 'nodeIds').filter((id) => !nodes.has(id))).toEqual([])
        expect(idsIn(analysis, 'edgeIds').filter((id) => !edges.has(id))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test.each<[string, WorkflowDocument]>([
    ['empty', sketch([], [])],
    ['a single node', sketch([step('a')], [])],
    ['a self-loop', sketch([step('a')], [edge('a', 'a')])],
    ['no end', sketch([start(), step('a'), step('b')], [path('start', 'a', 'b', 'a')])],
    ['no start', sketch([step('a'), end()], [path('a', 'end')])],
    [
      'several starts',
      sketch([start('s'), start('t'), step('a'), end()], [path('s', 'a', 'end'), path('t', 'a')]),
    ],
    [
      'disconnected',
      sketch([start(), step('a'), step('b'), step('c')], [path('start', 'a'), path('b', 'c')]),
    ],
    [
      'an edge twice',
      sketch(
        [start(), step('a'), end()],
        [path('start', 'a', 'end'), { ...edge('start', 'a'), id: 'again' }],
      ),
    ],
  ])('%s has an answer', (_name, map) => {
    const { timing, rate, stability } = analysed(map)
    expect(timing.caveats.length).toBeGreaterThan(0)
    expect(rate.rate).toBeNull()
    expect(stability.summary).not.toBe('')
  })
})

describe('paths are never enumerated', () => {
  test('a ladder of 60 decisions finishes like any other', () => {
    const rungs = Array.from({ length: 60 }, (_, at) => at)
    const nodes = rungs.flatMap((at): FlowNode[] => [decision(`d${at}`), step(`l${at}`), step(`r${at}`)])
    const edges = rungs.flatMap((at): FlowEdge[] => {
      const next = at === 59 ? 'end' : `d${at + 1}`
      return [
        edge(`d${at}`, `l${at}`, { probability: 0.5 }),
        edge(`d${at}`, `r${at}`, { probability: 0.5 }),
        edge(`l${at}`, next),
        edge(`r${at}`, next),
        exception(`l${at}`, 'help', 0.01),
      ]
    })
    const { timing, rate } = analysed(
      sketch([start(), ...nodes, step('help'), end()], [path('start', 'd0'), edges]),
    )
    expect(rate.rate).toBeCloseTo(1 - 0.995 ** 60, 10)
    expect(rate.contributions).toHaveLength(60)
    // 60 steps a case, each gone on from with 99.5 %, and the help of those who left.
    expect(timing.handling.mean).toBeCloseTo((10 * (1 - 0.995 ** 60)) / 0.005 + 10 * (1 - 0.995 ** 60), 8)
    expect(timing.byFlowAnalysis).not.toBeUndefined()
  })

  test('thirty loops inside each other finish, each a tenth again', () => {
    const levels = Array.from({ length: 30 }, (_, at) => at)
    const nodes = levels.flatMap((at): FlowNode[] => [decision(`in${at}`), decision(`out${at}`)])
    const edges = levels.flatMap((at): FlowEdge[] => [
      edge(`in${at}`, at === 29 ? 'core' : `in${at + 1}`),
      edge(at === 29 ? 'core' : `out${at + 1}`, `out${at}`),
      edge(`out${at}`, `in${at}`, { probability: 0.1 }),
      edge(`out${at}`, at === 0 ? 'end' : `out${at - 1}`, { probability: 0.9 }),
    ])
    const unique = edges.filter((each, at) => edges.findIndex(({ id }) => id === each.id) === at)
    const map = sketch([start(), ...nodes, step('core'), end()], [path('start', 'in0'), shares(unique)])
    const { timing, optimise } = analysed(map)
    expect(timing.steps[0]?.visits).toBeCloseTo(0.9 ** -30, 6)
    expect(timing.byFlowAnalysis).toBeCloseTo(timing.cycle.mean, 6)
    // Each loop is a finding of its own.
    expect(optimise.findings.map(({ kind }) => kind)).toEqual(levels.map(() => 'rework'))
  })

  /** Ways out of the outer loops came twice: once plain, once with their share; the share counts. */
  function shares(edges: readonly FlowEdge[]): FlowEdge[] {
    return edges.map((each) =>
      each.source.startsWith('out')
        ? { ...each, probability: each.target.startsWith('in') ? 0.1 : 0.9 }
        : each,
    )
  }
})
