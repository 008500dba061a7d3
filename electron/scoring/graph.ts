import { indexArcs } from '#shared/flow/arc-index.ts'
import type { ArcIndex } from '#shared/flow/arc-index.ts'
import { isConditional } from '#shared/flow/way-shares.ts'
import { intAt } from '#shared/lib/ints.ts'
import { remembered } from '#shared/lib/remembered.ts'
import type { FlowEdge, FlowNode, StepNode, WorkflowDocument } from '#shared/model/document.ts'

/** An edge with the positions of its two ends in `Graph.nodes`. */
export interface Arc {
  readonly edge: FlowEdge
  readonly from: number
  readonly to: number
}

/** A document indexed for walking: nodes by position, arcs by their ends. Edges without two ends are left out. */
export interface Graph {
  readonly index: ArcIndex
  readonly nodes: readonly FlowNode[]
  readonly steps: readonly StepNode[]
  readonly sequence: readonly Arc[]
  readonly exceptions: readonly Arc[]
  readonly sequenceOut: readonly (readonly Arc[])[]
  readonly sequenceIn: readonly (readonly Arc[])[]
  readonly exceptionsOut: readonly (readonly Arc[])[]
  readonly exceptionsIn: readonly (readonly Arc[])[]
}

export const indexGraph = remembered((document: WorkflowDocument): Graph => {
  const index = indexArcs(document)
  const { nodes, edges } = index
  const lists = () => nodes.map(() => none)
  const sequenceOut = lists()
  const sequenceIn = lists()
  const exceptionsOut = lists()
  const exceptionsIn = lists()
  const sequence: Arc[] = []
  const exceptions: Arc[] = []
  edges.forEach((edge, at) => {
    const arc = { edge, from: intAt(index.from, at), to: intAt(index.to, at) }
    const isSequence = edge.kind === 'sequence'
    ;(isSequence ? sequence : exceptions).push(arc)
    add(isSequence ? sequenceOut : exceptionsOut, arc.from, arc)
    add(isSequence ? sequenceIn : exceptionsIn, arc.to, arc)
  })
  const steps = nodes.filter((node) => node.kind === 'step')
  return { index, nodes, steps, sequence, exceptions, sequenceOut, sequenceIn, exceptionsOut, exceptionsIn }
})

const none: Arc[] = []

/** Most nodes have one arc on a side or none: a list begun with its first item has no room left over. */
function add(lists: Arc[][], at: number, arc: Arc): void {
  const list = lists[at]
  if (list === undefined || list === none) lists[at] = [arc]
  else list.push(arc)
}

/** True where the node counts as a decision: a decision node or a step with conditional ways, two ways out or more. */
export function isDecision(node: FlowNode, ways: readonly Arc[]): boolean {
  if (ways.length < 2) return false
  return node.kind === 'decision' || (node.kind === 'step' && ways.some(({ edge }) => isConditional(edge)))
}
