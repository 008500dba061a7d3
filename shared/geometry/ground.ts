import type { Point } from '../model/document.ts'
import { moved, segmentBox } from './box.ts'
import type { Box, MapGeometry } from './types.ts'

/** What is drawn and must not be covered: nodes, their names, words on edges, notes, the names of lanes. */
export function solidBoxes({ nodes, edges, messages, notes, lanes, partners }: MapGeometry): Box[] {
  return [
    ...Object.values(nodes).flatMap(({ box, label, entry }) => [
      box,
      ...[label, entry].flatMap((text) => (text === undefined ? [] : [moved(text.box, box)])),
    ]),
    ...[...Object.values(edges), ...Object.values(messages)].flatMap(({ label }) => label?.box ?? []),
    ...Object.values(notes).map(({ box }) => box),
    ...lanes.map(({ title }) => title.box),
    ...partners.map(({ box }) => box),
  ]
}

/** The straight pieces of every line. */
export function lineBoxes({ edges, messages }: MapGeometry): Box[] {
  return [...Object.values(edges), ...Object.values(messages)].flatMap(segments)
}

export function segments({ points }: { readonly points: readonly Point[] }): Box[] {
  return points.slice(1).map((to, index) => segmentBox(points[index] ?? to, to))
}
