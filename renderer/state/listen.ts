import type { WorkbenchEvent } from '#shared/contract/events.ts'
import { assertNever } from '#shared/lib/assert-never.ts'
import { onEvent } from '../bridge/call.ts'
import { engagementStore, reloadEngagement } from './engagement-store.ts'
import { loadEngagements } from './engagements-store.ts'
import { followList, followRevision, followRubric, isShown } from './map/follow.ts'
import { sessionStore } from './map/map-session.ts'
import { guardUnsaved, retryUnsaved } from './map/unsaved-maps.ts'

/** Keeps the stores and the open map true while other windows, the command line or a lost connection change things. */
export function listenToWorkbench(): () => void {
  const stops = [onEvent((event) => void follow(event)), followList(), followRubric(), guardUnsaved()]
  return () => {
    for (const stop of stops) stop()
  }
}

async function follow(event: WorkbenchEvent): Promise<void> {
  retryUnsaved()
  sessionStore.getState().map?.scoreAgain()
  switch (event.kind) {
    case 'engagements-changed':
      await Promise.all([loadEngagements(), reloadEngagement()])
      return
    case 'engagement-changed':
      if (event.engagementId === engagementStore.getState().openId) await reloadEngagement()
      return
    case 'workflow-saved':
      await followRevision(event.workflowId, event.revision)
      // What this window stored itself its list says already.
      if (event.engagementId === engagementStore.getState().openId && !isShown(event))
        await reloadEngagement()
      return
    case 'history-changed':
    case 'report-progress':
    case 'presence-changed':
      return
    default:
      assertNever(event)
  }
}
