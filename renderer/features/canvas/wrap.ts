import { createStore } from 'zustand/vanilla'
import { foldDocument } from '#shared/geometry/folded/fold-document.ts'
import { foldRows } from '#shared/geometry/folded/fold-rows.ts'
import { union } from '#shared/geometry/box.ts'
import { joinRows, wrapToFit } from '#shared/layout/wrap/wrap-rows.ts'
import type { Size, WorkflowDocument } from '#shared/model/document.ts'
import { wrapFlow } from '../../state/map/actions/tidy.ts'
import { canvasPort } from '../../state/map/canvas-port.ts'
import type { OpenMap } from '../../state/map/create-map.ts'
import { hint } from '../../state/map/hint.ts'
import { selectDocument } from '../../state/map/map-state.ts'
import { hookFor } from '../../state/use-store.ts'
import { report } from './report.ts'
import { isLong } from './view-for.ts'

/** Folds the flow into rows; what was wrapped to be seen whole is shown whole, once it is drawn. */
export async function wrap(map: OpenMap, to: Size): Promise<void> {
  stopOffering(map)
  const result = await wrapFlow(map, to)
  report(result)
  if (!result.ok) return
  if (result.value !== null) hint(map, result.value)
  requestAnimationFrame(() => canvasPort()?.fit())
}

interface Offers {
  readonly declined: ReadonlySet<string>
}

/** Workflows for which nobody wants to hear of it while the window is open. */
export const wrapOffers = createStore<Offers>(() => ({ declined: new Set() }))
export const useWrapOffers = hookFor(wrapOffers)

/** It was dismissed, or done. */
export function stopOffering(map: OpenMap): void {
  const { workflowId } = map.store.getState()
  wrapOffers.setState(({ declined }) => ({ declined: new Set([...declined, workflowId]) }))
}

/** Up to this many nodes what wrapping brings is tried; of larger maps their proportions tell. */
const TRIED = 300

/** Whether rows would show a map larger that is seen from `far` away where all of it is seen. */
export function wrapPays(document: WorkflowDocument, bounds: Size, room: Size, far: number): boolean {
  if (document.nodes.length > TRIED) return isLong(bounds, room, far)
  if (Math.min(room.width / bounds.width, room.height / bounds.height) >= far) return false
  const rows = (of: WorkflowDocument) => foldRows(of).length
  return rows(wrapToFit(joinRows(document), room)) > rows(document)
}

export function wrapToWindow(map: OpenMap): void {
  const room = canvasPort()?.room()
  if (room !== undefined) void wrap(map, room)
}

/** Said once a map was tidied into one very long row, which nobody can see whole and read. */
export function offerWrap(map: OpenMap): void {
  const room = canvasPort()?.room()
  if (room === undefined || !isSeenLong(selectDocument(map.store.getState()), room)) return
  hint(map, 'A long flow, seen from far away. Wrap it into rows: A, then W.')
}

/** As it is seen: a flow that is wrapped already is no long one because of what the document keeps behind its rows. */
export function isSeenLong(document: WorkflowDocument, room: Size): boolean {
  const extent = union(foldDocument(document).nodes.map(({ position, size }) => ({ ...position, ...size })))
  return extent !== undefined && isLong(extent, room)
}
