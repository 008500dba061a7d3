import { canvasPort } from '../map/canvas-port.ts'
import { mapShown } from '../map/map-shown.ts'
import { currentMap, sessionStore } from '../map/map-session.ts'
import { selectDocument } from '../map/map-state.ts'
import { selectMomentId, showMoment } from '../map/preview.ts'
import { nothingSelected, prune } from '../map/selection.ts'
import type { MapSelection } from '../map/selection.ts'
import { navigate, routeStore, selectWorkflowId } from '../route-store.ts'
import type { LeftPlace, Route } from '../route.ts'

/** What was worked on when a map was left for a comparison. */
interface Left {
  readonly workflowId: string
  readonly selection: MapSelection
  /** The earlier moment that was looked at. */
  readonly momentId: number | null
}

type Compared = Extract<Route, { kind: 'compare' }>

let left: Left | null = null

/** Leaving a comparison, by Esc or the browser's back, leads to the map as it was left: the moment and the selection. */
export function keepWayBack(): () => void {
  return routeStore.subscribe(({ route }, { route: before }) => {
    if (route === before) return
    if (route.kind === 'compare') {
      if (before.kind !== 'compare') left = leftNow(before)
      keepInAddress(route, before)
      return
    }
    const from = left ?? leftBefore(before)
    left = null
    if (before.kind === 'compare' && from !== null && isMapOf(route, from.workflowId)) void comeBack(from)
  })
}

/** The workflow whose map leads on from a comparison: the one that was left for it, else that which stands after. */
export function workflowAfter({ before, after, from }: Compared): string {
  const own = [before, after].some(({ workflowId }) => workflowId === from?.workflowId)
  return own && from !== undefined ? from.workflowId : after.workflowId
}

/** So that it is known after a reload, and while other sides are compared. */
function keepInAddress(route: Compared, before: Route): void {
  const from = before.kind === 'compare' ? before.from : asPlace(left)
  if (route.from === undefined && from !== undefined) navigate({ ...route, from }, 'replace')
}

function asPlace(from: Left | null): LeftPlace | undefined {
  if (from === null) return undefined
  const { workflowId, momentId } = from
  return { workflowId, ...(momentId === null ? {} : { momentId }) }
}

/** What the address of a comparison tells of the map that was left for it. */
function leftBefore(route: Route): Left | null {
  if (route.kind !== 'compare' || route.from === undefined) return null
  const { workflowId, momentId = null } = route.from
  return { workflowId, momentId, selection: nothingSelected }
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
