import type { WorkflowDocument } from '#shared/model/document.ts'
import type { WorkflowSummary } from '#shared/model/engagement.ts'
import { call } from '../../bridge/call.ts'

/** Names of the workflows that use each catalogue entry, by the entry's id. */
export type Usage = ReadonlyMap<string, readonly string[]>

/** Reads every workflow of the engagement; one that cannot be read is left out. */
export async function readUsage(workflows: readonly WorkflowSummary[]): Promise<Usage> {
  const views = await Promise.all(workflows.map((each) => call('workflow.open', { workflowId: each.id })))
  const usage = new Map<string, string[]>()
  for (const view of views) {
    if (!view.ok) continue
    for (const id of usedIds(view.value.document)) usage.set(id, [...(usage.get(id) ?? []), view.value.name])
  }
  return usage
}

/** Ids of every department and system that a document names. */
export function usedIds(document: WorkflowDocument): ReadonlySet<string> {
  const ids = new Set([...document.looseSystemIds, ...document.lanes.map((lane) => lane.departmentId)])
  for (const node of document.nodes) {
    if (node.departmentId !== null) ids.add(node.departmentId)
    if (node.kind === 'step') for (const id of node.systemIds) ids.add(id)
  }
  for (const message of document.messages) {
    for (const end of [message.from, message.to]) if (end.kind === 'department') ids.add(end.id)
  }
  return ids
}
