import { newId } from '#shared/lib/id.ts'
import { toDocumentPoint } from '#shared/geometry/collapsed/from-shown.ts'
import type { Move } from '#shared/model/edits/move-nodes.ts'
import { putOnEdge } from '#shared/model/edits/put-on-edge.ts'
import type { OpenMap } from '../create-map.ts'

/** Puts a node between the ends of the edge it was let go on; `position` as it is seen. */
export function dropOnEdge(map: OpenMap, { id, position }: Move, edgeId: string): void {
  const newEdgeId = newId()
  map.edit('Put into the flow', (document) => {
    const node = document.nodes.find((candidate) => candidate.id === id)
    const half = (node?.size.height ?? 0) / 2
    const middle = toDocumentPoint(document, { x: position.x, y: position.y + half })
    return putOnEdge(document, { edgeId, nodeId: id, at: { x: middle.x, y: middle.y - half }, newEdgeId })
  })
}
