import { remembered } from '../lib/remembered.ts'
import type { FlowNode, WorkflowDocument } from '../model/document.ts'
import { asDrawn } from './drawn-order.ts'
import { waysOut } from './ways-out.ts'

/** A workflow as its nodes lead to each other; lists are in the order the nodes are drawn, from the top. */
export interface Paths {
  /** Nodes that it leads to, each once, itself left out. */
  outOf(nodeId: string): readonly string[]
  into(nodeId: string): readonly string[]
  /** Where most cases go from here; by an exception path only where nothing else leads on. */
  likeliest(nodeId: string): string | undefined
  /** The node before it on the likeliest way from a beginning. */
  previous(nodeId: string): string | undefined
  /** Nodes nothing leads to; where a connected part has none (it runs in a circle), its first node. */
  readonly beginnings: readonly string[]
  /** Ends, and other nodes that lead nowhere though something leads to them. */
  readonly ends: readonly string[]
}

interface Way {
  readonly from: string
  readonly to: string
  readonly exception: boolean
  readonly share: number
}

type Ways = ReadonlyMap<string, readonly Way[]>

export const readPaths = remembered(pathsOf)

function pathsOf(document: WorkflowDocument): Paths {
  const drawn = document.nodes.toSorted(asDrawn)
  const rank = new Map(drawn.map((node, index) => [node.id, index]))
  const ways = likeliestFirst(document, rank)
  const out = Map.groupBy(ways, (way) => way.from)
  const back = Map.groupBy(ways, (way) => way.to)
  const beginnings = beginningsOf(drawn, out, back)
  const parents = likelyParents(beginnings, out)
  const sorted = (ids: readonly string[] = []) =>
    [...new Set(ids)].toSorted((one, other) => (rank.get(one) ?? 0) - (rank.get(other) ?? 0))
  return {
    beginnings,
    ends: drawn
      .filter(({ id, kind }) => kind === 'end' || (!out.has(id) && back.has(id)))
      .map((node) => node.id),
    outOf: (id) => sorted(out.get(id)?.map((way) => way.to)),
    into: (id) => sorted(back.get(id)?.map((way) => way.from)),
    likeliest: (id) => out.get(id)?.[0]?.to,
    previous: (id) => parents.get(id) ?? back.get(id)?.[0]?.from,
  }
}

/** Normal flow before exception paths, the greater share first, then as drawn; edges back to the node itself left out. */
function likeliestFirst(document: WorkflowDocument, rank: ReadonlyMap<string, number>): Way[] {
  const place = (id: string) => rank.get(id) ?? 0
  return [...waysOut(document).values()]
    .flatMap((out) => out.ways)
    .filter(({ edge }) => edge.source !== edge.target)
    .map(({ edge, share }) => ({
      from: edge.source,
      to: edge.target,
      exception: edge.kind === 'exception',
      share,
    }))
    .toSorted(
      (one, other) =>
        Number(one.exception) - Number(other.exception) ||
        other.share - one.share ||
        place(one.to) - place(other.to) ||
        place(one.from) - place(other.from),
    )
}

function beginningsOf(drawn: readonly FlowNode[], out: Ways, back: Ways): string[] {
  const beginnings = drawn.filter((node) => !back.has(node.id)).map((node) => node.id)
  const reached = new Set<string>()
  for (const id of beginnings) reachAll(id, out, back, reached)
  for (const { id } of drawn.toSorted((one, other) => one.position.x - other.position.x)) {
    if (reached.has(id)) continue
    beginnings.push(id)
    reachAll(id, out, back, reached)
  }
  const all = new Set(beginnings)
  return drawn.map((node) => node.id).filter((id) => all.has(id))
}

/** Adds everything connected with a node, whichever way the edges point. */
function reachAll(from: string, out: Ways, back: Ways, reached: Set<string>): void {
  const stack = [from]
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    for (const way of out.get(id) ?? []) stack.push(way.to)
    for (const way of back.get(id) ?? []) stack.push(way.from)
  }
}

/** For every node that can be reached from a beginning, the node before it, the likeliest way tried first. */
function likelyParents(beginnings: readonly string[], out: Ways): Map<string, string> {
  const parents = new Map<string, string>()
  const seen = new Set<string>()
  const go = (from: string, within: (way: Way) => boolean) => {
    const stack: Pick<Way, 'from' | 'to'>[] = [{ from, to: from }]
    for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
      const { to } = step
      if (seen.has(to) && to !== from) continue
      seen.add(to)
      if (to !== from) parents.set(to, step.from)
      stack.push(...(out.get(to) ?? []).filter((way) => within(way) && !seen.has(way.to)).toReversed())
    }
  }
  for (const id of beginnings) go(id, (way) => !way.exception)
  for (const id of seen) go(id, () => true)
  return parents
}
