import { createStore } from 'zustand/vanilla'
import { formatRoute, parseRoute } from './route.ts'
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

export function openMap(
  engagementId: string,
  workflowId: string | null,
  how: 'push' | 'replace' = 'push',
): void {
  navigate({ kind: 'engagement', engagementId, screen: 'map', workflowId }, how)
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

/** Another screen of the open engagement; the map comes back to the workflow it last showed. */
export function openScreen(screen: Screen): void {
  const { route } = routeStore.getState()
  if (route.kind === 'start') return
  const workflowId = screen === 'map' ? (lastWorkflow.get(route.engagementId) ?? null) : null
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
export const selectWorkflowId = (state: RouteState) =>
  state.route.kind === 'engagement' ? state.route.workflowId : null
