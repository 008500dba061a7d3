import type { Catalogue } from '../../model/catalogue.ts'
import { emptyDocument } from '../../model/document.ts'
import type { FlowNode, WorkflowDocument } from '../../model/document.ts'
import { NEW_LANE_HEIGHT } from '../../model/edits/bands.ts'
import { deleteSelection } from '../../model/edits/delete-selection.ts'
import { layoutDocument } from '../../layout/layout-document.ts'
import type { Names } from '../graph/names.ts'
import type { Sketch, SketchNode } from '../sketch/sketch.ts'
import { changeNodes } from './change-nodes.ts'
import { mergeEdges } from './merge-edges.ts'
import type { MergedEdges } from './merge-edges.ts'
import { makeNode } from './make-node.ts'
import { placeBeside } from '../paste/place-beside.ts'
import { placeNew } from './place-new.ts'
import type { BoundEdge } from './pair-edges.ts'
import type { Refusal } from './refusal.ts'

export interface MergeInput {
  readonly document: WorkflowDocument
  readonly catalogue: Catalogue
  readonly names: Names
  readonly before: { readonly sketch: Sketch; readonly edges: readonly BoundEdge[] }
  readonly after: Sketch
  /** Nodes whose department or systems were not in the catalogue when their line was read last. */
  readonly pending: ReadonlySet<string>
  /** Nodes whose line the map refused. */
  readonly refused: ReadonlySet<string>
  /** Nodes that were deleted with their line, by id: a line that comes back brings its node back. */
  readonly buried: ReadonlyMap<string, FlowNode>
}

export interface Merged {
  /** The very same object when the text says nothing new. */
  readonly document: WorkflowDocument
  /** For each edge of the new text the edge of the map; null where it was refused. */
  readonly edgeIds: readonly (string | null)[]
  readonly refusals: readonly Refusal[]
}

/**
 * Brings to the map what a text says other than before, and nothing else: what the text does not say (places,
 * answers, comments, notes) stays, and an unchanged text changes nothing.
 */
export function mergeSketch(input: MergeInput): Merged {
  const { document, before, after, names, pending, refused } = input
  const was = new Map(before.sketch.nodes.map((node) => [node.id, node]))
  const now = new Map(after.nodes.map((node) => [node.id, node]))
  const there = new Set(document.nodes.map((node) => node.id))
  const removed = [...was.keys()].filter((id) => !now.has(id) && there.has(id))
  const added = after.nodes.filter((node) => !there.has(node.id))
  const changes = after.nodes.flatMap((node) => {
    const old = was.get(node.id)
    return old === undefined || !there.has(node.id) ? [] : [{ id: node.id, was: old, now: node }]
  })
  const edges = mergeEdges(input, new Set(removed))
  const peopled = addNodes(input, { added, edges, removed: new Set(removed) })
  const joined = edges.list === document.edges ? peopled : { ...peopled, edges: [...edges.list] }
  const pruned =
    removed.length + edges.removed.length === 0
      ? joined
      : deleteSelection(joined, { selection: { nodeIds: removed, edgeIds: edges.removed, noteIds: [] } })
  const changed = changeNodes(pruned, changes, { names, pending, refused })
  return {
    document:
      isBlank(input, removed.length) && added.length > 0
        ? layoutDocument(changed.document)
        : changed.document,
    edgeIds: edges.edgeIds,
    refusals: [...edges.refusals, ...changed.refusals],
  }
}

/** Nothing on the map stays as it is: all of it may be laid out. */
function isBlank({ document }: MergeInput, removed: number): boolean {
  return document.nodes.length === removed
}

interface Adding {
  readonly added: readonly SketchNode[]
  readonly edges: MergedEdges
  readonly removed: ReadonlySet<string>
}

/** The new nodes in the order of the text, so that each finds its place behind what leads to it. */
function addNodes(input: MergeInput, { added, edges, removed }: Adding): WorkflowDocument {
  if (added.length === 0) return input.document
  const order = new Map(input.after.nodes.map((node, at) => [node.id, node.role === 'end' ? Infinity : at]))
  const into = new Map<string, string[]>()
  const from = new Map<string, string[]>()
  for (const { source, target } of edges.list) {
    into.set(target, [...(into.get(target) ?? []), source])
    from.set(source, [...(from.get(source) ?? []), target])
  }
  const departments = new Map(input.document.nodes.map((node) => [node.id, node.departmentId]))
  const made = added.map((said) => {
    const above = (into.get(said.id) ?? []).filter((id) => id !== said.id)
    const node = makeNode(said, input, departments.get(above[0] ?? '') ?? null)
    departments.set(said.id, node.departmentId)
    const neighbours = {
      before: above.filter((id) => (order.get(id) ?? -1) < (order.get(said.id) ?? 0)),
      after: (from.get(said.id) ?? []).filter((id) => id !== said.id),
    }
    return { node, neighbours }
  })
  if (made.length > MANY || isBlank(input, removed.size)) {
    return addMany(
      input.document,
      made.map(({ node }) => node),
      edges.list,
    )
  }
  return made.reduce((document, each) => placeNew(document, { ...each, leaving: removed }), input.document)
}

/** So many new nodes at once are a piece of a map of their own. */
const MANY = 12

function addMany(
  document: WorkflowDocument,
  nodes: readonly FlowNode[],
  edges: MergedEdges['list'],
): WorkflowDocument {
  const ids = new Set(nodes.map((node) => node.id))
  const departments = new Set(nodes.flatMap(({ departmentId }) => departmentId ?? []))
  const piece = layoutDocument({
    ...emptyDocument(),
    lanes: [...departments].map((departmentId) => ({ departmentId, height: NEW_LANE_HEIGHT })),
    nodes: [...nodes],
    edges: edges.filter((edge) => ids.has(edge.source) && ids.has(edge.target)),
  })
  return placeBeside(document, { ...piece, edges: [] })
}
