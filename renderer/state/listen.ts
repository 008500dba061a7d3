import type { WorkbenchEvent } from '#shared/contract/events.ts'
import { assertNever } from '#shared/lib/assert-never.ts'
import { onEvent } from '../bridge/call.ts'
import { engagementStore, reloadEngagement } from './engagement-store.ts'
import { loadEngagements } from './engagements-store.ts'

/** Keeps the stores true while other windows, the command line or a lost connection change things. */
export function listenToWorkbench(): () => void {
  return onEvent((event) => void follow(event))
}

async function follow(event: WorkbenchEvent): Promise<void> {
  switch (event.kind) {
    case 'engagements-changed':
      await Promise.all([loadEngagements(), reloadEngagement()])
      return
    case 'engagement-changed':
      if (event.engagementId === engagementStore.getState().openId) await reloadEngagement()
      return
    case 'workflow-saved':
      if (event.engagementId === engagementStore.getState().openId) await reloadEngagement()
      return
    case 'history-changed':
      return
    default:
      assertNever(event)
  }
}
