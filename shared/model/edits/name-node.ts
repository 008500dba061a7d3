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
  return departmentId === undefined ? using : assignDepartment(using, { nodeIds: [nodeId], departmentId })
}
