import type { WorkflowDocument } from '#shared/model/document.ts'
import { failure } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { SearchHit } from '#shared/model/search.ts'
import { navigate, openMap, routeStore, selectWorkflowId } from '../route-store.ts'
import { openDialog, showMapPanel } from '../window-store.ts'
import { canvasPort, canvasStore } from './canvas-port.ts'
import type { OpenMap } from './create-map.ts'
import { currentMap, sessionStore } from './map-session.ts'
import { selectDocument } from './map-state.ts'
import { selecting, sizeOf } from './selection.ts'
import type { MapSelection } from './selection.ts'

/** Opens what was found: its engagement, its workflow, or its place on a map, which is selected and marked. */
export async function goToHit(hit: SearchHit): Promise<Result<null>> {
  const { kind, engagementId, workflowId } = hit
  if (kind === 'engagement') {
    navigate({ kind: 'engagement', engagementId, screen: 'map', workflowId: null })
  } else if (workflowId === null) {
    openDialog({ kind: 'catalogue' })
  } else {
    openMap(engagementId, workflowId)
    const map = kind === 'workflow' ? null : await mapShown(workflowId)
    if (map !== null) return show(map, hit)
  }
  return { ok: true, value: null }
}

function show(map: OpenMap, hit: SearchHit): Result<null> {
  const selection = placesOf(hit, selectDocument(map.store.getState()))
  if (hit.kind === 'parked') showMapPanel('parking')
  const size = sizeOf(selection)
  if (size === 0 && hit.kind !== 'parked')
    return failure('not-found', `“${hit.title}” is no longer on this map. Search again to see what is.`)
  map.select(selection)
  const { nodeIds, noteIds } = selection
  if (size === 1) canvasPort()?.focus(nodeIds[0] ?? noteIds[0] ?? null)
  canvasPort()?.show(hit.places)
  return { ok: true, value: null }
}

/** What of a hit is still there: a department's lane, else the nodes, edges and notes it stands at. */
export function placesOf({ kind, id, places }: SearchHit, document: WorkflowDocument): MapSelection {
  if (kind === 'department' && document.lanes.some((lane) => lane.departmentId === id))
    return selecting({ laneId: id })
  const of = (items: readonly { readonly id: string }[]) =>
    items.filter((item) => places.includes(item.id)).map((item) => item.id)
  return selecting({ nodeIds: of(document.nodes), edgeIds: of(document.edges), noteIds: of(document.notes) })
}

/** The map of a workflow, once it is open and drawn; null when it cannot be opened, or the user went elsewhere. */
function mapShown(workflowId: string): Promise<OpenMap | null> {
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
  if (selectWorkflowId(routeStore.getState()) !== workflowId) return null
  if (session.workflowId !== workflowId) return undefined
  if (session.failure !== null) return null
  return canvasPort() === null ? undefined : (currentMap() ?? undefined)
}
