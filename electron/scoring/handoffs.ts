import { addBit, addBits, countCommon, hasBit, noBits, removeBit } from './bits.ts'
import type { Bits } from './bits.ts'
import type { Graph } from './graph.ts'
import { postorder } from '#shared/flow/postorder.ts'

/**
 * Handoffs (method §4): distinct arcs between non-gateway nodes, gateways walked through, sequence or exception,
 * whose two departments are known and differ. A crossing that a decision fans out to three steps counts three times,
 * once per pair, however many gateways lie between.
 */
export function countHandoffs(graph: Graph): number {
  const ways = graph.nodes.map((_, at) => targetsOf(graph, at))
  const reach = reachThroughGateways(graph, ways)
  // Everyone in another, known department; the own department is taken out while its members are looked at.
  const elsewhere = noBits(graph.nodes.length)
  const departments = membersByDepartment(graph)
  for (const members of departments.values()) for (const at of members) addBit(elsewhere, at)
  let handoffs = 0
  for (const members of departments.values()) {
    for (const at of members) removeBit(elsewhere, at)
    for (const at of members) handoffs += handoffsFrom(ways[at] ?? [])
    for (const at of members) addBit(elsewhere, at)
  }
  return handoffs

  /** A set the size of the map is only made where a gateway is on the way. */
  function handoffsFrom(targets: readonly number[]): number {
    if (targets.some((to) => reach[to] !== undefined))
      return countCommon(reachedFrom(targets, reach, graph), elsewhere)
    return targets.filter((to, at) => hasBit(elsewhere, to) && targets.indexOf(to) === at).length
  }
}

function targetsOf(graph: Graph, at: number): number[] {
  const targets = (graph.sequenceOut[at] ?? []).map(({ to }) => to)
  for (const { to } of graph.exceptionsOut[at] ?? []) targets.push(to)
  return targets
}

function isGateway(graph: Graph, at: number): boolean {
  const kind = graph.nodes[at]?.kind
  return kind === 'decision' || kind === 'parallel'
}

function membersByDepartment(graph: Graph): Map<string, number[]> {
  const members = new Map<string, number[]>()
  graph.nodes.forEach(({ departmentId }, at) => {
    if (departmentId === null || isGateway(graph, at)) return
    const known = members.get(departmentId)
    if (known === undefined) members.set(departmentId, [at])
    else known.push(at)
  })
  return members
}

/** For each gateway the non-gateway nodes reached through it. Successors come first, so that only loops need a second pass. */
function reachThroughGateways(graph: Graph, ways: readonly (readonly number[])[]): Reach {
  const gateways = graph.nodes.flatMap((_, at) => (isGateway(graph, at) ? [at] : []))
  const reach: (Bits | undefined)[] = graph.nodes.map(() => undefined)
  for (const at of gateways) reach[at] = noBits(graph.nodes.length)
  const onward = ways.map((targets, at) =>
    reach[at] === undefined ? nowhere : targets.filter((to) => reach[to] !== undefined),
  )
  for (const at of gateways) {
    const bits = reach[at]
    for (const to of ways[at] ?? []) if (bits !== undefined && reach[to] === undefined) addBit(bits, to)
  }
  const order = postorder(onward, gateways).filter((at) => (onward[at] ?? []).length > 0)
  for (let grown = true; grown;) {
    grown = false
    for (const at of order) {
      for (const to of onward[at] ?? []) grown = merge(reach, at, to) || grown
    }
  }
  return reach
}

const nowhere: readonly number[] = []

/** By position; none where a node is no gateway. */
type Reach = readonly (Bits | undefined)[]

function merge(reach: Reach, into: number, from: number): boolean {
  const [bits, more] = [reach[into], reach[from]]
  return bits !== undefined && more !== undefined && addBits(bits, more)
}

function reachedFrom(targets: readonly number[], reach: Reach, graph: Graph): Bits {
  const reached = noBits(graph.nodes.length)
  for (const to of targets) {
    const through = reach[to]
    if (through === undefined) addBit(reached, to)
    else addBits(reached, through)
  }
  return reached
}
