import type { FlowNode, Note, Point } from '#shared/model/document.ts'
import { mayConnect } from '#shared/model/edits/may-connect.ts'
import { mayPutOnEdge } from '#shared/model/edits/put-on-edge.ts'
import { assertNever } from '#shared/lib/assert-never.ts'
import { failure, success } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { OpenMap } from '../create-map.ts'
import { selectDocument } from '../map-state.ts'
import { stopPicking } from '../picking.ts'
import type { Picking } from '../picking.ts'
import type { MapSelection } from '../selection.ts'
import { addConnected } from './add.ts'
import { moveTo } from './change.ts'
import { connectNodes, reconnectEdge } from './connect.ts'
import { putNodeOnEdge } from './put-on-edge.ts'
import { snapped } from './where.ts'

/** Something on the map that was tapped, and where. */
export interface Tapped {
  readonly kind: 'node' | 'edge' | 'note' | 'ground'
  /** Empty for free ground. */
  readonly id: string
  readonly at: Point
}

const notANode = failure('refused', 'Tap a node: an edge leads from one to another.')

/** Does with what was tapped what the taps are for. A refusal keeps waiting for a better tap. */
export function pick(map: OpenMap, picking: Picking, tapped: Tapped): Result<unknown> {
  switch (picking.kind) {
    case 'connect':
      return done(connectTo(map, picking, tapped))
    case 'reconnect':
      return done(tapped.kind === 'node' ? reconnectTo(map, picking, tapped.id) : notANode)
    case 'move':
      moveTapped(map, tapped)
      return done(success(null))
    case 'select':
      map.select(toggled(map.store.getState().selection, tapped))
      return success(null)
    default:
      return assertNever(picking)
  }
}

function done(result: Result<unknown>): Result<unknown> {
  if (result.ok) stopPicking()
  return result
}

function connectTo(
  map: OpenMap,
  { sourceId, edgeKind }: Extract<Picking, { kind: 'connect' }>,
  { kind, id, at }: Tapped,
): Result<unknown> {
  if (kind === 'node') return connectNodes(map, sourceId, id, edgeKind)
  if (kind !== 'ground') return notANode
  addConnected(map, sourceId, at, edgeKind)
  return success(null)
}

function reconnectTo(
  map: OpenMap,
  { edgeId, end }: Extract<Picking, { kind: 'reconnect' }>,
  nodeId: string,
): Result<null> {
  const document = selectDocument(map.store.getState())
  const edge = document.edges.find((each) => each.id === edgeId)
  if (edge === undefined) return failure('not-found', 'The edge is gone.')
  const [source, target] = end === 'source' ? [nodeId, edge.target] : [edge.source, nodeId]
  const without = { ...document, edges: document.edges.filter((each) => each !== edge) }
  const allowed = mayConnect(without, { source, target, kind: edge.kind })
  if (allowed.ok) reconnectEdge(map, edgeId, source, target)
  return allowed
}

/** As letting it go there would: one node without edges, on an edge, goes between the edge's ends. */
function moveTapped(map: OpenMap, { kind, id: edgeId, at }: Tapped): void {
  const [only, another] = selectedItems(map)
  const document = selectDocument(map.store.getState())
  const fits = only !== undefined && another === undefined && kind === 'edge'
  if (fits && mayPutOnEdge(document, { edgeId, nodeId: only.id }).ok) {
    const { width, height } = only.size
    putNodeOnEdge(map, { id: only.id, edgeId, at: { x: at.x - width / 2, y: at.y - height / 2 } })
  } else moveSelectionTo(map, at)
}

/** The middle of what is selected comes to the place; all of it keeps its order. */
function moveSelectionTo(map: OpenMap, at: Point): void {
  const items = selectedItems(map)
  const [first] = items
  if (first === undefined) return
  const left = Math.min(...items.map((item) => item.position.x))
  const top = Math.min(...items.map((item) => item.position.y))
  const right = Math.max(...items.map((item) => item.position.x + item.size.width))
  const bottom = Math.max(...items.map((item) => item.position.y + item.size.height))
  const dx = snapped(at.x - (left + right) / 2)
  const dy = snapped(at.y - (top + bottom) / 2)
  if (dx === 0 && dy === 0) return
  moveTo(
    map,
    items.map(({ id, position }) => ({ id, position: { x: position.x + dx, y: position.y + dy } })),
  )
}

function selectedItems(map: OpenMap): (FlowNode | Note)[] {
  const { selection } = map.store.getState()
  const { nodes, notes } = selectDocument(map.store.getState())
  const ids = new Set([...selection.nodeIds, ...selection.noteIds])
  return [...nodes, ...notes].filter((item) => ids.has(item.id))
}

/** Free ground changes nothing: a slip must not lose what was gathered. */
function toggled(selection: MapSelection, { kind, id }: Tapped): MapSelection {
  const flip = (ids: readonly string[], fits: boolean) => {
    if (!fits) return ids
    return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]
  }
  return {
    nodeIds: flip(selection.nodeIds, kind === 'node'),
    edgeIds: flip(selection.edgeIds, kind === 'edge'),
    noteIds: flip(selection.noteIds, kind === 'note'),
    laneId: kind === 'ground' ? selection.laneId : null,
  }
}
