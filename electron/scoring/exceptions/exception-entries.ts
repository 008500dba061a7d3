import { remembered } from '#shared/lib/remembered.ts'
import type { FlowNode } from '#shared/model/document.ts'

export type ExceptionEntry = NonNullable<FlowNode['exceptionEntry']>

/** A node where an exception path begins, with what begins there. */
export interface EntryNode {
  readonly node: FlowNode
  readonly entry: ExceptionEntry
}

/** The exception paths that may start anywhere, each with the nodes where it begins: entries of one `path` are one. */
export const entryPaths = remembered((nodes: readonly FlowNode[]): readonly (readonly EntryNode[])[] => {
  const entries: EntryNode[] = []
  for (const node of nodes) {
    const entry = node.exceptionEntry
    if (entry !== undefined) entries.push({ node, entry })
  }
  // A path and a node may carry the same id.
  const keyOf = ({ node, entry }: EntryNode) =>
    entry.path === undefined ? `node ${node.id}` : `path ${entry.path}`
  return [...Map.groupBy(entries, keyOf).values()]
})
