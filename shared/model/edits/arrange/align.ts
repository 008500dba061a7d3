import { produce } from 'immer'
import type { FlowNode, WorkflowDocument } from '../../document.ts'
import { arranged, byBand, chosen } from './arranged.ts'
import { keepApartAcross, keepApartDown } from './keep-apart.ts'
import { notesAside } from './notes-aside.ts'

export const alignments = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const
export type Alignment = (typeof alignments)[number]

/** Between nodes that had to move on to the right so as not to lie on each other. */
const GAP = 24

/** Left to right along a row, as far apart as the layout sets columns. */
const COLUMN_GAP = 56

/**
 * Lines nodes up by an edge or their middles: across bands for left, centre and right, within each band for
 * top, middle and bottom, so that none changes its department. None comes to lie on another, and notes in a column move
 * aside.
 */
export function alignNodes(
  document: WorkflowDocument,
  { nodeIds, to }: { nodeIds: readonly string[]; to: Alignment },
): WorkflowDocument {
  const nodes = chosen(document, nodeIds)
  const upright = to === 'left' || to === 'centre' || to === 'right'
  const groups = upright ? [nodes] : byBand(nodes)
  const aligned = groups.reduce((current, group) => lineUp(current, group, to), document)
  const apart = upright
    ? keepApartDown(aligned, ids(nodes.toSorted((one, other) => one.position.y - other.position.y)))
    : keepApartAcross(aligned, nodeIds, GAP)
  return arranged(document, upright ? notesAside(apart, nodeIds) : apart, nodeIds)
}

/** Puts nodes on the row of the first of each band, one after the other with room for an edge between them. */
export function sameRow(
  document: WorkflowDocument,
  { nodeIds }: { nodeIds: readonly string[] },
): WorkflowDocument {
  const level = byBand(chosen(document, nodeIds)).reduce((current, group) => {
    const first = group.reduce((left, node) => (node.position.x < left.position.x ? node : left))
    const middle = first.position.y + first.size.height / 2
    return place(current, group, ({ position, size }) => ({
      x: position.x,
      y: Math.round(middle - size.height / 2),
    }))
  }, document)
  return arranged(document, keepApartDown(keepApartAcross(level, nodeIds, COLUMN_GAP), nodeIds), nodeIds)
}

function lineUp(document: WorkflowDocument, group: readonly FlowNode[], to: Alignment): WorkflowDocument {
  if (group.length < 2) return document
  const left = Math.min(...group.map(({ position }) => position.x))
  const right = Math.max(...group.map(({ position, size }) => position.x + size.width))
  const top = Math.min(...group.map(({ position }) => position.y))
  const bottom = Math.max(...group.map(({ position, size }) => position.y + size.height))
  return place(document, group, ({ position: { x, y }, size: { width, height } }) => {
    switch (to) {
      case 'left':
        return { x: left, y }
      case 'centre':
        return { x: Math.round((left + right - width) / 2), y }
      case 'right':
        return { x: right - width, y }
      case 'top':
        return { x, y: top }
      case 'middle':
        return { x, y: Math.round((top + bottom - height) / 2) }
      case 'bottom':
        return { x, y: bottom - height }
    }
  })
}

function place(
  document: WorkflowDocument,
  group: readonly FlowNode[],
  at: (node: FlowNode) => FlowNode['position'],
): WorkflowDocument {
  const places = new Map(group.map((node) => [node.id, at(node)]))
  return produce(document, (draft) => {
    for (const node of draft.nodes) node.position = places.get(node.id) ?? node.position
  })
}

function ids(nodes: readonly FlowNode[]): string[] {
  return nodes.map(({ id }) => id)
}
