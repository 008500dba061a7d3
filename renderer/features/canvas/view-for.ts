import type { Viewport } from '@xyflow/react'
import { boxOf } from '#shared/geometry/box-of.ts'
import { mapStyle } from '#shared/geometry/style.ts'
import type { Box, MapGeometry } from '#shared/geometry/types.ts'
import type { Size } from '#shared/model/document.ts'
import { growthAt, laneNames, zoomStep } from './lanes/lane-names.ts'

/** Room kept for the tools at the foot of the canvas. */
export const FOOT = 88
const HEAD = 16

/** Room kept at the left and the right of what is shown: lanes' names stand there, labels reach out. */
const ASIDE = 64

/** Below this names can no longer be read. */
const READABLE = 0.62

/** A map that ends just under the tools at that size opens as much smaller as it takes to end above them. */
const SQUEEZED = 0.86

/** What a map opens at when it has to be moved through anyway, if its height allows. */
const COMFORTABLE = 0.85

/** What says how much there is to be seen, and how lanes are named beside it. */
type Frame = Pick<MapGeometry, 'bounds' | 'lanes'>

interface WantedFrame {
  readonly geometry: Frame
  readonly window: Size
  readonly lowest: number
  /** How much larger text is drawn than usual; 1 where it is left out. */
  readonly growth?: number
  /** The zoom from which names can be read; larger where a room looks on. */
  readonly readable?: number
  /** What lies over the drawing; nothing where it is left out. */
  readonly covered?: Covered
}

interface Wanted extends WantedFrame {
  readonly geometry: MapGeometry
}

/** Of a window's height: the least size of a step's name that is read from the back of a room. */
const ROOM_SHARE = 1 / 45

/** The zoom from which a step's name is read: by whoever sits before the window, or from the back of a room. */
export function readableZoom(room: boolean, windowHeight: number): number {
  return room ? Math.max(READABLE, (windowHeight * ROOM_SHARE) / mapStyle.step.fontSize) : READABLE
}

/** On a very large window a map may open larger than drawn, up to what still looks like a page; in a room a little more than it takes to read it. */
function largest({ width, height }: Size, readable = READABLE): number {
  if (readable > 1) return readable * 1.2
  if (width >= 2400 && height >= 1400) return 1.5
  return width >= 1600 && height >= 1050 ? 1.25 : 1
}

/** The whole map at no more than 100 %, more on a very large window; a lane's title strip stands at the left edge, as on a page. */
export function viewOfAll(wanted: WantedFrame): Viewport {
  const { geometry, window, lowest, readable } = wanted
  const box = drawn(geometry)
  const zoomIn = (width: number) =>
    Math.max(lowest, Math.min(largest(window, readable), width / box.width, room(wanted) / box.height))
  // The names beside the lanes grow and shrink in steps with the zoom that is being looked for.
  let [zoom, beside] = [zoomIn(window.width), 0]
  for (let tries = 0; tries < 4 && besideLanes(wanted, zoom) > beside; tries += 1) {
    beside = besideLanes(wanted, zoom)
    zoom = zoomIn(window.width - beside)
  }
  return placed(wanted, box, zoom)
}

/** The least zoom of a map: `usual`, or as far away as it takes to see all of it. */
export function lowestZoom(wanted: Omit<WantedFrame, 'lowest'>, usual: number): number {
  return Math.min(usual, viewOfAll(below({ ...wanted, lowest: 0 })).zoom)
}

/** Below this a step's name is smaller than seven pixels: a map shows its outline, and few read its words. */
const FAR_AWAY = 7 / mapStyle.step.fontSize

/** The zoom below which names are too small, for whoever sits before the window or for a room. */
export function farZoom(readable: number): number {
  return readable > READABLE ? readable : FAR_AWAY
}

/**
 * Whether a map is so much longer than the room for it is wide that wrapping its flow into rows would show it larger:
 * whole it is seen from `far` away, and of the room more than half stays empty.
 */
export function isLong(bounds: Size, room: Size, far: number = FAR_AWAY): boolean {
  const [across, down] = [room.width / bounds.width, room.height / bounds.height]
  return across < far && down > 2.3 * across
}

/** Keeps the lanes' names from standing away from the window's left edge: nothing lies left of them. */
export function atLaneEdge(wanted: Wanted, view: Viewport): Viewport {
  const { geometry } = wanted
  if (geometry.lanes.length === 0) return view
  const rest = besideLanes(wanted, view.zoom) - drawn(geometry).x * view.zoom
  return view.x <= rest ? view : { ...view, x: rest }
}

/** The whole map, or what is named of it, in the part of the window below what lies over its head. */
export function viewBelow(wanted: Wanted, ids?: readonly string[], whole = false): Viewport {
  const lower = below(wanted)
  const view = ids === undefined ? viewOfAll(lower) : viewOfSome(lower, ids, whole)
  return { ...view, y: view.y + (wanted.covered?.head ?? 0) }
}

function below<W extends WantedFrame>(wanted: W): W {
  const { width, height } = wanted.window
  return { ...wanted, window: { width, height: height - (wanted.covered?.head ?? 0) } }
}

/** What lies over the drawing at a zoom, lanes' names among it: seen from afar they are broader than their strip. */
export function coveredAt(wanted: Wanted, zoom: number): Covered {
  const { geometry, covered = { head: 0, foot: 0 } } = wanted
  const strip = geometry.lanes.length > 0 ? mapStyle.laneTitle.width * zoom : 0
  return { ...covered, left: strip + besideLanes(wanted, zoom) }
}

/** Pixels that the lanes' names need at the left of the lanes, where their own strip is too narrow for them. */
function besideLanes({ geometry, growth = 1 }: WantedFrame, zoom: number): number {
  const names = laneNames(geometry.lanes, zoomStep(zoom), growthAt(growth, zoom))
  return geometry.lanes.length > 0 ? (names.width - mapStyle.laneTitle.width) * zoom : 0
}

/** Where a map opens: whole if it can be read whole, else from its beginning in a size that can be read. */
export function viewToOpen(wanted: Wanted): Viewport {
  const { geometry, readable = READABLE } = wanted
  const { nodes, notes } = geometry
  if (Object.keys(nodes).length + Object.keys(notes).length === 0) {
    return { x: 0, y: 4 * HEAD, zoom: Math.max(1, readable) }
  }
  const all = viewOfAll(wanted)
  if (all.zoom >= readable) return all
  const box = drawn(geometry)
  const high = room(wanted) / box.height
  const zoom = high > SQUEEZED * readable ? Math.min(Math.max(COMFORTABLE, readable), high) : readable
  return placed(wanted, box, zoom)
}

/** Whether all of them are in sight already, in a size that can be read. */
export function showsWell(wanted: Wanted, ids: readonly string[], view: Viewport): boolean {
  const { geometry, window, readable = READABLE } = wanted
  if (view.zoom < readable) return false
  const boxes = ids.flatMap((id) => boxOf(geometry, id) ?? [])
  const covered = coveredAt(wanted, view.zoom)
  return boxes.every((box) => viewShowing(box, view, window, covered) === null)
}

/**
 * The named nodes, notes and edges in the middle of the window, in a size that can be read: the first of them where
 * they do not all fit in, or all of them from as far away as it takes where they are wanted `whole`.
 */
export function viewOfSome(wanted: Wanted, ids: readonly string[], whole = false): Viewport {
  const { geometry, window, readable = READABLE } = wanted
  const boxes = ids.flatMap((id) => boxOf(geometry, id) ?? [])
  const [first] = boxes.toSorted((one, other) => one.x - other.x)
  if (first === undefined) return viewOfAll(wanted)
  const all = around(boxes)
  const free = { width: window.width - 2 * ASIDE, height: room(wanted) - 2 * HEAD }
  const fits = Math.min(largest(window, readable), free.width / all.width, free.height / all.height)
  if (whole && fits < readable) return viewFromAfar(wanted, all)
  const box = fits < readable ? first : all
  const zoom = Math.max(readable, fits)
  const map = drawn(geometry)
  const rest = placed(wanted, map, zoom)
  const x = window.width / 2 - (box.x + box.width / 2) * zoom
  const y = HEAD + room(wanted) / 2 - (box.y + box.height / 2) * zoom
  return {
    x: within(x, rest.x, window.width - map.width * zoom),
    y: within(y, rest.y, room(wanted) - map.height * zoom),
    zoom,
  }
}

/** All of it clear of the lanes' names, which grow and shrink in steps with the zoom that is being looked for. */
function viewFromAfar(wanted: Wanted, all: Box): Viewport {
  const { geometry, window, lowest } = wanted
  const height = room(wanted)
  const zoomIn = (width: number) =>
    Math.max(lowest, Math.min((width - 2 * HEAD) / all.width, (height - 2 * HEAD) / all.height))
  const namesAt = (zoom: number) => coveredAt(wanted, zoom).left ?? 0
  let zoom = zoomIn(window.width)
  let left = 0
  for (let tries = 0; tries < 4 && namesAt(zoom) > left; tries += 1) {
    left = namesAt(zoom)
    zoom = zoomIn(window.width - left)
  }
  const map = drawn(geometry)
  const rest = placed(wanted, map, zoom)
  const x = (left + window.width) / 2 - (all.x + all.width / 2) * zoom
  const y = HEAD + height / 2 - (all.y + all.height / 2) * zoom
  return {
    x: within(x, rest.x, window.width - rest.x - (map.x + map.width) * zoom),
    y: within(y, rest.y, height - map.height * zoom),
    zoom,
  }
}

/** Keeps the view from running off the drawing: it rests where all fits in, else may go on by what does not. */
function within(wanted: number, rest: number, spare: number): number {
  return spare >= 0 ? rest : Math.min(rest, Math.max(rest + spare, wanted))
}

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - x
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - y
  return { x, y, width, height }
}

/** Pixels at the head and the foot of the window under something that lies over the drawing. */
export interface Covered {
  readonly head: number
  readonly foot: number
  /** Under the drawing tools alone, which are there whatever is shown. */
  readonly tools?: number
  /** Under the lanes' names, at the left. */
  readonly left?: number
}

/**
 * The smallest move of the view that shows a box whole and clear of what lies over the drawing, with some room around
 * it; null when it shows.
 */
export function viewShowing(
  box: Box,
  view: Viewport,
  window: Size,
  covered: Covered = { head: 0, foot: 0 },
): Viewport | null {
  const x = box.x * view.zoom + view.x
  const y = box.y * view.zoom + view.y
  const names = Math.max(mapStyle.laneTitle.width * view.zoom, covered.left ?? 0) + 16
  const dx = into(x, box.width * view.zoom, Math.max(64, names), window.width - 64)
  const foot = Math.max(FOOT * largest(window) + 24, covered.foot + 8)
  const dy = into(y, box.height * view.zoom, Math.max(40, covered.head + 8), window.height - foot)
  return dx === 0 && dy === 0 ? null : { x: view.x + dx, y: view.y + dy, zoom: view.zoom }
}

/**
 * The view moved down just as far as it takes for the map's first row to lie below what lies over the head of the
 * drawing; null where it does, or where the map went on above the window before.
 */
export function viewClearOfHead(wanted: Wanted, view: Viewport): Viewport | null {
  const top = drawn(wanted.geometry).y * view.zoom + view.y
  const lowest = (wanted.covered?.head ?? 0) + HEAD / 2
  return top < 0 || top >= lowest ? null : { ...view, y: view.y + lowest - top }
}

/** Map units that lie clear of all that covers the drawing, at a zoom. */
export function clearRoom(wanted: Wanted, zoom: number): Size {
  const { window } = wanted
  const { head, foot, left = 0 } = coveredAt(wanted, zoom)
  const width = window.width - Math.max(64, left + 16) - 64
  const height = window.height - Math.max(40, head + 8) - Math.max(FOOT * largest(window) + 24, foot + 8)
  return { width: width / zoom, height: height / zoom }
}

/** How far a stretch must move to lie between two limits; its start counts when it is too long. */
function into(start: number, length: number, from: number, to: number): number {
  if (start < from || length > to - from) return from - start
  return Math.min(0, to - (start + length))
}

/** All that is drawn; with lanes, from where they begin. */
export function drawn({ bounds, lanes }: Frame): Box {
  const left = lanes[0]?.box.x
  if (left === undefined) return bounds
  return { ...bounds, x: left, width: bounds.x + bounds.width - left }
}

function placed(wanted: WantedFrame, box: Box, zoom: number): Viewport {
  const { geometry, window } = wanted
  const spareX = window.width - box.width * zoom
  const spareY = room(wanted) - box.height * zoom
  const left = geometry.lanes.length > 0 ? besideLanes(wanted, zoom) : Math.max(0, spareX / 2)
  const top = HEAD + Math.max(0, spareY / 2)
  return { x: left - box.x * zoom, y: top - box.y * zoom, zoom }
}

/** What the drawing has of a window: the tools at its foot left out. */
export function roomForMap(window: Size): Size {
  return { width: window.width - ASIDE, height: room({ window }) }
}

/** Pixels of a window above its tools, which take more than usual where they stand in two lines. */
function room({ window, covered }: Pick<WantedFrame, 'window' | 'covered'>): number {
  const foot = Math.max(FOOT * largest(window), (covered?.tools ?? 0) + 8)
  return Math.max(120, window.height - HEAD - foot)
}
