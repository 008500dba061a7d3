import type { Catalogue } from '#shared/model/catalogue.ts'
import type { FlowEdge, WorkflowDocument } from '#shared/model/document.ts'
import { deleteSelection } from '#shared/model/edits/delete-selection.ts'
import type { ChangeOf } from '#shared/model/what-if/change.ts'
import type { Effect } from './case-now.ts'

type Drawn = (next: WorkflowDocument) => Effect

/**
 * Leaves arrows out, and the steps that no case comes to without them; what went that way is shared among the other ways
 * in proportion.
 */
export function withoutWays(document: WorkflowDocument, edgeIds: readonly string[], drawn: Drawn): Effect {
  const gone = new Set(edgeIds)
  const left = document.edges.filter(({ id }) => gone.has(id))
  if (left.length === 0) return { gone: 'This way is not on the map.' }
  const selection = { nodeIds: cutOff(document, gone), edgeIds: left.map(({ id }) => id), noteIds: [] }
  const without = deleteSelection(document, { selection, healing: false })
  const freed = new Map<string, number>()
  for (const { source, probability } of left)
    if (probability !== undefined) freed.set(source, (freed.get(source) ?? 0) + probability)
  const shared = (edge: FlowEdge): FlowEdge => {
    const share = freed.get(edge.source)
    if (share === undefined || share >= 1 || edge.probability === undefined) return edge
    return { ...edge, probability: Math.min(1, edge.probability / (1 - share)) }
  }
  return drawn({ ...without, edges: without.edges.map(shared) })
}

/** Nodes that cases can come to only by arrows that go; what none came to before stays as drawn. */
function cutOff(document: WorkflowDocument, gone: ReadonlySet<string>): string[] {
  const before = reached(document, new Set())
  const after = reached(document, gone)
  return document.nodes.filter(({ id }) => before.has(id) && !after.has(id)).map(({ id }) => id)
}

function reached({ nodes, edges }: WorkflowDocument, gone: ReadonlySet<string>): ReadonlySet<string> {
  const led = new Set(edges.map(({ target }) => target))
  const outOf = Map.groupBy(edges, ({ source }) => source)
  const begins = nodes.filter(
    ({ id, kind, exceptionEntry }) => kind === 'start' || exceptionEntry !== undefined || !led.has(id),
  )
  const found = new Set(begins.map(({ id }) => id))
  for (const id of found)
    for (const { id: edgeId, target } of outOf.get(id) ?? []) if (!gone.has(edgeId)) found.add(target)
  return found
}

export function withSystems(
  document: WorkflowDocument,
  { nodeId, systemIds }: ChangeOf<'step-systems'>,
  catalogue: Catalogue,
  drawn: Drawn,
): Effect {
  if (!document.nodes.some(({ id, kind }) => id === nodeId && kind === 'step'))
    return { gone: 'This step is not on the map.' }
  const known = systemIds.filter((id) => catalogue.systems.some((system) => system.id === id))
  if (known.length < systemIds.length) return { gone: 'There is no such system (any more).' }
  return drawn({
    ...document,
    nodes: document.nodes.map((node) =>
      node.id === nodeId && node.kind === 'step' ? { ...node, systemIds: [...new Set(known)] } : node,
    ),
  })
}
