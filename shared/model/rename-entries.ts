import type { FlowNode, Message, WorkflowDocument } from './document.ts'

/** From the id an entry had elsewhere to its id in the engagement's catalogue. */
export type IdMap = ReadonlyMap<string, string>

/** The same drawing with its departments and systems named by other ids; an id that is not in the map stays. */
export function renameEntries(
  document: WorkflowDocument,
  departments: IdMap,
  systems: IdMap,
): WorkflowDocument {
  const department = (id: string) => departments.get(id) ?? id
  const system = (id: string) => systems.get(id) ?? id
  return {
    ...document,
    lanes: document.lanes.map((lane) => ({ ...lane, departmentId: department(lane.departmentId) })),
    nodes: document.nodes.map((node) => renameInNode(node, department, system)),
    messages: document.messages.map((message) => ({
      ...message,
      from: renameEnd(message.from, department),
      to: renameEnd(message.to, department),
    })),
    looseSystemIds: document.looseSystemIds.map(system),
  }
}

type Rename = (id: string) => string

function renameInNode(node: FlowNode, department: Rename, system: Rename): FlowNode {
  const departmentId = node.departmentId === null ? null : department(node.departmentId)
  if (node.kind !== 'step') return { ...node, departmentId }
  return { ...node, departmentId, systemIds: node.systemIds.map(system) }
}

function renameEnd(end: Message['from'], department: Rename): Message['from'] {
  return end.kind === 'department' ? { kind: 'department', id: department(end.id) } : end
}
