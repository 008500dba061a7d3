import { produce } from 'immer'
import type { FlowNode, Lane, WorkflowDocument } from '../model/document.ts'
import { bandOf, bandsBottom } from '../model/edits/bands.ts'
import { makeRoom } from '../model/edits/make-room.ts'
import { freeY } from '../model/edits/place.ts'
import { restack } from '../model/edits/restack.ts'
import { settle } from '../model/edits/settle.ts'

/**
 * Brings a layout home to a drawing that was changed while it was worked out: what is still as it was goes
 * where the layout put it, in its band; what was added, moved, resized or given to another department
 * meanwhile stays where it is, stepping down only where something now lies on it.
 * `before` is the drawing the layout was made of, `laid` what came of it, `now` the drawing as it is.
 */
export function mergeLayout(
  before: WorkflowDocument,
  laid: WorkflowDocument,
  now: WorkflowDocument,
): WorkflowDocument {
  const known = new Map(before.nodes.map((node) => [node.id, node]))
  const places = new Map(laid.nodes.map((node) => [node.id, node]))
  const roomy = restack(now, lanesOf(laid, now))
  const own: string[] = []
  const merged = produce(roomy, (draft) => {
    for (const [index, node] of now.nodes.entries()) {
      const [old, place, target] = [known.get(node.id), places.get(node.id), draft.nodes[index]]
      if (old === undefined || place === undefined || !isAsItWas(old, node)) own.push(node.id)
      else if (target !== undefined) {
        const y = topOf(roomy, node) + place.position.y - topOf(laid, node)
        target.position = { x: place.position.x, y }
        target.size = { ...place.size }
        if (place.placed === undefined) delete target.placed
      }
    }
    draft.notes = now.notes.map((note, index) => {
      const untouched = before.notes.find(({ id }) => id === note.id) === note
      const place = laid.notes.find(({ id }) => id === note.id)
      return untouched && place !== undefined ? place : (roomy.notes[index] ?? note)
    })
  })
  const { wraps: _, ...unwrapped } = settle(own.reduce(stepDown, merged))
  return laid.wraps === undefined ? unwrapped : { ...unwrapped, wraps: laid.wraps }
}

/** The lanes there are now, in their order, at least as high as the layout needs them. */
function lanesOf(laid: WorkflowDocument, now: WorkflowDocument): Lane[] {
  const heights = new Map(laid.lanes.map(({ departmentId, height }) => [departmentId, height]))
  return now.lanes.map((lane) => ({ ...lane, height: heights.get(lane.departmentId) ?? lane.height }))
}

function isAsItWas(old: FlowNode, now: FlowNode): boolean {
  return (
    old.position.x === now.position.x &&
    old.position.y === now.position.y &&
    old.departmentId === now.departmentId &&
    old.size.width === now.size.width &&
    old.size.height === now.size.height
  )
}

function topOf(document: WorkflowDocument, { departmentId }: FlowNode): number {
  return bandOf(document, departmentId)?.top ?? bandsBottom(document.lanes)
}

function stepDown(document: WorkflowDocument, id: string): WorkflowDocument {
  const node = document.nodes.find((candidate) => candidate.id === id)
  if (node === undefined) return document
  const { departmentId, position, size } = node
  const nodes = document.nodes.filter((other) => other.departmentId === departmentId)
  const y = freeY({ ...document, nodes }, { id, x: position.x, y: position.y, size })
  const needed = y + size.height - topOf(document, node)
  const roomy = makeRoom(document, { departmentId, needed })
  return produce(roomy, (draft) => {
    const moved = draft.nodes.find((candidate) => candidate.id === id)
    if (moved !== undefined) moved.position.y = y
  })
}
