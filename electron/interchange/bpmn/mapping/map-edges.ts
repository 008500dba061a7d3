import { createNode } from '#shared/model/create-node.ts'
import type { FlowEdge, FlowNode } from '#shared/model/document.ts'
import { childrenNamed } from '../reading/bpmn-element.ts'
import type { BpmnElement } from '../reading/bpmn-element.ts'
import { cleanName } from '../reading/clean-text.ts'
import { isContainer } from '../reading/element-kinds.ts'
import type { Flow, Link } from './flow.ts'
import type { Ids } from './ids.ts'
import type { Ledger } from './ledger.ts'
import type { Passages } from './passages.ts'

/** One sequence edge per sequence flow whose two ends exist. */
export function mapEdges(flow: Flow, passages: Passages, ids: Ids, ledger: Ledger): FlowEdge[] {
  return flow.links.map(({ element, source, target }) => {
    ledger.map(element)
    const label = cleanName(element.attributes['name'])
    return {
      id: ids.of(element),
      source: ids.of(passages.exit(source)),
      target: ids.of(passages.entry(target)),
      kind: 'sequence',
      ...(label !== '' && { label }),
      ...(isConditional(element) && { conditional: true }),
    }
  })
}

function isConditional(flow: BpmnElement): boolean {
  return childrenNamed(flow, 'conditionExpression').length > 0
}

/**
 * A container's flows leave from a node inside it, which may thereby get more ways out than the file gave
 * it. Such a node must not start to count as a decision or parallel split: a gateway that splits nothing
 * in the file is drawn as an event, and a step's flows lose their condition mark (their label stays).
 */
export function keepCounts(
  nodes: readonly FlowNode[],
  edges: readonly FlowEdge[],
  flow: Flow,
  passages: Passages,
  ids: Ids,
): { nodes: FlowNode[]; edges: FlowEdge[] } {
  const waysOut = Map.groupBy(edges, ({ source }) => source)
  const burdened = new Set<string>()
  for (const container of flow.containers) {
    const exit = passages.exit(container)
    const gained = (waysOut.get(ids.of(exit))?.length ?? 0) >= 2
    if (gained && !splits(flow.outgoing.get(exit) ?? [], exit)) burdened.add(ids.of(exit))
  }
  const isBurdenedStep = new Set(
    nodes.filter(({ id, kind }) => kind === 'step' && burdened.has(id)).map(({ id }) => id),
  )
  return {
    nodes: nodes.map((node) => (burdened.has(node.id) ? withoutSplit(node) : node)),
    edges: edges.map((edge) => (isBurdenedStep.has(edge.source) ? withoutCondition(edge) : edge)),
  }
}

function withoutSplit(node: FlowNode): FlowNode {
  if (node.kind !== 'decision' && node.kind !== 'parallel') return node
  return { ...createNode('event', node), ...(node.comment !== undefined && { comment: node.comment }) }
}

function withoutCondition(edge: FlowEdge): FlowEdge {
  const { conditional: _, ...unconditional } = edge
  return unconditional
}

/** Splits by the file's own rule: a gateway by two ways out, an activity by a condition on one of them. */
function splits(outgoing: readonly Link[], node: BpmnElement): boolean {
  if (isContainer(node) || outgoing.length < 2) return false
  return node.name.endsWith('Gateway') || outgoing.some(({ element }) => isConditional(element))
}
