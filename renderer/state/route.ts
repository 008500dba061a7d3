export const screens = ['map', 'matrix', 'plan', 'report'] as const
export type Screen = (typeof screens)[number]

/** Where the window is; written into the address, so that a reload keeps the place. */
export type Route =
  | { readonly kind: 'start' }
  | {
      readonly kind: 'engagement'
      readonly engagementId: string
      readonly screen: Screen
      /** Only on the map; null: the first workflow. */
      readonly workflowId: string | null
    }

export const startRoute: Route = { kind: 'start' }

/** `#/e/<engagement>/map/<workflow>`, `#/e/<engagement>/plan`; anything else is the start screen. */
export function parseRoute(hash: string): Route {
  const [kind, engagementId, screenName, workflowId] = hash.replace(/^#\/?/, '').split('/').map(decode)
  if (kind !== 'e' || engagementId === undefined || engagementId === '') return startRoute
  const screen = screens.find((name) => name === screenName) ?? 'map'
  const named = screen === 'map' && workflowId !== undefined && workflowId !== ''
  return { kind: 'engagement', engagementId, screen, workflowId: named ? workflowId : null }
}

export function formatRoute(route: Route): string {
  if (route.kind === 'start') return '#/'
  const parts = ['e', route.engagementId, route.screen]
  if (route.screen === 'map' && route.workflowId !== null) parts.push(route.workflowId)
  return `#/${parts.map(encodeURIComponent).join('/')}`
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
