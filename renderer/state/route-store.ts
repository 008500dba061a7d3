import { createStore } from 'zustand/vanilla'
import { formatRoute, isOfWorkflow, parseRoute } from './route.ts'
import type { ComparedPlace, Route, Screen } from './route.ts'
import { hookFor } from './use-store.ts'

interface RouteState {
  readonly route: Route
}

export const routeStore = createStore<RouteState>(() => ({ route: parseRoute(window.location.hash) }))
export const useRoute = hookFor(routeStore)

window.addEventListener('hashchange', () => {
  routeStore.setState({ route: parseRoute(window.location.hash) })
})

/** Goes there; `replace` leaves no step behind in the history (for redirects). */
export function navigate(route: Route, how: 'push' | 'replace' = 'push'): void {
  const hash = formatRoute(route)
  if (hash !== window.location.hash) {
    if (how === 'push') window.history.pushState(null, '', hash)
    else window.history.replaceState(null, '', hash)
  }
  routeStore.setState({ route })
}

window.addEventListener('popstate', () => {
  routeStore.setState({ route: parseRoute(window.location.hash) })
})

/** A link to a place in the window goes there at once, not a task later: keys typed right after it belong to that place. */
window.addEventListener('click', (event) => {
  const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event
  if (event.defaultPrevented || button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return
  const link = target instanceof Element ? target.closest('a[href^="#/"]') : null
  if (link === null) return
  event.preventDefault()
  navigate(parseRoute(link.getAttribute('href') ?? ''))
})

export function openMap(
  engagementId: string,
  workflowId: string | null,
  how: 'push' | 'replace' = 'push',
): void {
  navigate({ kind: 'engagement', engagementId, screen: 'map', workflowId }, how)
}

/** Another workflow on the screen that is shown: its assessment on the assessment, else its map. */
export function openWorkflow(
  engagementId: string,
  workflowId: string | null,
  how: 'push' | 'replace' = 'push',
): void {
  navigate(workflowRoute(routeStore.getState().route, engagementId, workflowId), how)
}

/** Where `openWorkflow` goes from a place. */
export function workflowRoute(from: Route, engagementId: string, workflowId: string | null): Route {
  const screen = from.kind === 'engagement' && from.screen === 'assessment' ? 'assessment' : 'map'
  return { kind: 'engagement', engagementId, screen, workflowId }
}

/** Two workflows, scenarios or moments side by side. */
export function openComparison(
  before: ComparedPlace,
  after: ComparedPlace,
  how: 'push' | 'replace' = 'push',
): void {
  const { route } = routeStore.getState()
  if (route.kind !== 'start')
    navigate({ kind: 'compare', engagementId: route.engagementId, before, after }, how)
}

/** Another screen of the open engagement; map and assessment come back to the workflow last looked at. */
export function openScreen(screen: Screen): void {
  const { route } = routeStore.getState()
  if (route.kind === 'start') return
  const workflowId = isOfWorkflow(screen) ? (lastWorkflow.get(route.engagementId) ?? null) : null
  navigate({ kind: 'engagement', engagementId: route.engagementId, screen, workflowId })
}

const lastWorkflow = new Map<string, string>()

routeStore.subscribe(({ route }) => {
  if (route.kind === 'engagement' && route.workflowId !== null) {
    lastWorkflow.set(route.engagementId, route.workflowId)
  }
})

export const selectRoute = (state: RouteState) => state.route
export const selectScreen = (state: RouteState) =>
  state.route.kind === 'engagement' ? state.route.screen : null
/** The workflow whose map or assessment is on screen. */
export const selectWorkflowId = (state: RouteState) =>
  state.route.kind === 'engagement' ? state.route.workflowId : null
