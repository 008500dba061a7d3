import type { FlowNode, WorkflowDocument } from '../document.ts'
import { bandOf, middleOf } from './bands.ts'
import { PLACE_GAP } from './place.ts'

/**
 * The x at which a node stands straight under (or over) the one it follows, in another lane: a handoff needs no column
 * of its own. Null where that is not free: where its lane, a lane on the way or a line that passes is in the way, or
 * where the one it follows hands over that way already.
 */
export function straightAcross(
  document: WorkflowDocument,
  after: FlowNode,
  { size }: FlowNode,
  departmentId: string | null,
): number | null {
  const [from, to] = [bandOf(document, after.departmentId), bandOf(document, departmentId)]
  if (from === null || to === null || from.departmentId === to.departmentId) return null
  const middle = middleX(after)
  const x = middle - size.width / 2
  const [top, bottom] = [Math.min(from.top, to.top), Math.max(from.bottom, to.bottom)]
  const others = document.nodes.filter(({ id }) => id !== after.id)
  const isNear = (node: FlowNode, gap: number) =>
    node.position.x < x + size.width + gap && x < node.position.x + node.size.width + gap
  const isTaken = others.some((node) => {
    const y = middleOf(node)
    if (node.departmentId === from.departmentId || y < top || y >= bottom) return false
    return isNear(node, node.departmentId === departmentId ? PLACE_GAP.across : PLACE_GAP.across / 2)
  })
  const down = to.top > from.top
  return isTaken ||
    handsOver(document, after, down) ||
    isPassed(document, { x: middle, y: (to.top + to.bottom) / 2 })
    ? null
    : x
}

function middleX({ position, size }: FlowNode): number {
  return position.x + size.width / 2
}

/** Whether something leads from it into a lane on that side already. */
function handsOver({ nodes, edges, lanes }: WorkflowDocument, after: FlowNode, down: boolean): boolean {
  const order = lanes.map((lane) => lane.departmentId)
  const place = (departmentId: string | null) => order.indexOf(departmentId ?? '')
  const targets = new Set(edges.filter(({ source }) => source === after.id).map(({ target }) => target))
  return nodes.some(
    ({ id, departmentId }) =>
      targets.has(id) &&
      departmentId !== after.departmentId &&
      place(departmentId) > place(after.departmentId) === down,
  )
}

/** Whether an edge runs straight up or down past a place. */
function isPassed(
  { nodes, edges }: WorkflowDocument,
  at: { readonly x: number; readonly y: number },
): boolean {
  const known = new Map(nodes.map((node) => [node.id, node]))
  return edges.some(({ source, target }) => {
    const ends = [known.get(source), known.get(target)].flatMap((node) => node ?? [])
    if (ends.length < 2 || ends.some((node) => Math.abs(middleX(node) - at.x) > node.size.width / 2))
      return false
    const heights = ends.map(middleOf)
    return Math.min(...heights) < at.y && at.y < Math.max(...heights)
  })
}
