import type { WorkflowDocument } from '#shared/model/document.ts'
import { failure } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { SearchHit } from '#shared/model/search.ts'
import { navigate, openMap } from '../route-store.ts'
import { openDialog, showMapPanel } from '../window-store.ts'
import { canvasPort } from './canvas-port.ts'
import type { OpenMap } from './create-map.ts'
import { mapShown } from './map-shown.ts'
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
