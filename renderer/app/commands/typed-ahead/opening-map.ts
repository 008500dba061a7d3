import { engagementStore } from '../../../state/engagement-store.ts'
import { canvasPort } from '../../../state/map/canvas-port.ts'
import { sessionStore } from '../../../state/map/map-session.ts'
import { routeStore, selectScreen, selectWorkflowId } from '../../../state/route-store.ts'
import { onDrawing } from '../focus-place.ts'

/** A map is on its way that takes the focus from what has it now. */
export function isMapAwaited(): boolean {
  return isMapOpening() && isForMap()
}

/** From the moment the address names a map until that map, and no other, is there to be drawn on. */
function isMapOpening(): boolean {
  const { workflowId, map, failure } = sessionStore.getState()
  if (failure !== null || engagementStore.getState().failure !== null) return false
  const named = selectScreen(routeStore.getState()) === 'map' ? selectWorkflowId(routeStore.getState()) : null
  if (named !== null && named !== workflowId) return true
  return workflowId !== null && (map === null || canvasPort() === null)
}

/** The list, or the link in it that opens the map, has the focus until the map takes it. */
function isForMap(): boolean {
  return onDrawing() || document.activeElement?.matches('nav, nav a') === true
}
