import { waysInCount, waysOutCount } from '#shared/flow/arc-index.ts'
import type { ArcIndex } from '#shared/flow/arc-index.ts'
import { intAt } from '#shared/lib/ints.ts'
import type { FlowEdge, FlowNode } from '#shared/model/document.ts'

export const connectorKinds = ['exclusive', 'parallel', 'inclusive'] as const
export type ConnectorKind = (typeof connectorKinds)[number]

/** Where the flow divides or comes together: the node, how, and along how many ways. */
export interface Fork {
  readonly node: number
  readonly kind: ConnectorKind
  readonly ways: number
}

export interface Connectors {
  readonly splits: readonly Fork[]
  readonly joins: readonly Fork[]
  /** Positions of gateways, and of other nodes with several ways in or out, which stand for one. */
  readonly nodes: readonly number[]
  /** The kind each of `nodes` counts as. */
  readonly kinds: readonly ConnectorKind[]
  /** 1 where the node is a connector. */
  readonly is: Uint8Array
}

/**
 * Explicit and implicit connectors. Decisions count as exclusive unless they are inclusive. Away from gateways (BPMN):
 * several ways without a condition are all taken, conditional ones are chosen between, several ways in merge without
 * waiting, and an exception path is chosen instead of the normal ways on.
 */
export function findConnectors(index: ArcIndex): Connectors {
  const splits: Fork[] = []
  const joins: Fork[] = []
  const nodes: number[] = []
  const kinds: ConnectorKind[] = []
  const is = new Uint8Array(index.nodes.length)
  index.nodes.forEach((node, at) => {
    const own = splitsOf(index, node, at)
    const waysIn = waysInCount(index, at)
    const gateway = gatewayKind(node)
    splits.push(...own)
    if (waysIn > 1) joins.push({ node: at, kind: gateway ?? 'exclusive', ways: waysIn })
    if (gateway === null && waysIn < 2 && own.length === 0) return
    nodes.push(at)
    kinds.push(gateway ?? own[0]?.kind ?? 'exclusive')
    is[at] = 1
  })
  return { splits, joins, nodes, kinds, is }
}

const none: readonly Fork[] = []

function splitsOf(index: ArcIndex, node: FlowNode, at: number): readonly Fork[] {
  const ways = waysOutCount(index, at)
  if (ways < 2) return none
  let onward = 0
  let conditional = false
  for (let place = intAt(index.outStart, at); place < intAt(index.outStart, at + 1); place += 1) {
    const edge = index.edges[intAt(index.outArcs, place)]
    if (edge?.kind !== 'sequence') continue
    onward += 1
    conditional ||= isConditional(edge)
  }
  const kind = gatewayKind(node) ?? (conditional ? 'exclusive' : 'parallel')
  const exceptions = ways - onward
  if (onward < 2 || kind === 'exclusive') return [{ node: at, kind: 'exclusive', ways }]
  const split = { node: at, kind, ways: onward }
  return exceptions === 0 ? [split] : [{ node: at, kind: 'exclusive', ways: exceptions + 1 }, split]
}

function isConditional(edge: FlowEdge): boolean {
  return edge.conditional === true || edge.probability !== undefined
}

function gatewayKind(node: FlowNode): ConnectorKind | null {
  if (node.kind === 'parallel') return 'parallel'
  if (node.kind !== 'decision') return null
  return node.choice === 'inclusive' ? 'inclusive' : 'exclusive'
}
