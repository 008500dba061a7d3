import { engagementStore, workflowById } from '../../state/engagement-store.ts'
import { noteAction } from '../../state/undo/done-actions.ts'
import { doing } from '../../state/undo/under-way.ts'
import { undoAction } from '../../state/undo/turn-action.ts'
import { takeAway } from '../../state/workflow-removal.ts'
import { notifyFailure, notifyUndo, reportFailure } from '../../ui/notify.tsx'
import { chooseFiles } from './import/choose-files.ts'
import { importFiles } from './import/import-store.ts'

/** Takes it out of the list, with a way back; the screen goes on to its neighbour. */
export function removeWorkflow(workflowId: string): Promise<void> {
  return doing(remove(workflowId))
}

async function remove(workflowId: string): Promise<void> {
  const { openId } = engagementStore.getState()
  const { name = 'Workflow' } = workflowById(workflowId)(engagementStore.getState()) ?? {}
  const result = await takeAway(workflowId)
  if (!result.ok) return notifyFailure(result)
  if (openId === null) return
  const done = noteAction({
    engagementId: openId,
    label: `Delete “${name}”`,
    deed: { kind: 'delete-workflow', workflowId },
  })
  notifyUndo(`“${name}” deleted.`, () => void undoAction(done).then(reportFailure))
}

export async function importFromDisk(): Promise<void> {
  const files = await chooseFiles()
  if (files.length > 0) await importFiles(files)
}
