import { createStore } from 'zustand/vanilla'
import { union } from '#shared/geometry/box.ts'
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

export function wrapToWindow(map: OpenMap): void {
  const room = canvasPort()?.room()
  if (room !== undefined) void wrap(map, room)
}

/** Said once a map was tidied into one very long row, which nobody can see whole and read. */
export function offerWrap(map: OpenMap): void {
  const room = canvasPort()?.room()
  const size = extentOf(selectDocument(map.store.getState()))
  if (room === undefined || size === undefined || !isLong(size, room)) return
  hint(map, 'A long flow, seen from far away. Wrap it into rows: A, then W.')
}

function extentOf({ nodes }: WorkflowDocument): Size | undefined {
  return union(nodes.map(({ position, size }) => ({ ...position, ...size })))
}
