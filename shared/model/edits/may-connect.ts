import type { Result } from '../../lib/result.ts'
import { failure, success } from '../../lib/result.ts'
import type { EdgeKind, WorkflowDocument } from '../document.ts'

export interface Connection {
  readonly source: string
  readonly target: string
  readonly kind: EdgeKind
}

/** Whether an edge may be drawn; a refusal says why. `besides` is an edge that is about to be replaced. */
export function mayConnect(
  document: WorkflowDocument,
  connection: Connection,
  besides?: string,
): Result<null> {
  const source = document.nodes.find((node) => node.id === connection.source)
  const target = document.nodes.find((node) => node.id === connection.target)
  if (source === undefined || target === undefined) return failure('refused', 'Connect two nodes of the map.')
  if (source.kind === 'end')
    return failure('refused', 'Nothing leads out of an end. Start from another node.')
  if (target.kind === 'start') return failure('refused', 'Nothing leads into a start. Choose another node.')
  if (source === target && source.kind !== 'step')
    return failure('refused', 'Only a step can lead back to itself.')
  if (isDrawn(document, connection, besides))
    return failure('refused', 'These two are already connected this way.')
  return success(null)
}

function isDrawn(document: WorkflowDocument, wanted: Connection, besides: string | undefined): boolean {
  return document.edges.some(
    (edge) =>
      edge.id !== besides &&
      edge.source === wanted.source &&
      edge.target === wanted.target &&
      edge.kind === wanted.kind,
  )
}
