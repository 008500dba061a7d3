import type { Counted } from '#shared/model/analysis/counted.ts'
import { openMap, routeStore } from '../route-store.ts'
import { canvasPort } from './canvas-port.ts'
import type { OpenMap } from './create-map.ts'
import { mapShown } from './map-shown.ts'
import { selectDocument } from './map-state.ts'
import { selecting } from './selection.ts'

/** Selects what a figure counted, under the verdict it belongs to, and brings it into view. */
export function showCounted(map: OpenMap, { nodeIds, edgeIds }: Counted): void {
  const document = selectDocument(map.store.getState())
  const known = new Set([...document.nodes, ...document.edges].map((item) => item.id))
  const nodes = nodeIds.filter((id) => known.has(id))
  const edges = edgeIds.filter((id) => known.has(id))
  map.select(selecting({ nodeIds: nodes, edgeIds: edges }), 'verdict')
  const ends = document.edges
    .filter((edge) => edges.includes(edge.id))
    .flatMap((edge) => [edge.source, edge.target])
  const places = [...nodes, ...ends]
  // The panel of the verdict may have opened and taken room from the map.
  requestAnimationFrame(() => canvasPort()?.fit(places, true))
}

/** The same from another screen: goes to the map of the workflow first. */
export async function showOnMap(workflowId: string, counted: Counted): Promise<void> {
  const { route } = routeStore.getState()
  if (route.kind === 'start') return
  openMap(route.engagementId, workflowId)
  const map = await mapShown(workflowId)
  if (map !== null) showCounted(map, counted)
}
