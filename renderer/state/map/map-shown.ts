import { routeStore, selectScreen, selectWorkflowId } from '../route-store.ts'
import { canvasPort, canvasStore } from './canvas-port.ts'
import type { OpenMap } from './create-map.ts'
import { currentMap, sessionStore } from './map-session.ts'

/** The map of a workflow, once it is open and drawn; null when it cannot be opened, or the user went elsewhere. */
export function mapShown(workflowId: string): Promise<OpenMap | null> {
  return new Promise((resolve) => {
    const ends: (() => void)[] = []
    const look = () => {
      const known = shownNow(workflowId)
      if (known === undefined) return
      for (const end of ends) end()
      resolve(known)
    }
    for (const store of [sessionStore, canvasStore, routeStore]) ends.push(store.subscribe(look))
    look()
  })
}

/** Undefined while it is on its way. */
function shownNow(workflowId: string): OpenMap | null | undefined {
  const session = sessionStore.getState()
  const route = routeStore.getState()
  if (selectScreen(route) !== 'map' || selectWorkflowId(route) !== workflowId) return null
  if (session.workflowId !== workflowId) return undefined
  if (session.failure !== null) return null
  return canvasPort() === null ? undefined : (currentMap() ?? undefined)
}
