import { useMemo, useState } from 'react'
import type { Spot } from '#shared/compare/types.ts'
import type { MapGeometry } from '#shared/geometry/types.ts'
import type { Point, Size } from '#shared/model/document.ts'
import { fitZoom, followed, viewOfAll, viewOn, withoutVoid, zoomToRead, zoomedAbout } from './views.ts'
import type { View } from './views.ts'

export const sides = ['before', 'after'] as const
type Side = (typeof sides)[number]
export type BothSides<T> = Readonly<Record<Side, T>>
type Views = BothSides<View>

function allOf(geometries: BothSides<MapGeometry>, pane: Size): Views {
  const zoom = Math.min(...sides.map((side) => fitZoom(geometries[side].bounds, pane)))
  return {
    before: viewOfAll(geometries.before.bounds, pane, zoom),
    after: viewOfAll(geometries.after.bounds, pane, zoom),
  }
}

/** How both panes show their maps, until they are moved wholly in sight, at one size. */
export function useViews(geometries: BothSides<MapGeometry>, { width, height }: Size) {
  const [moved, move] = useState<Views | null>(null)
  const whole = useMemo(() => allOf(geometries, { width, height }), [geometries, width, height])
  const views = moved ?? whole
  const actions = useMemo(
    () => ({
      move: (change: (now: Views) => Views) => move((now) => change(now ?? whole)),
      showAll: () => move(null),
      zoomBy: (factor: number) =>
        move((now) => {
          const at = { x: width / 2, y: height / 2 }
          const { before, after } = now ?? whole
          return { before: zoomedAbout(before, at, factor), after: zoomedAbout(after, at, factor) }
        }),
      panBy: ({ x, y }: Point) =>
        move((now) => {
          const { before, after } = now ?? whole
          const panned = (view: View) => ({ ...view, x: view.x + x, y: view.y + y })
          return { before: panned(before), after: panned(after) }
        }),
    }),
    [whole, width, height],
  )
  return { views, ...actions }
}

/** One pane was moved: the other goes with it. */
export function followedBy(now: Views, side: Side, view: View): Views {
  const same = now[side].x === view.x && now[side].y === view.y && now[side].zoom === view.zoom
  if (same) return now
  const other = side === 'before' ? 'after' : 'before'
  return { ...now, [side]: view, [other]: followed(now[other], now[side], view) }
}

/** Both maps at the difference, each at its own place, in one size. */
export function lookAt(
  now: Views,
  geometries: BothSides<MapGeometry>,
  pane: Size,
  spots: BothSides<Spot>,
): Views {
  const boxes = {
    before: boxesOf(geometries.before, spots.before),
    after: boxesOf(geometries.after, spots.after),
  }
  const zoom = Math.min(...sides.map((side) => zoomToRead(boxes[side], pane, now[side].zoom)))
  const at = { x: pane.width / 2, y: pane.height / 2 }
  const shown = (side: Side) => {
    const view = viewOn(boxes[side], pane, zoom) ?? zoomedAbout(now[side], at, zoom / now[side].zoom)
    return withoutVoid(view, geometries[side].bounds, pane)
  }
  return { before: shown('before'), after: shown('after') }
}

function boxesOf({ nodes }: MapGeometry, { nodeIds }: Spot) {
  return nodeIds.flatMap((id) => nodes[id]?.box ?? [])
}
