import type { Result } from '#shared/lib/result.ts'
import type { WorkflowSummary } from '#shared/model/engagement.ts'
import { engagementStore, selectWorkflows, workflowById } from '../../state/engagement-store.ts'
import { openMap, openWorkflow, routeStore, selectWorkflowId } from '../../state/route-store.ts'
import { noteAction, undoAction } from '../../state/undo/done-actions.ts'
import { deleteWorkflow, restoreWorkflow } from '../../state/workflow-actions.ts'
import { notifyFailure, notifyUndo, reportFailure } from '../../ui/notify.tsx'
import { chooseFiles } from './import/choose-files.ts'
import { importFiles } from './import/import-store.ts'

/** Takes it out of the list, with a way back; the screen goes on to its neighbour. */
export async function removeWorkflow(workflowId: string): Promise<void> {
  const { openId } = engagementStore.getState()
  const { name = 'Workflow' } = workflowById(workflowId)(engagementStore.getState()) ?? {}
  const result = await takeAway(workflowId)
  if (!result.ok) return notifyFailure(result)
  if (openId === null) return
  const done = noteAction({
    engagementId: openId,
    label: `Delete “${name}”`,
    undo: () => bringBack(workflowId, openId),
    redo: () => takeAway(workflowId),
  })
  notifyUndo(`“${name}” deleted.`, () => void undoAction(done).then(reportFailure))
}

async function takeAway(workflowId: string): Promise<Result<null>> {
  const { openId } = engagementStore.getState()
  const neighbour = neighbourOf(workflowId)
  const result = await deleteWorkflow(workflowId)
  const wasShown = selectWorkflowId(routeStore.getState()) === workflowId
  if (result.ok && wasShown && openId !== null) openWorkflow(openId, neighbour)
  return result
}

function neighbourOf(workflowId: string): string | null {
  const workflows = selectWorkflows(engagementStore.getState())
  const index = workflows.findIndex((each) => each.id === workflowId)
  return (workflows[index + 1] ?? workflows[index - 1])?.id ?? null
}

async function bringBack(workflowId: string, engagementId: string): Promise<Result<WorkflowSummary>> {
  const result = await restoreWorkflow(workflowId)
  if (result.ok) openMap(engagementId, workflowId)
  return result
}

export async function importFromDisk(): Promise<void> {
  const files = await chooseFiles()
  if (files.length > 0) await importFiles(files)
}
