import { grow, moved, union } from './box.ts'
import { mapStyle } from './style.ts'
import type { Box, MapGeometry } from './types.ts'

const emptyMap: Box = { x: 0, y: 0, width: 480, height: 240 }

/** The box around everything drawn, with the margin. */
export function boundsOf(geometry: Omit<MapGeometry, 'bounds'>): Box {
  const boxes: Box[] = [
    ...geometry.lanes.map(({ box }) => box),
    ...geometry.partners.map(({ box }) => box),
    ...Object.values(geometry.notes).map(({ box }) => box),
  ]
  for (const { box, label, entry } of Object.values(geometry.nodes)) {
    boxes.push(box)
    if (label !== undefined) boxes.push(moved(label.box, box))
    if (entry !== undefined) boxes.push(moved(entry.box, box))
  }
  for (const { points, label } of [...Object.values(geometry.edges), ...Object.values(geometry.messages)]) {
    for (const point of points) boxes.push({ ...point, width: 0, height: 0 })
    if (label !== undefined) boxes.push(label.box)
  }
  return grow(union(boxes) ?? emptyMap, mapStyle.margin)
}
