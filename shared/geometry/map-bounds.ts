import { grow } from './box.ts'
import { Reach } from './reach.ts'
import { mapStyle } from './style.ts'
import type { Box, MapGeometry } from './types.ts'

const emptyMap: Box = { x: 0, y: 0, width: 480, height: 240 }

/** The box around everything drawn, with the margin. */
export function boundsOf(geometry: Omit<MapGeometry, 'bounds'>): Box {
  const reach = new Reach()
  const add = ({ x, y, width, height }: Box) => reach.add(x, y, width, height)
  for (const { box } of [...geometry.lanes, ...geometry.partners, ...Object.values(geometry.notes)]) add(box)
  for (const { box, label, entry } of Object.values(geometry.nodes)) {
    add(box)
    for (const words of [label, entry]) {
      if (words !== undefined)
        reach.add(box.x + words.box.x, box.y + words.box.y, words.box.width, words.box.height)
    }
  }
  for (const { points, label } of [...Object.values(geometry.edges), ...Object.values(geometry.messages)]) {
    for (const { x, y } of points) reach.add(x, y)
    if (label !== undefined) add(label.box)
  }
  return grow(reach.box() ?? emptyMap, mapStyle.margin)
}
