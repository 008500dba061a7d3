import { canvasPort } from '../map/canvas-port.ts'
import { mapShown } from '../map/map-shown.ts'
import { currentMap, sessionStore } from '../map/map-session.ts'
import { selectDocument } from '../map/map-state.ts'
import { selectMomentId, showMoment } from '../map/preview.ts'
import { prune } from '../map/selection.ts'
import type { MapSelection } from '../map/selection.ts'
import { routeStore, selectWorkflowId } from '../route-store.ts'
import type { Route } from '../route.ts'

/** What was worked on when a map was left for a comparison. */
interface Left {
  readonly workflowId: string
  readonly selection: MapSelection
  /** The earlier moment that was looked at. */
  readonly momentId: number | null
}

let left: Left | null = null

/** Leaving a comparison, by Esc or the browser's back, leads to the map as it was left: the moment and the selection. */
export function keepWayBack(): () => void {
  return routeStore.subscribe(({ route }, { route: before }) => {
    if (route === before) return
    if (route.kind === 'compare') {
      if (before.kind !== 'compare') left = leftNow(before)
      return
    }
    const from = left
    left = null
    if (before.kind === 'compare' && from !== null && isMapOf(route, from.workflowId)) void comeBack(from)
  })
}

/** The workflow whose map leads on from a comparison: the one that was left for it, else that which stands after. */
export function workflowAfter(route: Extract<Route, { kind: 'compare' }>): string {
  const own = [route.before, route.after].some(({ workflowId }) => workflowId === left?.workflowId)
  return own && left !== null ? left.workflowId : route.after.workflowId
}

function isMapOf(route: Route, workflowId: string): boolean {
  return route.kind === 'engagement' && route.screen === 'map' && route.workflowId === workflowId
}

/** The map is still open while the address changes. */
function leftNow(route: Route): Left | null {
  const workflowId = selectWorkflowId({ route })
  const map = currentMap()
  if (workflowId === null || map?.store.getState().workflowId !== workflowId) return null
  const { selection } = map.store.getState()
  return { workflowId, selection, momentId: selectMomentId(sessionStore.getState()) }
}

async function comeBack({ workflowId, selection, momentId }: Left): Promise<void> {
  if ((await mapShown(workflowId)) === null) return
  if (momentId !== null) await showMoment(momentId)
  const map = currentMap()
  if (map === null || map.store.getState().workflowId !== workflowId) return
  const kept = prune(selection, selectDocument(map.store.getState()))
  map.select(kept)
  if (momentId !== null) document.querySelector<HTMLElement>('[data-panel-focus]')?.focus()
  else canvasPort()?.focus(kept.nodeIds[0] ?? kept.noteIds[0] ?? null)
}
