import { produce } from 'immer'
import type { FlowNode, WorkflowDocument } from '../../document.ts'
import { bandOf } from '../bands.ts'
import { makeRoom } from '../make-room.ts'
import { arranged, byBand, chosen } from './arranged.ts'
import { keepApartDown } from './keep-apart.ts'

/** Least gap: where the ends stand too close, the last ones move on. */
const LEAST = 24

type Axis = 'across' | 'down'

/**
 * Spreads nodes so that the gaps between them are equal, the outermost staying where they are: from left to
 * right over all bands, from top to bottom within each band. None comes to lie on another.
 */
export function distributeNodes(
  document: WorkflowDocument,
  { nodeIds, axis }: { nodeIds: readonly string[]; axis: Axis },
): WorkflowDocument {
  const nodes = chosen(document, nodeIds)
  const owners = axis === 'across' ? [undefined] : byBand(nodes).map(([first]) => first?.departmentId)
  const spaced = owners.reduce((current, departmentId) => {
    const all = chosen(current, nodeIds)
    const group = departmentId === undefined ? all : all.filter((node) => node.departmentId === departmentId)
    return place(current, new Map(spread(group, axis)), axis, departmentId)
  }, document)
  return arranged(document, keepApartDown(spaced, nodeIds), nodeIds)
}

/** Sets where nodes start along an axis; the lane they lie in grows for what goes below its edge. */
function place(
  document: WorkflowDocument,
  starts: ReadonlyMap<string, number>,
  axis: Axis,
  departmentId: string | null | undefined,
): WorkflowDocument {
  if (starts.size === 0) return document
  const placed = produce(document, (draft) => {
    for (const node of draft.nodes) {
      const start = starts.get(node.id)
      if (start !== undefined) node.position[axis === 'across' ? 'x' : 'y'] = start
    }
  })
  const band = departmentId === undefined ? null : bandOf(document, departmentId)
  if (band === null) return placed
  const bottoms = placed.nodes
    .filter((node) => starts.has(node.id))
    .map((node) => node.position.y + node.size.height)
  return makeRoom(placed, { departmentId: band.departmentId, needed: Math.max(...bottoms) - band.top })
}

function spread(group: readonly FlowNode[], axis: Axis): [string, number][] {
  const start = ({ position }: FlowNode) => (axis === 'across' ? position.x : position.y)
  const size = (node: FlowNode) => (axis === 'across' ? node.size.width : node.size.height)
  const sorted = group.toSorted((one, other) => start(one) + size(one) / 2 - start(other) - size(other) / 2)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined || sorted.length < 3) return []
  const taken = sorted.reduce((sum, node) => sum + size(node), 0)
  const room = start(last) + size(last) - start(first) - taken
  const gap = Math.max(LEAST, room / (sorted.length - 1))
  let at = start(first)
  return sorted.map((node) => {
    const place = Math.round(at)
    at += size(node) + gap
    return [node.id, place]
  })
}
