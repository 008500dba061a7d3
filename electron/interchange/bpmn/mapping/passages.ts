import type { BpmnElement } from '../reading/bpmn-element.ts'
import { activities, isContainer, isEventSubProcess, isFlowNode } from '../reading/element-kinds.ts'
import type { Flow } from './flow.ts'

/**
 * Where the flow goes into and out of a container. The container itself is not drawn, its content is;
 * each sequence flow of the file stays exactly one edge, so each container has one node by which all of
 * its flows come in and one by which they leave. With several starts or ends the first one takes them:
 * drawing one edge per start would count flows that the file does not have, and dropping the flow would
 * tear the map apart. The other starts and ends stay what they are.
 */
export interface Passages {
  /** The drawn node that a flow to the node arrives at. */
  entry(node: BpmnElement): BpmnElement
  /** The drawn node that a flow from the node leaves. */
  exit(node: BpmnElement): BpmnElement
  /**
   * The node that stands for a container where something concerns all of it (a boundary event, a
   * message, a data store): the first activity after its entry, because exactly the cases that enter
   * the container come by there, so a share of them is a share of the container's cases.
   */
  representative(node: BpmnElement): BpmnElement
}

/** Ends by which a sub-process is not left the normal way. */
const abnormalEnds = new Set([
  'errorEventDefinition',
  'escalationEventDefinition',
  'cancelEventDefinition',
  'compensateEventDefinition',
  'terminateEventDefinition',
])

export function passagesOf(flow: Flow): Passages {
  const drawn = new Set(flow.drawn)
  const isPlace = (node: BpmnElement) => drawn.has(node) || isContainer(node)

  /** Children that normal flow may reach; where there are none, whatever there is. */
  const content = (container: BpmnElement): readonly BpmnElement[] => {
    const places = container.children.filter((child) => isFlowNode(child) && isPlace(child))
    const normal = places.filter((child) => child.name !== 'boundaryEvent' && !isEventSubProcess(child))
    return normal.length > 0 ? normal : places
  }

  const follow = (choose: (content: readonly BpmnElement[]) => BpmnElement | undefined) => {
    const known = new Map<BpmnElement, BpmnElement>()
    const find = (node: BpmnElement): BpmnElement => {
      if (!isContainer(node)) return node
      const answer = known.get(node) ?? find(choose(content(node)) ?? impossible(node))
      known.set(node, answer)
      return answer
    }
    return find
  }

  const entry = follow(
    (nodes) =>
      nodes.find((node) => node.name === 'startEvent') ??
      nodes.find((node) => !flow.incoming.has(node)) ??
      nodes[0],
  )
  const exit = follow((nodes) => {
    const ends = nodes.filter((node) => node.name === 'endEvent')
    const reached = new Set(reachedFrom(flow, nodes))
    return (
      ends.find((end) => !isAbnormal(end) && reached.has(end)) ??
      ends.find((end) => !isAbnormal(end)) ??
      ends[0] ??
      nodes.findLast((node) => !flow.outgoing.has(node)) ??
      nodes.at(-1)
    )
  })
  const representative = follow((nodes) => firstActivity(flow, nodes) ?? nodes[0])
  return { entry, exit, representative }
}

function isAbnormal(end: BpmnElement): boolean {
  return end.children.some((child) => abnormalEnds.has(child.name))
}

/** What normal flow reaches within the content, nearest to its starts first. */
function reachedFrom(flow: Flow, content: readonly BpmnElement[]): readonly BpmnElement[] {
  const inside = new Set(content)
  const queue = content.filter((node) => node.name === 'startEvent' || !flow.incoming.has(node))
  const seen = new Set(queue)
  for (const node of queue) {
    for (const { target } of flow.outgoing.get(node) ?? []) {
      if (!inside.has(target) || seen.has(target)) continue
      seen.add(target)
      queue.push(target)
    }
  }
  return queue
}

function firstActivity(flow: Flow, content: readonly BpmnElement[]): BpmnElement | undefined {
  const isActivity = (node: BpmnElement) => activities.has(node.name)
  return reachedFrom(flow, content).find(isActivity) ?? content.find(isActivity)
}

function impossible(container: BpmnElement): never {
  throw new Error(
    `The sub-process ${container.id} was taken for a container, yet holds nothing that is drawn.`,
  )
}
