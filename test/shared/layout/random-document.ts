import { createNode } from '#shared/model/create-node.ts'
import {
  emptyDocument,
  type FlowEdge,
  type FlowNode,
  type NodeKind,
  type WorkflowDocument,
} from '#shared/model/document.ts'
import fc from 'fast-check'

const kinds: readonly NodeKind[] = ['start', 'end', 'event', 'step', 'decision', 'parallel']
const names = fc.oneof(
  fc.constantFrom(
    '',
    'Check',
    'Record customer and order in the system',
    'Donaudampfschifffahrtsgesellschaftskapitän',
  ),
  fc.string({ maxLength: 60 }),
)

interface Shape {
  readonly nodes: readonly { kind: NodeKind; name: string; lane: number }[]
  readonly edges: readonly { from: number; to: number; exception: boolean; label: string }[]
  readonly lanes: number
}

/** Any graph at all: cycles, self-loops, doubled and dangling edges, steps without a department or a lane. */
export function anyDocument(maxNodes = 24): fc.Arbitrary<WorkflowDocument> {
  const index = fc.nat({ max: 10_000 })
  return fc
    .record({
      nodes: fc.array(
        fc.record({ kind: fc.constantFrom(...kinds), name: names, lane: fc.integer({ min: -1, max: 4 }) }),
        { maxLength: maxNodes, size: 'max' },
      ),
      edges: fc.array(fc.record({ from: index, to: index, exception: fc.boolean(), label: names }), {
        maxLength: Math.ceil(maxNodes * 1.5),
        size: 'max',
      }),
      lanes: fc.integer({ min: 0, max: 5 }),
    })
    .map(toDocument)
}

function toDocument({ nodes, edges, lanes }: Shape): WorkflowDocument {
  return {
    ...emptyDocument(),
    lanes: Array.from({ length: lanes }, (_, lane) => ({ departmentId: `d${lane}`, height: 120 })),
    nodes: nodes.map(({ kind, name, lane }, at): FlowNode =>
      createNode(kind, { id: `n${at}`, name, departmentId: lane < 0 ? null : `d${lane}` }),
    ),
    edges: edges.map(({ from, to, exception, label }, at): FlowEdge => ({
      id: `e${at}`,
      // Now and then an end that does not exist.
      source: `n${from % (nodes.length + 1)}`,
      target: `n${to % (nodes.length + 1)}`,
      kind: exception ? 'exception' : 'sequence',
      ...(label === '' ? {} : { label }),
    })),
  }
}
