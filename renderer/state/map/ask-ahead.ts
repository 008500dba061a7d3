import { engagementStore, selectOpenId } from '../engagement-store.ts'
import { routeStore } from '../route-store.ts'
import { askFor } from './asked-ahead.ts'
import { unsavedMapOf } from './unsaved-maps.ts'

/**
 * Asks for a map as soon as the address names it, while the window still takes down the screen before it; the way to
 * stop that.
 */
export function askAhead(): () => void {
  return routeStore.subscribe(({ route }, { route: before }) => {
    if (route.kind !== 'engagement' || route.screen !== 'map' || route.workflowId === null) return
    const { engagementId, workflowId } = route
    const isShown =
      before.kind === 'engagement' && before.screen === 'map' && before.workflowId === workflowId
    const isOpen = selectOpenId(engagementStore.getState()) === engagementId
    if (!isShown && isOpen && unsavedMapOf(workflowId) === undefined) askFor(workflowId)
  })
}
