import { waysInCount, waysOutCount } from '#shared/flow/arc-index.ts'
import type { ArcIndex } from '#shared/flow/arc-index.ts'
import { flowRank } from '#shared/flow/flow-rank.ts'
import { strongPartsOf } from '#shared/flow/strong-parts.ts'
import { countUp, intAt } from '#shared/lib/ints.ts'

/** Where a drawn map had to be completed before it could be taken apart; positions of nodes. */
export interface Repairs {
  /** Where cases begin: starts, and nodes nothing leads to. */
  readonly beginnings: readonly number[]
  /** One node of each loop that no case gets into, by which it is entered. */
  readonly enteredLoops: readonly number[]
  /** Where nothing leads on. */
  readonly ends: readonly number[]
  /** One node of each loop that no case gets out of, after which it is left. */
  readonly leftLoops: readonly number[]
  /** Nodes that lead back to themselves: that arrow stays with its node. */
  readonly selfLoops: readonly number[]
}

/**
 * A map with one beginning and one end, every node on a way from the one to the other. Its nodes are those of the map by
 * position, then the common beginning (`source`) and end (`sink`). `drawn` is an arc's position in the map; −1 where it is
 * virtual.
 */
export interface Network {
  readonly source: number
  readonly sink: number
  readonly from: readonly number[]
  readonly to: readonly number[]
  readonly drawn: readonly number[]
  readonly repairs: Repairs
}

/** Completes a map (method §5): a common beginning and end, ways into what no case reaches, ways out of dead loops. */
export function completeNetwork(index: ArcIndex): Network {
  const size = index.nodes.length
  const [source, sink] = [size, size + 1]
  const selfLoops = selfLoopsOf(index)
  const arcs: number[] = []
  for (let arc = 0; arc < index.edges.length; arc += 1) if (index.from[arc] !== index.to[arc]) arcs.push(arc)
  const all = countUp(size)
  const isEntered = (at: number) => waysInCount(index, at) > (selfLoops.get(at) ?? 0)
  const leadsOn = (at: number) => waysOutCount(index, at) > (selfLoops.get(at) ?? 0)
  const beginnings = all.filter((at) => !isEntered(at) || index.nodes[at]?.kind === 'start')
  const ends = all.filter((at) => !leadsOn(at))
  const enteredLoops = entriesBeside(index, beginnings)
  const leftLoops = exitsBeside(index, ends)
  const entries = [...beginnings, ...enteredLoops]
  const exits = [...ends, ...leftLoops]
  const from = arcs.map((arc) => intAt(index.from, arc))
  const to = arcs.map((arc) => intAt(index.to, arc))
  return {
    source,
    sink,
    from: from.concat(
      entries.map(() => source),
      exits,
    ),
    to: to.concat(
      entries,
      exits.map(() => sink),
    ),
    drawn: arcs.concat(
      entries.map(() => -1),
      exits.map(() => -1),
    ),
    repairs: { beginnings, enteredLoops, ends, leftLoops, selfLoops: [...selfLoops.keys()] },
  }
}

/** Where loops have to be entered that no beginning leads to: each at its first node as drawn. */
function entriesBeside(index: ArcIndex, beginnings: readonly number[]): number[] {
  const { outStart, outArcs, to } = index
  const walk = walker(outStart, outArcs, to)
  if (walk(beginnings) === index.nodes.length) return []
  // Parts are numbered after those they lead to: from the last, each stands before what it leads to.
  return partsOf(index)
    .toReversed()
    .flatMap((part) => missed(walk, part[0] ?? 0))
}

/** Where loops have to be left that lead to no end: each after its last node in the flow. */
function exitsBeside(index: ArcIndex, ends: readonly number[]): number[] {
  const { inStart, inArcs, from } = index
  const walk = walker(inStart, inArcs, from)
  if (walk(ends) === index.nodes.length) return []
  const rank = flowRank(index)
  const later = (one: number, other: number) => (intAt(rank, other) > intAt(rank, one) ? other : one)
  return partsOf(index).flatMap((part) => missed(walk, part.reduce(later)))
}

/** Walks on from the nodes along all arcs; returns how many nodes were reached that were not before. */
type Walk = (from: readonly number[]) => number

function walker(starts: Int32Array, arcs: Int32Array, ends: Int32Array): Walk {
  const seen = new Uint8Array(starts.length)
  return (from) => {
    const open = [...from]
    let reached = 0
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (seen[node] === 1) continue
      seen[node] = 1
      reached += 1
      for (let at = intAt(starts, node); at < intAt(starts, node + 1); at += 1) {
        const next = intAt(ends, intAt(arcs, at))
        if (seen[next] !== 1) open.push(next)
      }
    }
    return reached
  }
}

/** The node, where nothing led to it yet; then it does. */
function missed(walk: Walk, node: number): number[] {
  return walk([node]) > 0 ? [node] : []
}

/** Strongly connected parts, each in the order drawn. */
function partsOf(index: ArcIndex): number[][] {
  const { partOf, count } = strongPartsOf(index)
  const parts: number[][] = Array.from({ length: count }, () => [])
  partOf.forEach((part, node) => parts[part]?.push(node))
  return parts
}

/** Nodes that lead back to themselves, and by how many arrows. */
function selfLoopsOf(index: ArcIndex): Map<number, number> {
  const found = new Map<number, number>()
  for (let arc = 0; arc < index.edges.length; arc += 1) {
    const node = intAt(index.from, arc)
    if (node === index.to[arc]) found.set(node, (found.get(node) ?? 0) + 1)
  }
  return found
}
