import { newId } from '#shared/lib/id.ts'
import { failure, success } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import { createNode } from '#shared/model/create-node.ts'
import type { EdgeKind } from '#shared/model/document.ts'
import { connect } from '#shared/model/edits/connect.ts'
import { mayConnect } from '#shared/model/edits/may-connect.ts'
import { nameNode } from '#shared/model/edits/name-node.ts'
import type { NodeTitle } from '#shared/model/edits/name-node.ts'
import { reconnect } from '#shared/model/edits/reconnect.ts'
import { updateEdge } from '#shared/model/edits/update-edge.ts'
import type { EdgePatch } from '#shared/model/edits/update-edge.ts'
import type { EditOptions, OpenMap } from '../create-map.ts'
import { selectDocument } from '../map-state.ts'
import { following } from './where.ts'

const labels: Readonly<Record<EdgeKind, string>> = { sequence: 'Connect', exception: 'Add exception path' }

/** Draws an edge between two nodes and selects it; returns its id, or why it may not be drawn. */
export function connectNodes(
  map: OpenMap,
  source: string,
  target: string,
  kind: EdgeKind,
  select?: EditOptions['select'],
): Result<string> {
  const allowed = mayConnect(selectDocument(map.store.getState()), { source, target, kind })
  if (!allowed.ok) return allowed
  const id = newId()
  map.edit(labels[kind], (current) => connect(current, { id, source, target, kind }), {
    key: wayKey(id),
    select: select ?? { edgeIds: [id] },
  })
  return success(id)
}

/** Adds a step that a node leads to, and selects it; returns the id of the edge between them. */
export function leadToNew(map: OpenMap, sourceId: string, title: NodeTitle, kind: EdgeKind): Result<string> {
  const source = selectDocument(map.store.getState()).nodes.find((node) => node.id === sourceId)
  if (source === undefined || source.kind === 'end')
    return failure('refused', 'Nothing leads out of an end. Start from another node.')
  const edgeId = newId()
  const node = createNode('step', { id: newId() })
  const add = following([source], node, kind, edgeId)
  map.edit(
    `${labels[kind]} to ${title.name}`,
    (document) => nameNode(add(document, title.departmentId), { nodeId: node.id, title }),
    { key: wayKey(edgeId), select: { nodeIds: [node.id] } },
  )
  return success(edgeId)
}

/** Says something of an edge; where it was drawn just now, or the node it leads to was, that is one undo with it. */
export function sayOfEdge(map: OpenMap, edgeId: string, patch: EdgePatch, more = false): void {
  const { history } = map.store.getState()
  const edge = history.present.document.edges.find((each) => each.id === edgeId)
  if (edge === undefined) return
  const newest = history.past.at(-1)?.key
  const joins = [wayKey(edgeId), `add:${edge.target}`].find((key) => key === newest)
  map.edit('Label edge', (document) => updateEdge(document, { edgeId, patch }), {
    ...(joins === undefined ? {} : { joins }),
    ...(joins !== undefined && more ? { key: joins } : {}),
  })
}

export function reconnectEdge(map: OpenMap, edgeId: string, source: string, target: string): void {
  map.edit('Reconnect', (document) => reconnect(document, { edgeId, source, target }))
}

/** By which what is said of an edge joins the drawing of it. */
function wayKey(edgeId: string): string {
  return `way:${edgeId}`
}
