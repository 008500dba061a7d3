import type { WorkflowDocument } from '../document.ts'

const MANY_COME_OR_GONE = 3
const MANY_WAYS_MOVED = 4

/**
 * Whether an edit changed so much at once (a paste, an import, tidying, deleting several) that one may want to come
 * back to what was before. What moves together, as a dragged group or a lane does, moved one way.
 */
export function isLarge(before: WorkflowDocument, after: WorkflowDocument): boolean {
  if (before.nodes === after.nodes) return false
  const old = new Map(before.nodes.map((node) => [node.id, node.position]))
  const ways = new Set<string>()
  let come = 0
  for (const { id, position } of after.nodes) {
    const was = old.get(id)
    old.delete(id)
    if (was === undefined) come += 1
    else if (was !== position) ways.add(`${position.x - was.x} ${position.y - was.y}`)
  }
  ways.delete('0 0')
  return Math.max(come, old.size) >= MANY_COME_OR_GONE || ways.size >= MANY_WAYS_MOVED
}
