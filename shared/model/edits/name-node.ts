import type { WorkflowDocument } from '../document.ts'
import { assignDepartment } from './assign-department.ts'
import { renameNode } from './rename-node.ts'
import { updateStep } from './update-step.ts'

/** What is said of a node in the line that names it. */
export interface NodeTitle {
  readonly name: string
  /** undefined: nothing is said. null: expressly none. */
  readonly departmentId?: string | null | undefined
  /** Added to those a step has. */
  readonly systemIds: readonly string[]
}

/** Names a node and, in one, gives it a department and systems. */
export function nameNode(
  document: WorkflowDocument,
  { nodeId, title }: { nodeId: string; title: NodeTitle },
): WorkflowDocument {
  const { name, departmentId, systemIds } = title
  const named = renameNode(document, { nodeId, name })
  const using = updateStep(named, { nodeIds: [nodeId], patch: { addSystemIds: systemIds } })
  if (departmentId === undefined) return using
  const nodeIds = departmentId === null ? [nodeId] : [nodeId, ...startsInto(using, nodeId)]
  return assignDepartment(using, { nodeIds, departmentId })
}

/** Starts of nobody that lead here alone: a case begins where its first step is done, not below all lanes. */
function startsInto({ nodes, edges }: WorkflowDocument, nodeId: string): string[] {
  const waysOut = (id: string) => edges.filter((edge) => edge.source === id)
  return nodes
    .filter(({ id, kind, departmentId, placed }) => {
      if (kind !== 'start' || departmentId !== null || placed === true) return false
      const ways = waysOut(id)
      return ways.length === 1 && ways[0]?.target === nodeId
    })
    .map((node) => node.id)
}
