import type { NodeChange } from '@xyflow/react'
import { shownDocument } from '#shared/geometry/collapsed/shown-document.ts'
import type { Point } from '#shared/model/document.ts'
import { moveTo } from '../../state/map/actions/change.ts'
import type { OpenMap } from '../../state/map/create-map.ts'
import { selectDocument } from '../../state/map/map-state.ts'
import type { CanvasNode } from './flow-elements.ts'

/** Where things are while they are dragged. */
export type Dragged = ReadonlyMap<string, Point>

export const still: Dragged = new Map()

/** A drag that moved nothing (a click) is no edit. */
export function drop(map: OpenMap, nodes: readonly CanvasNode[]): void {
  const places = placesIn(map)
  const dropped = new Map(nodes.map(({ id, position: { x, y } }) => [id, { x, y }]))
  const moves = [...withSelection(map, dropped)].flatMap(([id, position]) => {
    const place = places.get(id)
    const moved = place !== undefined && (place.x !== position.x || place.y !== position.y)
    return moved ? [{ id, position }] : []
  })
  if (moves.length > 0) moveTo(map, moves)
}

export function follow(map: OpenMap, current: Dragged, changes: readonly NodeChange<CanvasNode>[]): Dragged {
  const moves = changes.flatMap((change) =>
    change.type === 'position' && change.dragging === true && change.position !== undefined
      ? [[change.id, change.position] as const]
      : [],
  )
  return moves.length === 0 ? current : withSelection(map, new Map([...current, ...moves]))
}

/** React Flow moves what is in the page; what else is selected on a large map goes along. */
function withSelection(map: OpenMap, moved: ReadonlyMap<string, Point>): Dragged {
  const { nodeIds, noteIds } = map.store.getState().selection
  const selected = [...nodeIds, ...noteIds]
  const led = [...moved].find(([id]) => selected.includes(id))
  if (led === undefined || selected.every((id) => moved.has(id))) return moved
  const places = placesIn(map)
  const [leader, to] = led
  const from = places.get(leader)
  if (from === undefined) return moved
  const others = selected.flatMap((id) => {
    const place = moved.has(id) ? undefined : places.get(id)
    return place === undefined
      ? []
      : [[id, { x: place.x + to.x - from.x, y: place.y + to.y - from.y }] as const]
  })
  return new Map([...moved, ...others])
}

function placesIn(map: OpenMap): ReadonlyMap<string, Point> {
  const { nodes, notes } = shownDocument(selectDocument(map.store.getState()))
  return new Map([...nodes, ...notes].map((item) => [item.id, item.position]))
}
