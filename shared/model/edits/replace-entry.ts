import { produce } from 'immer'
import type { CatalogueKind } from '../catalogue.ts'
import type { WorkflowDocument } from '../document.ts'
import { assignDepartment } from './assign-department.ts'
import { removeLane } from './remove-lane.ts'

interface Replacement {
  readonly kind: CatalogueKind
  readonly from: string
  readonly to: string
}

/** Names a department or system by another id wherever it is used: the two were one all along. */
export function replaceEntry(document: WorkflowDocument, replacement: Replacement): WorkflowDocument {
  const { kind, from, to } = replacement
  if (kind === 'system') return replaceSystem(document, from, to)
  if (!document.lanes.some((lane) => lane.departmentId === to)) return renameDepartment(document, from, to)
  const nodeIds = document.nodes.filter((node) => node.departmentId === from).map((node) => node.id)
  const moved = assignDepartment(document, { nodeIds, departmentId: to })
  return removeLane(renameEnds(moved, from, to), { departmentId: from })
}

function replaceSystem(document: WorkflowDocument, from: string, to: string): WorkflowDocument {
  const replaced = (ids: readonly string[]) => [...new Set(ids.map((id) => (id === from ? to : id)))]
  return produce(document, (draft) => {
    for (const node of draft.nodes) {
      if (node.kind === 'step' && node.systemIds.includes(from)) node.systemIds = replaced(node.systemIds)
    }
    if (draft.looseSystemIds.includes(from)) draft.looseSystemIds = replaced(draft.looseSystemIds)
  })
}

function renameDepartment(document: WorkflowDocument, from: string, to: string): WorkflowDocument {
  return produce(renameEnds(document, from, to), (draft) => {
    for (const item of [...draft.lanes, ...draft.nodes])
      if (item.departmentId === from) item.departmentId = to
  })
}

function renameEnds(document: WorkflowDocument, from: string, to: string): WorkflowDocument {
  return produce(document, (draft) => {
    for (const end of draft.messages.flatMap((message) => [message.from, message.to]))
      if (end.kind === 'department' && end.id === from) end.id = to
  })
}
