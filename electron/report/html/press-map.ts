import { boundsOf } from '#shared/geometry/map-bounds.ts'
import { arrowHead, roundedPath } from '#shared/geometry/route/svg-path.ts'
import { mapStyle } from '#shared/geometry/style.ts'
import type { Box, EdgeRoute, MapGeometry, MessageRoute } from '#shared/geometry/types.ts'
import type { Point } from '#shared/model/document.ts'

/** Map units that stay free between what stands side by side: an arrow head and a little line. */
const narrowestGap = 12

type Interval = readonly [number, number]
type Shift = (x: number) => number

/**
 * The map drawn narrower, down to `widest` map units where that can be had: only the empty gaps between
 * columns shrink, nothing changes its order, its size or its height. Paper is narrower than a screen.
 */
export function pressMap(geometry: MapGeometry, widest: number): MapGeometry {
  const gaps = gapsOf(geometry)
  const gap = gapFor(gaps, geometry.bounds.width - widest)
  return gap === null ? geometry : shifted(geometry, shiftOf(gaps, gap))
}

/** The widest gap to leave so that `surplus` map units are saved; null where nothing needs saving. */
function gapFor(gaps: readonly Interval[], surplus: number): number | null {
  if (surplus <= 0) return null
  let gap = Math.max(narrowestGap, ...gaps.map(([from, to]) => to - from))
  while (gap > narrowestGap && savedBy(gaps, gap) < surplus) gap -= 1
  return Math.max(narrowestGap, gap)
}

function savedBy(gaps: readonly Interval[], gap: number): number {
  return gaps.reduce((sum, [from, to]) => sum + Math.max(0, to - from - gap), 0)
}

/** Stretches of x in which nothing is drawn but level lines and the bands of the lanes. */
function gapsOf(geometry: MapGeometry): readonly Interval[] {
  const taken = [...takenBy(geometry)].sort(([a], [b]) => a - b)
  const gaps: Interval[] = []
  let end = taken[0]?.[1] ?? 0
  for (const [from, to] of taken) {
    if (from > end) gaps.push([end, from])
    end = Math.max(end, to)
  }
  return gaps
}

function takenBy({ nodes, edges, messages, notes, lanes, partners }: MapGeometry): readonly Interval[] {
  const across = (box: Box, by = 0): Interval => [box.x + by, box.x + box.width + by]
  const routes = [...Object.values(edges), ...Object.values(messages)]
  return [
    ...Object.values(nodes).flatMap(({ box, label, entry }) => [
      across(box),
      ...[label, entry].flatMap((text) => (text === undefined ? [] : [across(text.box, box.x)])),
    ]),
    ...routes.flatMap(({ label }) => (label === undefined ? [] : [across(label.box)])),
    ...routes.flatMap(({ points }) => points.map(({ x }): Interval => [x, x])),
    ...Object.values(notes).map(({ box }) => across(box)),
    ...lanes.flatMap(({ box, title }) => [
      across(title.box),
      [box.x + box.width, box.x + box.width] as const,
    ]),
    ...partners.map(({ box }): Interval => [box.x, box.x]),
  ]
}

function shiftOf(gaps: readonly Interval[], gap: number): Shift {
  return (x) =>
    gaps.reduce((at, [from, to]) => {
      const surplus = to - from - gap
      if (surplus <= 0 || x <= from) return at
      return at - (x >= to ? surplus : (surplus * (x - from)) / (to - from))
    }, x)
}

function shifted(geometry: MapGeometry, shift: Shift): MapGeometry {
  const moved = {
    lanes: geometry.lanes.map((lane) => ({ ...lane, box: stretch(lane.box, shift) })),
    partners: geometry.partners.map((partner) => ({ ...partner, box: stretch(partner.box, shift) })),
    nodes: mapValues(geometry.nodes, (node) => ({ ...node, box: move(node.box, shift) })),
    edges: mapValues(geometry.edges, (edge) => ({
      ...rerouted(edge, shift),
      handoffs: edge.handoffs.map((point) => ({ ...point, x: shift(point.x) })),
    })),
    messages: mapValues(geometry.messages, (message) => rerouted(message, shift)),
    notes: mapValues(geometry.notes, ({ tether, ...note }) => ({
      ...note,
      box: move(note.box, shift),
      ...(tether === undefined ? {} : { tether: shiftPath(tether, shift) }),
    })),
  }
  return { ...moved, bounds: boundsOf(moved) }
}

function rerouted<Route extends EdgeRoute | MessageRoute>(route: Route, shift: Shift): Route {
  const points = route.points.map((point): Point => ({ ...point, x: shift(point.x) }))
  const label =
    route.label === undefined ? {} : { label: { ...route.label, box: move(route.label.box, shift) } }
  const path = roundedPath(points, mapStyle.edge.radius, mapStyle.edge.arrowLength - 1)
  return { ...route, ...label, points, path, arrow: arrowHead(points) }
}

/** Moves a box that keeps its size. */
const move = (box: Box, shift: Shift): Box => ({ ...box, x: shift(box.x) })

/** Moves both ends of a box that spans columns. */
function stretch(box: Box, shift: Shift): Box {
  const x = shift(box.x)
  return { ...box, x, width: shift(box.x + box.width) - x }
}

/** `M1 2L3 4` with its x coordinates shifted. */
function shiftPath(path: string, shift: Shift): string {
  return path.replace(/(-?[\d.]+) (-?[\d.]+)/g, (_, x: string, y: string) => `${shift(Number(x))} ${y}`)
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
