import { drawnWays } from '#shared/flow/drawn-order.ts'
import { newId } from '#shared/lib/id.ts'
import { createNode } from '#shared/model/create-node.ts'
import type { FlowEdge, FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import { connect } from '#shared/model/edits/connect.ts'
import { nameNode } from '#shared/model/edits/name-node.ts'
import type { NodeTitle } from '#shared/model/edits/name-node.ts'
import { reconnect } from '#shared/model/edits/reconnect.ts'
import { updateEdge } from '#shared/model/edits/update-edge.ts'
import { nameKey } from '#shared/lib/name-key.ts'
import { engagementStore, selectCatalogue } from '../../engagement-store.ts'
import type { OpenMap } from '../create-map.ts'
import { selectDocument } from '../map-state.ts'
import { sayLoneWay } from './say-lone-way.ts'
import { readTitle, titleFrom } from './typed-title.ts'
import type { Accepted } from './typed-title.ts'
import type { WayPiece } from './typed-ways.ts'
import { following } from './where.ts'

const none: Accepted = new Set()

type Change = (document: WorkflowDocument) => WorkflowDocument

interface Made {
  readonly change: Change
  /** The step it makes and leaves without a name. */
  readonly unnamed: string | null
}

/**
 * Sets the ways out of a node as they were typed, in the order they are drawn: the first piece is the first way.
 * Pieces beyond the drawn ways draw more, to the node they name or to a new step; ways beyond the pieces stay.
 * Returns the first step that was made without a name. `accepted`: the new departments among their prefixes.
 */
export function setWays(
  map: OpenMap,
  nodeId: string,
  pieces: readonly WayPiece[],
  accepted: Accepted = none,
): string | null {
  const document = selectDocument(map.store.getState())
  const source = document.nodes.find((node) => node.id === nodeId)
  if (source === undefined) return null
  const edges = drawnWays(document, nodeId)
  const made = pieces.map((piece, at) => wayAs(document, source, piece, { edge: edges[at], accepted }))
  const unnamed = made.find((each) => each.unnamed !== null)?.unnamed ?? null
  map.edit('Set the ways out', (current) => made.reduce((next, { change }) => change(next), current), {
    select: { nodeIds: [unnamed ?? nodeId] },
    ...(unnamed === null ? {} : { key: `add:${unnamed}` }),
  })
  sayLoneWay(map, nodeId)
  return unnamed
}

function wayAs(
  document: WorkflowDocument,
  source: FlowNode,
  { label, share, target }: WayPiece,
  { edge, accepted }: { readonly edge: FlowEdge | undefined; readonly accepted: Accepted },
): Made {
  const edgeId = edge?.id ?? newId()
  const say: Change = (current) =>
    updateEdge(current, { edgeId, patch: { label: label === '' ? null : label, probability: share } })
  if (edge !== undefined && target === null) return { change: say, unnamed: null }
  const known = target === null ? undefined : nodeNamed(document, target)
  if (known !== undefined) {
    const ends = { source: source.id, target: known.id }
    const draw: Change = (current) =>
      edge === undefined
        ? connect(current, { id: edgeId, ...ends, kind: 'sequence' })
        : reconnect(current, { edgeId, ...ends })
    return { change: (current) => say(draw(current)), unnamed: null }
  }
  const step = leadToStep(source, target === null ? null : titleOfStep(target, accepted), edgeId)
  const free: Change = (current) =>
    edge === undefined ? current : { ...current, edges: current.edges.filter((each) => each.id !== edgeId) }
  return { change: (current) => say(step.change(free(current))), unnamed: step.unnamed }
}

/** A new step behind the node; of the name that was typed, where one was. */
function leadToStep(source: FlowNode, title: NodeTitle | null, edgeId: string): Made {
  const node = createNode('step', { id: newId() })
  const add = following([source], node, 'sequence', edgeId)
  if (title === null) return { change: add, unnamed: node.id }
  return {
    change: (current) => nameNode(add(current, title.departmentId), { nodeId: node.id, title }),
    unnamed: null,
  }
}

function titleOfStep(text: string, accepted: Accepted): NodeTitle {
  return titleFrom(readTitle(text, 'step', selectCatalogue(engagementStore.getState()), accepted))
}

/** The node a way that names it leads to; one that is not there is made. */
export function nodeNamed({ nodes }: WorkflowDocument, name: string): FlowNode | undefined {
  return nodes.find((node) => nameKey(node.name) === nameKey(name))
}
