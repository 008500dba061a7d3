import type { FlowEdge, FlowNode, WorkflowDocument } from '../../model/document.ts'
import { linksOf } from '../../model/links.ts'
import { centre } from '../box.ts'
import type { Box, Side } from '../types.ts'
import type { RouteTask, Shape, SideCosts } from './types.ts'

const same: SideCosts = { right: 0, bottom: 0, top: 0, left: 0 }

/** Which sides each edge may use and how gladly, from what it joins and where that lies. */
export function routeTasks(
  document: WorkflowDocument,
  boxes: ReadonlyMap<string, Box>,
  only?: ReadonlySet<string>,
): RouteTask[] {
  const nodes = new Map(document.nodes.map((node) => [node.id, node]))
  const ways = linksOf(document.edges)
  return document.edges.flatMap((edge) => {
    if (only !== undefined && !only.has(edge.id)) return []
    const [from, to] = [nodes.get(edge.source), nodes.get(edge.target)]
    const [source, target] = [boxes.get(edge.source), boxes.get(edge.target)]
    if (from === undefined || to === undefined || source === undefined || target === undefined) return []
    const straight = straightAhead(from, ways.out(from.id), boxes)
    const leave = leaveCosts(edge, from, source, target, straight)
    const enter = enterCosts(edge, to)
    const ends = { sourceId: from.id, targetId: to.id, source, target }
    return [
      {
        id: edge.id,
        exception: edge.kind === 'exception',
        ...ends,
        sourceShape: shapeOf(from),
        targetShape: shapeOf(to),
        leave,
        enter,
      },
    ]
  })
}

export function shapeOf({ kind }: FlowNode): Shape {
  if (kind === 'step') return 'box'
  return kind === 'decision' || kind === 'parallel' ? 'diamond' : 'circle'
}

/** The one way out of a gateway that goes on to the right: the most level one, then the likeliest. */
export function straightAhead(
  node: FlowNode,
  ways: readonly FlowEdge[],
  boxes: Pick<ReadonlyMap<string, Box>, 'get'>,
): string | undefined {
  if (node.kind !== 'decision' && node.kind !== 'parallel') return undefined
  const own = boxes.get(node.id)
  if (own === undefined) return undefined
  const from = centre(own)
  const ahead = ways.flatMap((edge) => {
    const box = boxes.get(edge.target)
    if (box === undefined || edge.kind === 'exception' || box.x < own.x + own.width) return []
    return [{ id: edge.id, rise: Math.abs(centre(box).y - from.y), share: edge.probability ?? 0 }]
  })
  return ahead.sort((a, b) => Math.round(a.rise - b.rise) || b.share - a.share)[0]?.id
}

function leaveCosts(
  edge: FlowEdge,
  node: FlowNode,
  source: Box,
  target: Box,
  straight: string | undefined,
): SideCosts {
  const [from, to] = [centre(source), centre(target)]
  const below = to.y > from.y + source.height / 2
  const above = to.y < from.y - source.height / 2
  if (edge.kind === 'exception') {
    return above && target.y + target.height < source.y
      ? { bottom: 0, top: 60, right: 260 }
      : { bottom: 0, right: 260, top: 300 }
  }
  if (node.kind === 'decision' || node.kind === 'parallel') {
    if (straight === edge.id) return { right: 0, bottom: 80, top: 80 }
    const costs: SideCosts = { bottom: above ? 90 : 0, top: below ? 90 : 20, right: 60 }
    return straight === undefined ? { ...costs, left: 60 } : costs
  }
  const backwards = to.x < from.x - 8
  return { right: backwards ? 20 : 0, bottom: 30, top: 36, left: backwards ? 90 : 300 }
}

function enterCosts(edge: FlowEdge, node: FlowNode): SideCosts {
  const base: Record<Side, number> = { left: 0, top: 16, bottom: 20, right: 120 }
  if (node.kind === 'decision' || node.kind === 'parallel') return { ...base, right: 200 }
  if (node.kind === 'end') return { ...base, right: 40 }
  return edge.source === edge.target ? same : base
}
