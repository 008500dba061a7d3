import { newId } from '#shared/lib/id.ts'
import { toDocumentPoint } from '#shared/geometry/collapsed/from-shown.ts'
import type { Move } from '#shared/model/edits/move-nodes.ts'
import { putOnEdge } from '#shared/model/edits/put-on-edge.ts'
import type { Point } from '#shared/model/document.ts'
import type { OpenMap } from '../create-map.ts'
import { selectDocument } from '../map-state.ts'

/** Puts a node between the ends of the edge it was let go on; `position` as it is seen. */
export function dropOnEdge(map: OpenMap, { id, position }: Move, edgeId: string): void {
  const document = selectDocument(map.store.getState())
  const node = document.nodes.find((candidate) => candidate.id === id)
  const half = (node?.size.height ?? 0) / 2
  const middle = toDocumentPoint(document, { x: position.x, y: position.y + half })
  putNodeOnEdge(map, { id, edgeId, at: { x: middle.x, y: middle.y - half } })
}

interface PutOnEdge {
  readonly id: string
  readonly edgeId: string
  /** The node's top left corner, as it is stored. */
  readonly at: Point
}

export function putNodeOnEdge(map: OpenMap, { id, edgeId, at }: PutOnEdge): void {
  const newEdgeId = newId()
  map.edit('Put into the flow', (document) => putOnEdge(document, { edgeId, nodeId: id, at, newEdgeId }))
}
