import fc from 'fast-check'
import type { Metric, MetricKey } from '#shared/model/analysis/metrics.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { describe, expect, test } from 'vitest'
import { countStructure } from '../../../electron/scoring/count-structure.ts'
import { allMetrics } from '../../../electron/scoring/metrics/all-metrics.ts'
import { structureOf } from '../../../electron/scoring/metrics/structure.ts'
import { timing } from '../../../electron/timing/timing.ts'
import { anyMap } from '../helpers/any-map.ts'
import { plainDepth, plainMetrics, reaches } from '../helpers/plain-metrics.ts'
import { drawnModel, publishedModels } from '../helpers/published-models.ts'
import { decision, edge, end, exception, parallel, path, sketch, start, step } from '../helpers/sketch.ts'
import { nest, oddMaps } from '../helpers/structure-cases.ts'
import { defaultRubric } from '#shared/model/rubric.ts'

function metricsOf(map: WorkflowDocument): Metric[] {
  return allMetrics(
    structureOf(map),
    countStructure(map).handoffs,
    timing(map, {}, defaultRubric.times).handoffs,
  )
}

function valuesOf(map: WorkflowDocument): Record<MetricKey, number | null> {
  return Object.fromEntries(metricsOf(map).map(({ key, value }) => [key, value])) as Record<
    MetricKey,
    number | null
  >
}

function metricOf(map: WorkflowDocument, key: MetricKey): Metric {
  const found = metricsOf(map).find((metric) => metric.key === key)
  if (found === undefined) throw new Error(`no ${key}`)
  return found
}

test('of a map in several parts it is not said that a case stays in one department', () => {
  const map = sketch([step('a', { departmentId: 'x' }), step('b', { departmentId: 'y' })], [])
  const meanings = ['handoffs', 'expectedHandoffs'] as const
  for (const key of meanings)
    expect(metricOf(map, key).meaning).toMatch(/^Within each unconnected part of the map/)
})

describe.each(publishedModels.map((model) => [model.model, model] as const))('%s', (_, model) => {
  test.each(Object.entries(model.published))('%s is %d, as published', (key, value) => {
    // Rounded as printed there, to the third decimal.
    expect(Math.round((valuesOf(drawnModel(model))[key as MetricKey] ?? Number.NaN) * 1000) / 1000).toBe(
      value,
    )
  })
})

describe('agree with a second implementation by definition', () => {
  test('on any map', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const values = valuesOf(map)
        for (const [key, plain] of Object.entries(plainMetrics(map))) {
          const value = values[key as MetricKey]
          if (plain === null || value === null) expect([key, value]).toEqual([key, plain])
          else expect(value, key).toBeCloseTo(plain, 9)
        }
      }),
      { numRuns: 1500 },
    )
  })

  test('depth, by walking every path of a map without loops', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const at = new Map(map.nodes.map(({ id }, i) => [id, i]))
        const forward = map.edges
          .filter((e) => (at.get(e.source) ?? 99) < (at.get(e.target) ?? -1))
          .slice(0, 14)
        const acyclic = { ...map, edges: forward }
        expect(valuesOf(acyclic).depth).toBe(plainDepth(acyclic))
      }),
      { numRuns: 600 },
    )
  })

  test('the marks: every cyclic node leads back to itself along marked arcs', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const { nodeIds, edgeIds } = metricOf(map, 'cyclicity')
        const marked = map.edges.filter(({ id }) => edgeIds.includes(id))
        expect(nodeIds.filter((id) => !reaches(id, id, marked))).toEqual([])
      }),
      { numRuns: 400 },
    )
  })
})

describe('a connector that is no gateway', () => {
  const map = sketch(
    [start(), step('a'), step('b'), step('c'), end()],
    [path('start', 'a', 'b', 'end'), path('a', 'c', 'end'), exception('b', 'c', 0.1)],
  )

  test('counts where several ways lead in or out', () => {
    // a: 1 in, 2 out, both taken. b: 1 in, 2 out, one an exception. c: 2 in, 1 out. end: 2 in.
    expect(valuesOf(map)).toMatchObject({ avgConnectorDegree: (3 + 3 + 3 + 2) / 4, maxConnectorDegree: 3 })
  })

  test('splits all ways without a condition, and chooses between normal way and exception', () => {
    expect(valuesOf(map)).toMatchObject({ cfc: 1 + 2, tokenSplit: 1, mismatch: Math.abs(2 - 4) + 2 })
  })

  test('chooses where a way is conditional', () => {
    const chosen = { ...map, edges: map.edges.map((e) => (e.id === 'a>b' ? { ...e, conditional: true } : e)) }
    expect(valuesOf(chosen)).toMatchObject({ cfc: 2 + 2, tokenSplit: 0, heterogeneity: 0 })
  })
})

test('what is worked out for a single split names it', () => {
  const map = sketch([decision('d'), step('a'), step('b')], [edge('d', 'a'), edge('d', 'b')])
  expect(metricOf(map, 'cfc').worked).toBe('one exclusive split, 2 ways out = 2')
})

test('ways round are told of each part where a map falls into several', () => {
  const loop = [edge('a', 'b'), edge('b', 'a')]
  const map = sketch([step('a'), step('b'), step('c')], loop)
  expect(metricOf(map, 'cyclomatic')).toMatchObject({ value: 0 })
  expect(metricOf(map, 'cyclomatic').meaning).toContain('it has 1 independent way round')
  expect(metricOf(sketch([step('a'), step('b')], loop), 'cyclomatic').meaning).toMatch(
    /^1 independent way round/,
  )
})

test('an inclusive split of n ways counts 2ⁿ − 1, and stays finite however many there are', () => {
  const fan = (ways: number) => {
    const ids = Array.from({ length: ways }, (_, i) => `s${i}`)
    return sketch(
      [decision('d', { choice: 'inclusive' }), ...ids.map((id) => step(id))],
      ids.map((id) => edge('d', id)),
    )
  }
  expect(valuesOf(fan(5))).toMatchObject({ cfc: 31, tokenSplit: 4 })
  expect(valuesOf(fan(3000)).cfc).toBe(Number.MAX_VALUE)
})

describe('depth', () => {
  test('goes through loops once', () => {
    const { value, meaning } = metricOf(nest(30), 'depth')
    expect(value).toBeLessThanOrEqual(30)
    expect(meaning).toContain('30 arrows back')
  })

  test('marks the path that gets there', () => {
    const map = sketch(
      [
        start(),
        decision('d'),
        parallel('p'),
        step('a'),
        step('b'),
        step('c'),
        parallel('q'),
        decision('j'),
        end(),
      ],
      [path('start', 'd', 'p', 'a', 'q', 'j', 'end'), path('p', 'b', 'q'), path('d', 'c', 'j')],
    )
    expect(metricOf(map, 'depth')).toMatchObject({ value: 2, nodeIds: ['d', 'p'] })
  })
})

describe('handoffs', () => {
  const at = (id: string, departmentId: string) => step(id, { departmentId })

  test('a case meets: visits × shares over crossing arcs, gateways walked through', () => {
    const map = sketch(
      [start(), at('a', 'sales'), decision('d'), at('b', 'sales'), at('c', 'legal'), end()],
      [
        path('start', 'a', 'd'),
        edge('d', 'b', { probability: 0.7 }),
        edge('d', 'c', { probability: 0.3 }),
        path('b', 'end'),
        path('c', 'end'),
      ],
    )
    expect(metricOf(map, 'expectedHandoffs')).toMatchObject({ nodeIds: ['c'], edgeIds: ['d>c'] })
    expect(valuesOf(map).expectedHandoffs).toBeCloseTo(0.3, 12)
    expect(valuesOf(map).handoffs).toBe(1)
  })

  test('repeats count each time: rework with 20 % goes back and forth 1.25 times', () => {
    const map = sketch(
      [start(), at('a', 'sales'), at('b', 'legal'), decision('ok'), end()],
      [
        path('start', 'a', 'b', 'ok'),
        edge('ok', 'a', { probability: 0.2 }),
        edge('ok', 'end', { probability: 0.8 }),
      ],
    )
    // a → b 1.25 times, b → a 0.25 times.
    expect(valuesOf(map).expectedHandoffs).toBeCloseTo(1.5, 9)
  })

  test('without gateways they are the sum over crossing arcs', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('sales', 'legal', 'finance'), { minLength: 1, maxLength: 30 }),
        (owners) => {
          const ids = owners.map((_, i) => `n${i}`)
          const map = sketch(
            owners.map((owner, i) => at(`n${i}`, owner)),
            [path(...ids)],
          )
          const changes = owners.filter((owner, i) => i > 0 && owner !== owners[i - 1]).length
          expect(valuesOf(map)).toMatchObject({ handoffs: changes, expectedHandoffs: changes })
        },
      ),
    )
  })
})

test('the arrow that crosses into another lane is marked, not those behind a gateway within it', () => {
  const own = (id: string, departmentId: string) => step(id, { departmentId })
  const gateway = (departmentId: string | null) => ({ ...decision('d'), departmentId })
  const marked = (departmentId: string | null) =>
    metricOf(
      sketch(
        [own('a', 'sales'), gateway(departmentId), own('b', 'legal'), own('c', 'legal')],
        [path('a', 'd'), edge('d', 'b'), edge('d', 'c')],
      ),
      'handoffs',
    )
  expect(marked('legal')).toMatchObject({
    value: 2,
    edgeIds: ['a>d'],
    meaning:
      '2 pairs of steps or events hand work from one department to another, where it waits and gets lost; of a decision each way counts. On the map 1 arrow crosses over.',
  })
  expect([marked('sales').edgeIds, marked(null).edgeIds]).toEqual([
    ['d>b', 'd>c'],
    ['d>b', 'd>c'],
  ])
})

test('arrows are marked as crossing exactly where there are handoffs', () => {
  fc.assert(
    fc.property(anyMap, (map) => {
      const { value, edgeIds } = metricOf(map, 'handoffs')
      expect(edgeIds.length > 0).toBe((value ?? 0) > 0)
      // What a case meets is drawn; where it is received may lie behind where it crosses.
      const met = metricOf(map, 'expectedHandoffs').edgeIds
      if (met.length > 0) expect(edgeIds).not.toEqual([])
    }),
    { numRuns: 400 },
  )
})

test('one arrow is said in the singular', () => {
  const pair = [step('a'), step('b')]
  expect(metricOf(sketch(pair, path('a', 'b', 'a')), 'cnc').meaning).toMatch(/^1 arrow an element\./)
  expect(metricOf(sketch(pair, path('a', 'b')), 'cnc').meaning).toMatch(/^0\.5 arrows an element\./)
  expect(metricOf(sketch(pair, path('a', 'b')), 'sequentiality').meaning).toMatch(
    /^1 arrow of 1 simply leads from/,
  )
  expect(metricOf(sketch(pair, path('a', 'b', 'a')), 'sequentiality').meaning).toMatch(
    /^2 arrows of 2 simply lead from/,
  )
})

describe('robust', () => {
  test.each(oddMaps)('%s: finite or null, in whole sentences, the same twice', (_, map) => {
    const metrics = metricsOf(map)
    for (const { key, value } of metrics) expect(value === null || Number.isFinite(value), key).toBe(true)
    for (const { meaning, worked } of metrics)
      expect(`${meaning} ${worked}`).not.toMatch(/NaN|undefined|Infinity/)
    expect(metricsOf(map)).toEqual(metrics)
  })

  test('any map: finite or null, and pointing only at what is drawn', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const nodes = new Set(map.nodes.map(({ id }) => id))
        const edges = new Set(map.edges.map(({ id }) => id))
        for (const metric of metricsOf(map)) {
          expect(metric.value === null || Number.isFinite(metric.value), metric.key).toBe(true)
          expect(metric.nodeIds.filter((id) => !nodes.has(id))).toEqual([])
          expect(metric.edgeIds.filter((id) => !edges.has(id))).toEqual([])
          expect(new Set(metric.nodeIds).size).toBe(metric.nodeIds.length)
        }
      }),
      { numRuns: 500 },
    )
  })
})
