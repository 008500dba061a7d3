import type { Point, WorkflowDocument } from '../../model/document.ts'
import { Reach } from '../reach.ts'
import type { Box, MapGeometry, NodeBox, NoteBox } from '../types.ts'
import type { NodeChanges } from './node-changes.ts'

/** The box around the nodes, notes and lines of a map, which its lanes are as wide as; undefined where there are none. */
export function extentOf(
  document: WorkflowDocument,
  { edges, messages }: MapGeometry,
  { bare }: NodeChanges,
  lines: ReadonlyMap<string, readonly Point[]>,
  notes: Readonly<Record<string, NoteBox>>,
): Box | undefined {
  const reach = new Reach()
  for (const node of bare.values()) addNode(reach, node)
  for (const { box } of Object.values(notes)) reach.add(box.x, box.y, box.width, box.height)
  for (const { id } of document.edges)
    for (const { x, y } of lines.get(id) ?? edges[id]?.points ?? []) reach.add(x, y)
  for (const { points } of Object.values(messages)) for (const { x, y } of points) reach.add(x, y)
  return reach.box()
}

function addNode(reach: Reach, { box, entry }: NodeBox): void {
  reach.add(box.x, box.y, box.width, box.height)
  if (entry !== undefined)
    reach.add(box.x + entry.box.x, box.y + entry.box.y, entry.box.width, entry.box.height)
}
