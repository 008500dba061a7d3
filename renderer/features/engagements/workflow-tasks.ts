import { engagementStore, selectWorkflows, workflowById } from '../../state/engagement-store.ts'
import { openMap, openWorkflow, routeStore, selectWorkflowId } from '../../state/route-store.ts'
import { deleteWorkflow, restoreWorkflow } from '../../state/workflow-actions.ts'
import { notifyFailure, notifyUndo } from '../../ui/notify.tsx'
import { chooseFiles } from './import/choose-files.ts'
import { importFiles } from './import/import-store.ts'

/** Takes it out of the list, with a way back; the screen goes on to its neighbour. */
export async function removeWorkflow(workflowId: string): Promise<void> {
  const before = engagementStore.getState()
  const workflow = workflowById(workflowId)(before)
  const neighbour = neighbourOf(workflowId)
  const result = await deleteWorkflow(workflowId)
  if (!result.ok) return notifyFailure(result)
  if (selectWorkflowId(routeStore.getState()) === workflowId && before.openId !== null) {
    openWorkflow(before.openId, neighbour)
  }
  notifyUndo(`“${workflow?.name ?? 'Workflow'}” deleted.`, () => void bringBack(workflowId, before.openId))
}

function neighbourOf(workflowId: string): string | null {
  const workflows = selectWorkflows(engagementStore.getState())
  const index = workflows.findIndex((each) => each.id === workflowId)
  return (workflows[index + 1] ?? workflows[index - 1])?.id ?? null
}

async function bringBack(workflowId: string, engagementId: string | null): Promise<void> {
  const result = await restoreWorkflow(workflowId)
  if (!result.ok) return notifyFailure(result)
  if (engagementId !== null) openMap(engagementId, workflowId)
}

export async function importFromDisk(): Promise<void> {
  const files = await chooseFiles()
  if (files.length > 0) await importFiles(files)
}
