import { grow } from './box.ts'
import { Reach } from './reach.ts'
import { mapStyle } from './style.ts'
import type { Box, MapGeometry, TextBox } from './types.ts'

const emptyMap: Box = { x: 0, y: 0, width: 480, height: 240 }

/** The box around everything drawn, with the margin. */
export function boundsOf(geometry: Omit<MapGeometry, 'bounds'>): Box {
  const reach = new Reach()
  const add = ({ x, y, width, height }: Box) => reach.add(x, y, width, height)
  for (const { box } of [...geometry.lanes, ...geometry.partners, ...Object.values(geometry.notes)]) add(box)
  for (const { box, label, entry } of Object.values(geometry.nodes)) {
    add(box)
    if (label !== undefined) addWords(reach, box, label)
    if (entry !== undefined) addWords(reach, box, entry)
  }
  for (const lines of [geometry.edges, geometry.messages]) {
    for (const { points, label } of Object.values(lines)) {
      for (const { x, y } of points) reach.add(x, y)
      if (label !== undefined) add(label.box)
    }
  }
  return grow(reach.box() ?? emptyMap, mapStyle.margin)
}

function addWords(reach: Reach, at: Box, { box: { x, y, width, height } }: TextBox): void {
  reach.add(at.x + x, at.y + y, width, height)
}
