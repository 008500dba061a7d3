import fc from 'fast-check'
import type { FlowEdge, FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import { decisionChoices, eventTriggers, parkedKinds } from '#shared/model/document.ts'
import { createNode } from '#shared/model/create-node.ts'
import type { Rate } from '#shared/model/rate.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0)
const text = fc.string({ unit: 'grapheme', maxLength: 40 })
const point = fc.record({
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -5000, max: 5000 }),
})

const rate: fc.Arbitrary<Rate> = fc.oneof(
  fc.record({ kind: fc.constant('value' as const), value: share }),
  fc.record({ kind: fc.constant('range' as const), low: share, high: share }),
  fc.record({
    kind: fc.constant('observed' as const),
    count: fc.nat({ max: 500 }),
    of: fc.integer({ min: 1, max: 500 }),
  }),
)

function node(
  id: string,
  departmentIds: readonly string[],
  systemIds: readonly string[],
): fc.Arbitrary<FlowNode> {
  const base = fc.record({
    name: text,
    departmentId: fc.option(fc.constantFrom(...departmentIds)),
    position: point,
  })
  const trigger = fc.constantFrom(...eventTriggers)
  return fc.oneof(
    fc.tuple(base, trigger).map(([given, on]) => ({ ...createNode('start', { id, ...given }), trigger: on })),
    fc.tuple(base, trigger).map(([given, on]) => ({ ...createNode('end', { id, ...given }), trigger: on })),
    fc
      .tuple(base, fc.uniqueArray(fc.constantFrom(...systemIds)), fc.record({ rules: fc.boolean() }))
      .map(([given, used, characteristics]) => ({
        ...createNode('step', { id, ...given }),
        systemIds: used,
        characteristics,
      })),
    fc
      .tuple(base, fc.constantFrom(...decisionChoices))
      .map(([given, choice]) => ({ ...createNode('decision', { id, ...given }), choice })),
    base.map((given) => createNode('parallel', { id, ...given })),
  )
}

function edge(id: string, nodeIds: readonly string[]): fc.Arbitrary<FlowEdge> {
  const ends = { source: fc.constantFrom(...nodeIds), target: fc.constantFrom(...nodeIds) }
  return fc.oneof(
    fc.record({
      id: fc.constant(id),
      ...ends,
      kind: fc.constant('sequence' as const),
      label: text,
      probability: share,
    }),
    fc.record({
      id: fc.constant(id),
      ...ends,
      kind: fc.constant('exception' as const),
      exception: fc.record({ event: fc.constant('error'), name: text }),
      rate,
    }),
  )
}

/** Any drawing of up to a dozen nodes: loops, unreachable parts and odd names included. */
export const anyDocument: fc.Arbitrary<WorkflowDocument> = fc
  .record({ nodes: fc.integer({ min: 1, max: 12 }), edges: fc.nat({ max: 20 }) })
  .chain(({ nodes, edges }) => {
    const departmentIds = ['d1', 'd2', 'd3']
    const nodeIds = Array.from({ length: nodes }, (_, index) => `n${index}`)
    const edgeIds = Array.from({ length: edges }, (_, index) => `e${index}`)
    return fc.record({
      schemaVersion: fc.constant(1 as const),
      lanes: fc.constant(departmentIds.map((departmentId) => ({ departmentId, height: 120 }))),
      nodes: fc.tuple(...nodeIds.map((id) => node(id, departmentIds, ['s1', 's2', 's3']))),
      edges: fc.tuple(...edgeIds.map((id) => edge(id, nodeIds))),
      messages: fc.constant([]),
      notes: fc.array(
        fc.record({ id: fc.uuid(), text, position: point, size: fc.constant({ width: 120, height: 60 }) }),
        { maxLength: 3 },
      ),
      parked: fc.array(fc.record({ id: fc.uuid(), kind: fc.constantFrom(...parkedKinds), text }), {
        maxLength: 3,
      }),
      looseSystemIds: fc.subarray(['s1', 's2', 's3']),
    })
  })
