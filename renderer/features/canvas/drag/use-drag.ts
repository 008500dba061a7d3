import { useStoreApi } from '@xyflow/react'
import type { NodeChange } from '@xyflow/react'
import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { shownDocument } from '#shared/geometry/collapsed/shown-document.ts'
import type { MapGeometry } from '#shared/geometry/types.ts'
import type { Point } from '#shared/model/document.ts'
import { moveTo } from '../../../state/map/actions/change.ts'
import { dropOnEdge } from '../../../state/map/actions/put-on-edge.ts'
import { GRID } from '../../../state/map/actions/where.ts'
import type { OpenMap } from '../../../state/map/create-map.ts'
import { selectDocument } from '../../../state/map/map-state.ts'
import { useMap } from '../../../state/map/use-map.ts'
import type { CanvasNode } from '../flow-elements.ts'
import { alongWith } from './along-with.ts'
import { noDrag, startDrag } from './drag-session.ts'
import type { Drag, DragNow, DragSession } from './drag-session.ts'

/**
 * What is dragged: it snaps to the grid and to what stands near, unless Ctrl (or ⌘) is held; a node without edges
 * that is let go on an edge is put on it.
 */
export function useDrag(geometry: RefObject<MapGeometry>) {
  const map = useMap()
  const flow = useStoreApi()
  const [drag, setDrag] = useState<Drag>(noDrag)
  const session = useRef<Running | null>(null)
  /** As the next move will draw it: letting go asks before the page is drawn again. */
  const latest = useRef<Drag>(noDrag)
  const free = useFreeKey()
  const now = (): DragNow => {
    const { transform, width, height } = flow.getState()
    const [x, y, zoom] = transform
    const view = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }
    return { view, zoom, free: free.current }
  }
  const show = (next: Drag) => {
    latest.current = next
    setDrag(next)
  }
  const follow = (changes: readonly NodeChange<CanvasNode>[]) => {
    const moves = changes.flatMap((change) =>
      change.type === 'position' && change.dragging === true && change.position !== undefined
        ? [[change.id, change.position] as const]
        : [],
    )
    if (moves.length === 0) return
    session.current ??= begin(map, geometry.current, new Map(moves))
    const { drag: running, pointed, along } = session.current
    for (const [id, at] of moves) pointed.set(id, at)
    show(running.follow(along(pointed), now()))
  }
  const drop = () => {
    const { places, edgeId } = latest.current
    session.current = null
    show(noDrag)
    letGo(map, places, edgeId)
  }
  return { drag, follow, drop }
}

interface Running {
  readonly drag: DragSession
  /** Where the pointer has what React Flow drags. */
  readonly pointed: Map<string, Point>
  /** That, and what else goes along. */
  readonly along: (pointed: ReadonlyMap<string, Point>) => ReadonlyMap<string, Point>
}

function begin(map: OpenMap, geometry: MapGeometry, pointed: ReadonlyMap<string, Point>): Running {
  const { history, selection } = map.store.getState()
  const shown = shownDocument(history.present.document)
  const along = alongWith(shown, selection)
  const ids = new Set(along(pointed).keys())
  return { drag: startDrag(shown, geometry, ids, GRID), pointed: new Map(), along }
}

/** A drag that moved nothing (a click) is no edit. */
function letGo(map: OpenMap, places: ReadonlyMap<string, Point>, edgeId: string | null): void {
  const { nodes, notes } = shownDocument(selectDocument(map.store.getState()))
  const before = new Map([...nodes, ...notes].map((item) => [item.id, item.position]))
  const moves = [...places].flatMap(([id, position]) => {
    const place = before.get(id)
    const moved = place !== undefined && (place.x !== position.x || place.y !== position.y)
    return moved ? [{ id, position }] : []
  })
  const [only] = moves
  if (edgeId !== null && only !== undefined) dropOnEdge(map, only, edgeId)
  else if (moves.length > 0) moveTo(map, moves)
}

/** Whether the key that holds snapping off is down, as of the pointer's last move. */
function useFreeKey(): RefObject<boolean> {
  const free = useRef(false)
  useEffect(() => {
    const note = (event: PointerEvent | KeyboardEvent) => {
      free.current = event.ctrlKey || event.metaKey
    }
    const options = { capture: true, passive: true }
    window.addEventListener('pointermove', note, options)
    window.addEventListener('pointerdown', note, options)
    return () => {
      window.removeEventListener('pointermove', note, options)
      window.removeEventListener('pointerdown', note, options)
    }
  }, [])
  return free
}
