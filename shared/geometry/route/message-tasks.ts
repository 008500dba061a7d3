import type { WorkflowDocument } from '../../model/document.ts'
import { centre } from '../box.ts'
import type { Box } from '../types.ts'
import { shapeOf } from './side-costs.ts'
import type { RouteTask, SideCosts } from './types.ts'

/** Messages from node to node: they leave and arrive upwards or downwards, where the flow does not. */
export function messageTasks(
  document: WorkflowDocument,
  boxes: ReadonlyMap<string, Box>,
  only?: ReadonlySet<string>,
): RouteTask[] {
  if (document.messages.length === 0) return []
  const nodes = new Map(document.nodes.map((node) => [node.id, node]))
  return document.messages.flatMap(({ id, from, to }) => {
    if (from.kind !== 'node' || to.kind !== 'node' || only?.has(id) === false) return []
    const [sender, receiver] = [nodes.get(from.id), nodes.get(to.id)]
    const [source, target] = [boxes.get(from.id), boxes.get(to.id)]
    if (sender === undefined || receiver === undefined || source === undefined || target === undefined)
      return []
    const down = centre(target).y >= centre(source).y
    const ends = { sourceId: from.id, targetId: to.id, source, target }
    const shapes = { sourceShape: shapeOf(sender), targetShape: shapeOf(receiver) }
    return [{ id, exception: false, ...ends, ...shapes, leave: upright(down), enter: upright(!down) }]
  })
}

function upright(lower: boolean): SideCosts {
  return lower ? { bottom: 0, top: 90, right: 160, left: 160 } : { top: 0, bottom: 90, right: 160, left: 160 }
}
