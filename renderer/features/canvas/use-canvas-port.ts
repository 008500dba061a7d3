import { useReactFlow } from '@xyflow/react'
import type { Viewport } from '@xyflow/react'
import { useCallback, useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { notePlace } from '#shared/geometry/note-place.ts'
import { boxOf } from '#shared/geometry/box-of.ts'
import { union } from '#shared/geometry/box.ts'
import type { Box, MapGeometry } from '#shared/geometry/types.ts'
import { documentPoint } from '../../state/map/actions/change.ts'
import { canvasStore, markPlaces } from '../../state/map/canvas-port.ts'
import type { CanvasPort } from '../../state/map/canvas-port.ts'
import { selectSelection } from '../../state/map/map-state.ts'
import type { MapSelection } from '../../state/map/selection.ts'
import { hint } from '../../state/map/hint.ts'
import { useMap } from '../../state/map/use-map.ts'
import { isWorkshop } from '../../state/workshop-store.ts'
import { viewFollowing } from './view-following.ts'
import {
  atLaneEdge,
  clearRoom,
  coveredAt,
  drawn,
  roomForMap,
  showsWell,
  viewBelow,
  viewClearOfHead,
  viewShowing,
  viewToOpen,
} from './view-for.ts'
import { lanePart } from './view/lane-part.ts'
import { freeSize, seen, ZOOM } from './view/seen.ts'
import { placeAround } from './view/place-around.ts'
import { nodeElement } from './view/use-node-focus.ts'
import { zoomedAbout } from './view/zoom-about.ts'

/** Lends the canvas to commands and the inspector while it is on screen. */
export function useCanvasPort(
  root: RefObject<HTMLDivElement | null>,
  geometry: RefObject<MapGeometry>,
  focusLater: (nodeId: string) => void,
): void {
  const map = useMap()
  const flow = useReactFlow()
  const revealed = useRef<Revealed>({ ids: [], box: undefined, until: 0 })
  const revealNow = useCallback(
    (ids: readonly string[]) => {
      const wanted = seen(root, geometry)
      const view = flow.getViewport()
      const box = placeAround(geometry.current, ids, clearRoom(wanted, view.zoom))
      if (box === undefined) return
      const next = viewShowing(box, view, wanted.window, coveredAt(wanted, view.zoom))
      if (next !== null) void flow.setViewport(atLaneEdge(wanted, next), lasting(120))
    },
    [flow, root, geometry],
  )
  useEffect(() => {
    let aim: { readonly view: Viewport; readonly until: number } | null = null
    const zoomTo = (zoomFrom: (zoom: number) => number) => {
      // Pressed again before it has got there, it goes on from where it was going.
      const from = aim !== null && performance.now() < aim.until ? aim.view : flow.getViewport()
      const wanted = seen(root, geometry)
      const selection = selectSelection(map.store.getState())
      const box =
        selectedBox(geometry.current, selection) ??
        lanePart(geometry.current, selection.laneId, from, wanted.window)
      const zoom = Math.min(ZOOM.max, Math.max(wanted.lowest, zoomFrom(from.zoom)))
      const zoomed = zoomedAbout(from, zoom, wanted.window, box)
      // Near the edge what is selected would grow out of the window.
      const kept = box !== undefined && viewShowing(box, from, wanted.window) === null
      const shown = kept ? viewShowing(box, zoomed, wanted.window, coveredAt(wanted, zoom)) : null
      const next = shown ?? zoomed
      const mine = { view: atLaneEdge(wanted, next), until: performance.now() + PATIENCE }
      aim = mine
      void flow.setViewport(mine.view, lasting(120)).then(() => {
        if (aim === mine) aim = null
      })
    }
    const port: CanvasPort = {
      fit(ids, whole) {
        const wanted = seen(root, geometry)
        const view = viewBelow(wanted, ids, whole)
        // Pressed again where all of it is too small to read: back to where one works.
        const again = ids === undefined && view.zoom < wanted.readable && isAt(flow.getViewport(), view)
        if (ids === undefined && !again && isWorkshop() && view.zoom < wanted.readable) hint(map, TOO_SMALL)
        const next = again ? nearView(wanted, selectSelection(map.store.getState())) : view
        void flow.setViewport(next, lasting(160))
      },
      zoomBy: (factor) => zoomTo((zoom) => zoom * factor),
      zoomTo: (zoom) => zoomTo(() => zoom),
      panBy(dx, dy) {
        const { window } = seen(root, geometry)
        const { x, y, zoom } = flow.getViewport()
        const view = { x: x - dx * PAGE * window.width, y: y - dy * PAGE * window.height, zoom }
        void flow.setViewport(view, lasting(160))
      },
      room: () => roomForMap(seen(root, geometry).window),
      centre() {
        const box = root.current?.getBoundingClientRect()
        if (box === undefined) return { x: 200, y: 120 }
        const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
        return documentPoint(map, flow.screenToFlowPosition(middle))
      },
      beside(id, size) {
        const place = notePlace(geometry.current, id, size)
        return place === undefined ? undefined : documentPoint(map, place)
      },
      focus(id, along = []) {
        const node = id === null ? null : nodeElement(root.current, id)
        const lane = id === null ? laneElement(root.current, map.store.getState().selection.laneId) : null
        ;(node ?? lane ?? root.current)?.focus({ preventScroll: true })
        if (id === null) return
        if (node === null) focusLater(id)
        this.reveal(id, ...along)
      },
      keep({ nodeIds, noteIds, edgeIds }) {
        const ids = [...nodeIds, ...noteIds]
        const { activeElement } = document
        const here = activeElement === document.body || root.current?.contains(activeElement) === true
        if (here) this.focus(ids[0] ?? null, [...ids, ...edgeIds])
        else this.reveal(...ids, ...edgeIds)
      },
      reveal(...ids) {
        revealed.current = { ids, box: boxAround(geometry.current, ids), until: performance.now() + SETTLING }
        revealNow(ids)
      },
      clearHead() {
        const view = flow.getViewport()
        const clear = viewClearOfHead(seen(root, geometry), view)
        if (clear === null) return () => {}
        void flow.setViewport(clear)
        return () => void (isAt(flow.getViewport(), clear) && flow.setViewport(view))
      },
      follow(nodeIds) {
        const { nodes } = geometry.current
        const box = union(nodeIds.flatMap((id) => nodes[id]?.box ?? []))
        if (box === undefined) return
        const wanted = seen(root, geometry)
        const { readable } = wanted
        const all = drawn(geometry.current)
        const free = freeSize(root.current)
        const next = viewFollowing({ box, all, view: flow.getViewport(), free, readable })
        if (next !== null) void flow.setViewport(atLaneEdge(wanted, next), lasting(360))
      },
      show(ids) {
        markPlaces(ids)
        const wanted = seen(root, geometry)
        if (!showsWell(wanted, ids, flow.getViewport()))
          void flow.setViewport(viewBelow(wanted, ids), lasting(160))
      },
    }
    canvasStore.setState({ port })
    return () => canvasStore.setState({ port: null, request: null, marked: [] })
  }, [map, flow, root, geometry, focusLater, revealNow])
  // What was just named, given a department or written may be drawn elsewhere in a moment: it is followed there.
  const settled = geometry.current
  useEffect(() => {
    const { ids, box, until } = revealed.current
    if (performance.now() > until) return
    const now = boxAround(settled, ids)
    if (now === undefined || isSameBox(now, box)) return
    revealed.current = { ids, box: now, until }
    revealNow(ids)
  }, [settled, revealNow])
}

/** What is selected, or where the map begins, in a size that can be read. */
function nearView(wanted: ReturnType<typeof seen>, { nodeIds, noteIds, edgeIds }: MapSelection): Viewport {
  const ids = [...nodeIds, ...noteIds, ...edgeIds]
  return ids.length > 0 ? viewBelow(wanted, ids) : viewToOpen(wanted)
}

function isAt(one: Viewport, other: Viewport): boolean {
  return (
    Math.abs(one.x - other.x) < 2 && Math.abs(one.y - other.y) < 2 && Math.abs(one.zoom - other.zoom) < 0.005
  )
}

/** The name of a lane that is selected has the focus, and not the map around it. */
function laneElement(root: HTMLElement | null, departmentId: string | null): HTMLElement | null {
  if (departmentId === null) return null
  return (
    root?.querySelector<HTMLElement>(`[data-lane="${CSS.escape(departmentId)}"] [data-lane-name]`) ?? null
  )
}

/** Milliseconds for which what was brought into view is followed to where it comes to lie. */
const SETTLING = 1500

interface Revealed {
  readonly ids: readonly string[]
  readonly box: Box | undefined
  readonly until: number
}

function boxAround(geometry: MapGeometry, ids: readonly string[]): Box | undefined {
  return placeAround(geometry, ids, { width: Infinity, height: Infinity })
}

function isSameBox(one: Box, other: Box | undefined): boolean {
  return one.x === other?.x && one.y === other.y && one.width === other.width && one.height === other.height
}

/** Around nodes, notes and edges; a lane goes on beyond what is seen: see `lanePart`. */
function selectedBox(geometry: MapGeometry, { nodeIds, noteIds, edgeIds }: MapSelection): Box | undefined {
  return union([...nodeIds, ...noteIds, ...edgeIds].flatMap((id) => boxOf(geometry, id) ?? []))
}

/** Said where a room sees all of a map, too small to be read. */
const TOO_SMALL = 'All of it, too small for the room to read. F again comes near.'

const calm = window.matchMedia('(prefers-reduced-motion: reduce)')

/** A move of the view, in milliseconds; at once for whoever asked the system for less motion. */
function lasting(duration: number) {
  return { duration: calm.matches ? 0 : duration }
}

/** Milliseconds after which nobody waits for the view to arrive: something else has moved it meanwhile. */
const PATIENCE = 600

/** Share of the window that one step of the view goes. */
const PAGE = 0.6
