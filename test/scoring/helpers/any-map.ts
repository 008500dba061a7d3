import fc from 'fast-check'
import type { Answers } from '#shared/model/answers.ts'
import { createNode } from '#shared/model/create-node.ts'
import type { FlowEdge, FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import { emptyDocument } from '#shared/model/document.ts'

const ids = Array.from({ length: 12 }, (_, i) => `n${i}`)
const id = fc.constantFrom(...ids)
const share = fc.double({ min: 0, max: 1, noNaN: true })
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined })

const rate = fc.oneof(
  share.map((value) => ({ kind: 'value' as const, value })),
  fc.tuple(share, share).map(([low, high]) => ({ kind: 'range' as const, low, high })),
  fc
    .tuple(fc.nat(50), fc.integer({ min: 1, max: 50 }))
    .map(([count, of]) => ({ kind: 'observed' as const, count, of })),
)
const minutes = share.map((likely) => ({ low: 0, likely, high: 1 }))

const anyNode: fc.Arbitrary<FlowNode> = fc
  .record({
    id,
    kind: fc.constantFrom('start', 'end', 'event', 'step', 'decision', 'parallel'),
    name: fc.constantFrom('', 'Check', 'Approve', 'Pay'),
    departmentId: fc.constantFrom(null, 'sales', 'legal', 'finance'),
    systemIds: fc.subarray(['erp', 'crm', 'wms', 'shop']),
    choice: fc.constantFrom('exclusive', 'inclusive', 'complex', 'event-based'),
    characteristics: fc.record({
      rules: maybe(fc.boolean()),
      structured: maybe(fc.boolean()),
      judgement: maybe(fc.boolean()),
      automated: maybe(fc.boolean()),
      value: maybe(fc.constantFrom('adding', 'required', 'waste')),
      minutes: maybe(minutes),
    }),
    exceptionEntry: fc.option(
      fc.record({ event: fc.constant('error'), name: fc.constant('Lost'), rate: maybe(rate) }),
      {
        nil: undefined,
        freq: 8,
      },
    ),
  })
  .map(({ kind, id: nodeId, systemIds, characteristics, choice, ...rest }) => {
    const node = { ...createNode(kind, { id: nodeId }), ...rest }
    if (node.kind === 'step') return { ...node, systemIds, characteristics }
    return node.kind === 'decision' ? { ...node, choice } : node
  })

const anyEdge = fc.record({
  source: id,
  target: id,
  kind: fc.constantFrom<'sequence' | 'exception'>('sequence', 'sequence', 'sequence', 'exception'),
  probability: maybe(share),
  conditional: maybe(fc.boolean()),
  rate: maybe(rate),
})

/** Any map at all: loops, several starts or none, loose ends, hanging edges, half-answered steps. */
export const anyMap: fc.Arbitrary<WorkflowDocument> = fc
  .tuple(
    fc.uniqueArray(anyNode, { selector: (node) => node.id, maxLength: 12 }),
    fc.array(anyEdge, { maxLength: 30 }),
  )
  .map(([nodes, edges]) => ({
    ...emptyDocument(),
    nodes,
    edges: edges.map((edge, i): FlowEdge => ({ id: `e${i}`, ...edge })),
  }))

const score = fc.constantFrom(1, 2, 3, 4, 5)
const override = maybe(fc.record({ score, reason: fc.constant('Decided in the room.') }))

export const anyAnswers: fc.Arbitrary<Answers> = fc.record({
  customerExperience: maybe(score),
  competitiveAdvantage: maybe(score),
  changesPerYear: maybe(fc.nat(30)),
  regulated: maybe(fc.boolean()),
  observedExceptions: maybe(fc.record({ count: fc.nat(60), of: fc.integer({ min: 1, max: 60 }) })),
  overrides: fc.record({
    complexity: override,
    variability: override,
    strategicImportance: override,
    changeFrequency: override,
  }),
})
