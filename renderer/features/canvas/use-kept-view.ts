import { useReactFlow, useStore } from '@xyflow/react'
import { useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { MapGeometry } from '#shared/geometry/types.ts'
import type { Size } from '#shared/model/document.ts'
import { selectSelection } from '../../state/map/map-state.ts'
import { useMap } from '../../state/map/use-map.ts'
import { atLaneEdge, coveredAt, drawn, viewBelow, viewShowing } from './view-for.ts'
import { placeAround } from './view/place-around.ts'
import { seen } from './view/seen.ts'

/**
 * What was in sight stays in sight when a panel beside or under the map opens or closes, or the window changes: a map
 * that was seen whole is fitted anew, and what is selected is brought back where it would be cut off.
 */
export function useKeptView(root: RefObject<HTMLDivElement | null>, geometry: RefObject<MapGeometry>): void {
  const map = useMap()
  const flow = useReactFlow()
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  const was = useRef<Size>({ width, height })
  useLayoutEffect(() => {
    const before = was.current
    was.current = { width, height }
    if (before.width === 0 || (before.width === width && before.height === height)) return
    const view = flow.getViewport()
    const wanted = seen(root, geometry)
    const all = drawn(geometry.current)
    if (isWithin(all, view, before)) {
      const { window } = wanted
      const then = { width: before.width, height: before.height + window.height - height }
      // A small map that somebody has put elsewhere, or farther away, stays there.
      const wasFitted = Math.abs(viewBelow({ ...wanted, window: then }).zoom / view.zoom - 1) < 0.01
      if (wasFitted || !isWithin(all, view, { width, height })) void flow.setViewport(viewBelow(wanted))
      return
    }
    const { nodeIds, noteIds, edgeIds } = selectSelection(map.store.getState())
    const box = placeAround(geometry.current, [...nodeIds, ...noteIds, ...edgeIds], { width: 0, height: 0 })
    if (box === undefined || !isWithin(box, view, before)) return
    const next = viewShowing(box, view, wanted.window, coveredAt(wanted, view.zoom))
    if (next !== null) void flow.setViewport(atLaneEdge(wanted, next))
  }, [width, height, map, flow, root, geometry])
}

/** Pixels by which a map that is seen whole may reach out: its margin. */
const SLACK = 28

function isWithin(
  box: { readonly x: number; readonly y: number } & Size,
  { x, y, zoom }: { readonly x: number; readonly y: number; readonly zoom: number },
  { width, height }: Size,
): boolean {
  const [left, top] = [box.x * zoom + x, box.y * zoom + y]
  return (
    left >= -SLACK &&
    top >= -SLACK &&
    left + box.width * zoom <= width + SLACK &&
    top + box.height * zoom <= height + SLACK
  )
}
