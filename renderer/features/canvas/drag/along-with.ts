import type { Point, WorkflowDocument } from '#shared/model/document.ts'
import type { MapSelection } from '../../../state/map/selection.ts'

/** React Flow moves what is in the page; what else is selected on a large map goes along. */
export function alongWith({ nodes, notes }: WorkflowDocument, { nodeIds, noteIds }: MapSelection) {
  const selected = new Set([...nodeIds, ...noteIds])
  const places = new Map(
    [...nodes, ...notes].flatMap(({ id, position }) => (selected.has(id) ? [[id, position] as const] : [])),
  )
  return (moved: ReadonlyMap<string, Point>): ReadonlyMap<string, Point> => {
    const led = [...moved].find(([id]) => selected.has(id))
    const from = led === undefined ? undefined : places.get(led[0])
    if (led === undefined || from === undefined) return moved
    const [dx, dy] = [led[1].x - from.x, led[1].y - from.y]
    const others = [...places].filter(([id]) => !moved.has(id))
    return new Map([...moved, ...others.map(([id, { x, y }]) => [id, { x: x + dx, y: y + dy }] as const)])
  }
}
