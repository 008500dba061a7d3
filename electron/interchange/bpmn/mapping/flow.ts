import { resolve } from '../reading/bpmn-element.ts'
import type { BpmnElement, BpmnFile } from '../reading/bpmn-element.ts'
import { isContainer, isFlowNode } from '../reading/element-kinds.ts'
import type { Ledger } from './ledger.ts'
import type { Scope } from './scopes.ts'

/** A sequence flow whose two ends exist; an end may be a container. */
export interface Link {
  readonly element: BpmnElement
  readonly source: BpmnElement
  readonly target: BpmnElement
}

/** The flow nodes of a workflow and how they hang together. */
export interface Flow {
  /** Everything but containers and boundary events that nothing flows through. */
  readonly drawn: readonly BpmnElement[]
  readonly containers: readonly BpmnElement[]
  readonly links: readonly Link[]
  readonly outgoing: ReadonlyMap<BpmnElement, readonly Link[]>
  readonly incoming: ReadonlyMap<BpmnElement, readonly Link[]>
}

export function readFlow(file: BpmnFile, scope: Scope, ledger: Ledger): Flow {
  const links: Link[] = []
  for (const element of scope.members) {
    if (element.name !== 'sequenceFlow') continue
    const source = endOf(file, scope, element, 'source')
    const target = endOf(file, scope, element, 'target')
    const problem = [source, target].find((end) => typeof end === 'string')
    if (typeof source === 'object' && typeof target === 'object') links.push({ element, source, target })
    else if (typeof problem === 'string') ledger.report(element, problem)
  }
  const outgoing = Map.groupBy(links, ({ source }) => source)
  const incoming = Map.groupBy(links, ({ target }) => target)
  const nodes = [...scope.members].filter(isFlowNode)
  const containers = nodes.filter(isContainer)
  const drawn = nodes.filter((node) => !isContainer(node) && !isIdle(node, outgoing, incoming))
  for (const element of [...drawn, ...containers]) ledger.map(element)
  return { drawn, containers, links, outgoing, incoming }
}

/** The flow node a sequence or message flow begins or ends at, or why there is none. */
function endOf(
  file: BpmnFile,
  scope: Scope,
  flow: BpmnElement,
  side: 'source' | 'target',
): BpmnElement | string {
  const reference = flow.attributes[`${side}Ref`]
  if (reference === undefined || reference.trim() === '') return `It names no ${side}.`
  const end = resolve(file, reference)
  if (end === undefined) return `Its ${side} “${reference}” does not exist in the file.`
  if (!isFlowNode(end)) return `Its ${side} “${reference}” is no step, event or gateway.`
  return scope.members.has(end) ? end : `Its ${side} “${reference}” lies in another workflow.`
}

type Links = ReadonlyMap<BpmnElement, readonly Link[]>

/**
 * A boundary event that nothing flows through has nowhere to stand in a graph: it would be a node
 * without an edge. It stays where it is all that its sub-process holds, or no content would be left.
 */
function isIdle(node: BpmnElement, outgoing: Links, incoming: Links): boolean {
  if (node.name !== 'boundaryEvent' || outgoing.has(node) || incoming.has(node)) return false
  return node.parent?.children.some((other) => isFlowNode(other) && other.name !== 'boundaryEvent') ?? false
}
