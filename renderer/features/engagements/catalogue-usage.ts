import type { WorkflowSummary } from '#shared/model/engagement.ts'
import { titleOf } from '#shared/model/scenarios.ts'
import { usedIds } from '#shared/model/used-entries.ts'
import { call } from '../../bridge/call.ts'

/** Names of the workflows that use each catalogue entry, by the entry's id. */
export type Usage = ReadonlyMap<string, readonly string[]>

/** Reads every workflow of the engagement; one that cannot be read is left out. */
export async function readUsage(workflows: readonly WorkflowSummary[]): Promise<Usage> {
  const views = await Promise.all(workflows.map((each) => call('workflow.open', { workflowId: each.id })))
  const usage = new Map<string, string[]>()
  for (const [index, workflow] of workflows.entries()) {
    const view = views[index]
    if (view?.ok !== true) continue
    const title = titleOf(workflow, workflows)
    for (const id of usedIds(view.value.document)) usage.set(id, [...(usage.get(id) ?? []), title])
  }
  return usage
}
