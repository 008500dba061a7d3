import { useReactFlow } from '@xyflow/react'
import { useEffect } from 'react'
import type { RefObject } from 'react'
import { notePlace } from '#shared/geometry/note-place.ts'
import { union } from '#shared/geometry/box.ts'
import type { MapGeometry } from '#shared/geometry/types.ts'
import type { Size } from '#shared/model/document.ts'
import { documentPoint } from '../../state/map/actions/change.ts'
import { canvasStore, markPlaces } from '../../state/map/canvas-port.ts'
import type { CanvasPort } from '../../state/map/canvas-port.ts'
import { useMap } from '../../state/map/use-map.ts'
import { selectTextGrowth, themeStore } from '../../state/theme-store.ts'
import { isWorkshop } from '../../state/workshop-store.ts'
import { viewFollowing } from './view-following.ts'
import { FOOT, readableZoom, showsWell, viewOfAll, viewOfSome, viewShowing } from './view-for.ts'
import { nodeElement } from './view/use-node-focus.ts'

export const ZOOM = { min: 0.05, max: 4 } as const

/** Lends the canvas to commands and the inspector while it is on screen. */
export function useCanvasPort(
  root: RefObject<HTMLDivElement | null>,
  geometry: RefObject<MapGeometry>,
  focusLater: (nodeId: string) => void,
): void {
  const map = useMap()
  const flow = useReactFlow()
  useEffect(() => {
    let aim = { zoom: 1, until: 0 }
    const port: CanvasPort = {
      fit(ids) {
        const wanted = seen(root, geometry)
        const view = ids === undefined ? viewOfAll(wanted) : viewOfSome(wanted, ids)
        void flow.setViewport(view, lasting(160))
      },
      zoomBy(factor) {
        // Pressed again before it has got there, it goes on from where it was going.
        const from = performance.now() < aim.until ? aim.zoom : flow.getZoom()
        aim = { zoom: clip(from * factor), until: performance.now() + 120 }
        void flow.zoomTo(aim.zoom, lasting(120))
      },
      zoomTo: (zoom) => void flow.zoomTo(clip(zoom), lasting(120)),
      panBy(dx, dy) {
        const { window } = seen(root, geometry)
        const { x, y, zoom } = flow.getViewport()
        const view = { x: x - dx * PAGE * window.width, y: y - dy * PAGE * window.height, zoom }
        void flow.setViewport(view, lasting(160))
      },
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
      focus(nodeId, along = []) {
        const node = nodeId === null ? null : nodeElement(root.current, nodeId)
        ;(node ?? root.current)?.focus({ preventScroll: true })
        if (nodeId === null) return
        if (node === null) focusLater(nodeId)
        this.reveal(nodeId, ...along)
      },
      reveal(...ids) {
        const { nodes, notes } = geometry.current
        const box = union(ids.flatMap((id) => nodes[id]?.box ?? notes[id]?.box ?? []))
        if (box === undefined) return
        const next = viewShowing(box, flow.getViewport(), seen(root, geometry).window)
        if (next !== null) void flow.setViewport(next, lasting(120))
      },
      follow(nodeIds) {
        const { bounds, nodes } = geometry.current
        const box = union(nodeIds.flatMap((id) => nodes[id]?.box ?? []))
        if (box === undefined) return
        const { readable } = seen(root, geometry)
        const free = freeSize(root.current)
        const next = viewFollowing({ box, all: bounds, view: flow.getViewport(), free, readable })
        if (next !== null) void flow.setViewport(next, lasting(360))
      },
      show(ids) {
        markPlaces(ids)
        const wanted = seen(root, geometry)
        if (!showsWell(wanted, ids, flow.getViewport()))
          void flow.setViewport(viewOfSome(wanted, ids), lasting(160))
      },
    }
    canvasStore.setState({ port })
    return () => canvasStore.setState({ port: null, request: null, marked: [] })
  }, [map, flow, root, geometry, focusLater])
}

const calm = window.matchMedia('(prefers-reduced-motion: reduce)')

/** A move of the view, in milliseconds; at once for whoever asked the system for less motion. */
function lasting(duration: number) {
  return { duration: calm.matches ? 0 : duration }
}

/** Share of the window that one step of the view goes. */
const PAGE = 0.6

/** The drawing surface down to what lies over its foot (`data-map-foot`), where something does. */
function freeSize(root: HTMLDivElement | null): Size {
  const { top = 0, bottom = 400, width = 400 } = root?.getBoundingClientRect() ?? {}
  const feet = [...(root?.closest('main')?.querySelectorAll('[data-map-foot]') ?? [])]
  const foot = Math.min(bottom, ...feet.map((element) => element.getBoundingClientRect().top))
  return { width, height: Math.max(120, foot - top) }
}

/** The geometry and the window it is seen through. */
export function seen(root: RefObject<HTMLDivElement | null>, geometry: RefObject<MapGeometry>) {
  const { clientWidth = 0, clientHeight = 0 } = root.current ?? {}
  const growth = selectTextGrowth(themeStore.getState())
  const room = isWorkshop()
  // The tools grow with the type; what they take of the window at the usual size is counted already.
  const taller = room ? FOOT * (1.1 * growth - 1) : 0
  const window = { width: Math.max(200, clientWidth), height: Math.max(200, clientHeight - taller) }
  const readable = readableZoom(room, globalThis.innerHeight)
  return { geometry: geometry.current, window, lowest: ZOOM.min, growth, readable }
}

function clip(zoom: number): number {
  return Math.min(ZOOM.max, Math.max(ZOOM.min, zoom))
}
