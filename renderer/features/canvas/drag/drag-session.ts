import { BoxIndex } from '#shared/geometry/box-index.ts'
import { centre, grow, segmentBox, union } from '#shared/geometry/box.ts'
import { noSnap, snapTo } from '#shared/geometry/guides/snap-to.ts'
import type { Snap } from '#shared/geometry/guides/types.ts'
import type { Box, MapGeometry } from '#shared/geometry/types.ts'
import type { Point, Size, WorkflowDocument } from '#shared/model/document.ts'
import { mayPutOnEdge } from '#shared/model/edits/put-on-edge.ts'

/** What is dragged, as it is drawn: at its place after snapping, with what it snapped to. */
export interface Drag {
  readonly places: ReadonlyMap<string, Point>
  readonly snap: Snap
  /** The edge that the node would be put on if it were let go here. */
  readonly edgeId: string | null
}

export const noDrag: Drag = { places: new Map(), snap: noSnap, edgeId: null }

/** What a drag needs to know of the moment. */
export interface DragNow {
  /** What of the map is in sight, in map units. */
  readonly view: Box
  readonly zoom: number
  /** The key that lets things go anywhere is held. */
  readonly free: boolean
}

export interface DragSession {
  /** Takes things from where the pointer has them to where they come to rest. */
  follow(pointed: ReadonlyMap<string, Point>, now: DragNow): Drag
}

/** Pixels within which something snaps. */
const REACH = 6
/** Pixels around an edge within which a node is put on it. */
const EDGE_REACH = 14

/**
 * A drag that begins: `shown` is the drawing as it is seen, `geometry` what is drawn of it. What stands still is
 * sorted by place once, so that each move looks only at what is near, on a map of any size.
 */
export function startDrag(
  shown: WorkflowDocument,
  geometry: MapGeometry,
  ids: ReadonlySet<string>,
  grid: number,
): DragSession {
  const sizes = sizesOf(shown, ids)
  const others = new BoxIndex(
    shown.nodes.filter(({ id }) => !ids.has(id)).map(({ position, size }) => ({ ...position, ...size })),
  )
  const edges = edgesFor(shown, geometry, ids)
  return {
    follow(pointed, { view, zoom, free }) {
      const box = union(
        [...pointed].map(([id, at]) => ({ ...at, ...(sizes.get(id) ?? { width: 0, height: 0 }) })),
      )
      if (box === undefined) return noDrag
      if (free) return { places: pointed, snap: noSnap, edgeId: edges(box, zoom) }
      const gridded = toGrid(pointed, grid)
      const rough = { ...box, x: box.x + gridded.x, y: box.y + gridded.y }
      const snap = snapTo(rough, others, view, REACH / zoom)
      const by = { x: gridded.x + snap.dx, y: gridded.y + snap.dy }
      const places = new Map([...pointed].map(([id, at]) => [id, { x: at.x + by.x, y: at.y + by.y }]))
      return { places, snap, edgeId: edges({ ...box, x: box.x + by.x, y: box.y + by.y }, zoom) }
    },
  }
}

function sizesOf({ nodes, notes }: WorkflowDocument, ids: ReadonlySet<string>): Map<string, Size> {
  return new Map([...nodes, ...notes].flatMap(({ id, size }) => (ids.has(id) ? [[id, size] as const] : [])))
}

/** From where the pointer has the first thing to the grid; the others keep their distance from it. */
function toGrid(pointed: ReadonlyMap<string, Point>, grid: number): Point {
  const [first] = pointed.values()
  if (first === undefined) return { x: 0, y: 0 }
  return { x: Math.round(first.x / grid) * grid - first.x, y: Math.round(first.y / grid) * grid - first.y }
}

type EdgeUnder = (box: Box, zoom: number) => string | null

/** Which edge lies under the middle of a node that may be put on one. */
function edgesFor(shown: WorkflowDocument, geometry: MapGeometry, ids: ReadonlySet<string>): EdgeUnder {
  const [nodeId, ...more] = ids
  const loose = (id: string) => !shown.edges.some(({ source, target }) => source === id || target === id)
  if (nodeId === undefined || more.length > 0 || !loose(nodeId)) return () => null
  const owners = new Map<Box, string>()
  for (const { id, points } of Object.values(geometry.edges)) {
    for (const [index, to] of points.slice(1).entries()) owners.set(segmentBox(points[index] ?? to, to), id)
  }
  const index = new BoxIndex(owners.keys())
  return (box, zoom) => {
    const middle = centre(box)
    const near = index.near(grow({ ...middle, width: 0, height: 0 }, EDGE_REACH / zoom))
    const sorted = near.toSorted((one, other) => away(middle, one) - away(middle, other))
    const ids = sorted.flatMap((segment) => owners.get(segment) ?? [])
    return ids.find((edgeId) => mayPutOnEdge(shown, { edgeId, nodeId }).ok) ?? null
  }
}

function away({ x, y }: Point, segment: Box): number {
  const nearX = Math.min(Math.max(x, segment.x), segment.x + segment.width)
  const nearY = Math.min(Math.max(y, segment.y), segment.y + segment.height)
  return Math.hypot(x - nearX, y - nearY)
}
