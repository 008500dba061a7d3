import { createNode } from '#shared/model/create-node.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { FlowEdge, StepNode, WorkflowDocument } from '#shared/model/document.ts'
import { addAfter } from '#shared/model/edits/add-after.ts'
import { assignDepartment } from '#shared/model/edits/assign-department.ts'
import { insertOnEdge } from '#shared/model/edits/insert-on-edge.ts'
import type { ChangeOf } from '#shared/model/what-if/change.ts'
import type { Effect } from './case-now.ts'

/** Puts one more step right after another: whatever that one led to, the new one leads to. */
export function withNewStep(
  document: WorkflowDocument,
  change: ChangeOf<'new-step'>,
  { departments }: Catalogue,
  drawn: (next: WorkflowDocument) => Effect,
): Effect {
  const { nodeId: id, name, afterId, departmentId } = change
  if (document.nodes.some((node) => node.id === id)) return drawn(document)
  if (!document.nodes.some((node) => node.id === afterId && node.kind === 'step'))
    return { gone: 'The step it would follow is not on the map.' }
  if (departmentId !== null && !departments.some((each) => each.id === departmentId))
    return { gone: 'There is no such department (any more).' }
  const onward = document.edges.filter(({ source, kind }) => source === afterId && kind === 'sequence')
  const added = between(document, { afterId, onward, node: createNode('step', { id, name }) })
  return drawn(assignDepartment(added, { nodeIds: [id], departmentId }))
}

interface Addition {
  readonly afterId: string
  /** Ways out of the step it follows. */
  readonly onward: readonly FlowEdge[]
  readonly node: StepNode
}

function between(document: WorkflowDocument, { afterId, onward, node }: Addition): WorkflowDocument {
  const edgeId = `${node.id}-way`
  const [only, ...others] = onward
  if (only !== undefined && others.length === 0) {
    const inserted = insertOnEdge(document, { edgeId: only.id, node, newEdgeId: edgeId })
    if (inserted !== document) return inserted
  }
  const moved = new Set(onward.map((edge) => edge.id))
  const added = addAfter(document, { node, afterId, edgeId })
  return {
    ...added,
    edges: added.edges.map((edge) => (moved.has(edge.id) ? { ...edge, source: node.id } : edge)),
  }
}
