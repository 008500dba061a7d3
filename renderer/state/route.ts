export const screens = ['map', 'assessment', 'matrix', 'plan', 'report'] as const
export type Screen = (typeof screens)[number]

/** Whether a screen shows one workflow, and not the engagement. */
export function isOfWorkflow(screen: Screen): boolean {
  return screen === 'map' || screen === 'assessment'
}

/** Where the window is; written into the address, so that a reload keeps the place. */
export type Route =
  | { readonly kind: 'start' }
  | {
      readonly kind: 'engagement'
      readonly engagementId: string
      readonly screen: Screen
      /** Only on the map and the assessment; null: the first workflow. */
      readonly workflowId: string | null
    }
  | {
      readonly kind: 'compare'
      readonly engagementId: string
      readonly before: ComparedPlace
      readonly after: ComparedPlace
      /** The map that was left for it, and leads on from it. */
      readonly from?: LeftPlace
    }

/** A workflow or scenario; without a revision as it is now. */
export interface ComparedPlace {
  readonly workflowId: string
  readonly revision?: number
}

/** A map, and the earlier moment of it that was looked at. */
export interface LeftPlace {
  readonly workflowId: string
  readonly momentId?: number
}

export const startRoute: Route = { kind: 'start' }

/**
 * `#/e/<engagement>/map/<workflow>`, `#/e/<engagement>/assessment/<workflow>`, `#/e/<engagement>/plan`, `#/e/<engagement>/compare/<workflow>/<workflow>@<revision>`,
 * with a map to come back to `#/e/<engagement>/compare/…/…/<workflow>@<moment>`; anything else is the start screen.
 */
export function parseRoute(hash: string): Route {
  const parts = hash.replace(/^#\/?/, '').split('/')
  const [kind, engagementId, screenName, workflowId] = parts.map(decode)
  if (kind !== 'e' || engagementId === undefined || engagementId === '') return startRoute
  const [before, after] = [parsePlace(parts[3]), parsePlace(parts[4])]
  if (screenName === 'compare' && before !== null && after !== null)
    return { kind: 'compare', engagementId, before, after, ...parseLeft(parts[5]) }
  const screen = screens.find((name) => name === screenName) ?? 'map'
  const named = isOfWorkflow(screen) && workflowId !== undefined && workflowId !== ''
  return { kind: 'engagement', engagementId, screen, workflowId: named ? workflowId : null }
}

export function formatRoute(route: Route): string {
  if (route.kind === 'start') return '#/'
  if (route.kind === 'compare') {
    const { engagementId, before, after, from } = route
    const back = from === undefined ? '' : `/${formatPlace({ ...from, revision: from.momentId })}`
    return `#/e/${encodeURIComponent(engagementId)}/compare/${formatPlace(before)}/${formatPlace(after)}${back}`
  }
  const parts = ['e', route.engagementId, route.screen]
  if (isOfWorkflow(route.screen) && route.workflowId !== null) parts.push(route.workflowId)
  return `#/${parts.map(encodeURIComponent).join('/')}`
}

/** The id is encoded, so that an @ in it is no other than the one before the revision. */
function formatPlace({
  workflowId,
  revision,
}: {
  readonly workflowId: string
  readonly revision?: number | undefined
}): string {
  return `${encodeURIComponent(workflowId)}${revision === undefined ? '' : `@${revision}`}`
}

function parsePlace(text: string | undefined): ComparedPlace | null {
  const [id = '', revision] = (text ?? '').split('@')
  if (id === '') return null
  const number = Number(revision)
  const place = { workflowId: decode(id) }
  return Number.isSafeInteger(number) && number > 0 ? { ...place, revision: number } : place
}

function parseLeft(text: string | undefined): { readonly from?: LeftPlace } {
  const place = parsePlace(text)
  if (place === null) return {}
  const { workflowId, revision } = place
  return { from: { workflowId, ...(revision === undefined ? {} : { momentId: revision }) } }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
