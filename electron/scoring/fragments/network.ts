import type { ArcIndex } from '#shared/flow/arc-index.ts'
import { flowRank } from '#shared/flow/flow-rank.ts'
import { strongParts } from '#shared/flow/strong-parts.ts'
import { intAt } from '#shared/lib/ints.ts'

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
  const arcs = index.edges.flatMap((_, arc) => (index.from[arc] === index.to[arc] ? [] : [arc]))
  const from = arcs.map((arc) => intAt(index.from, arc))
  const to = arcs.map((arc) => intAt(index.to, arc))
  const onward = listsOf(size, from, to)
  const backward = listsOf(size, to, from)
  const all = index.nodes.map((_, at) => at)
  const beginnings = all.filter((at) => backward[at]?.length === 0 || index.nodes[at]?.kind === 'start')
  const ends = all.filter((at) => onward[at]?.length === 0)
  const parts = partsOf(index)
  // Parts are numbered after those they lead to: from the last, each stands before what it leads to.
  const enteredLoops = reachAll(parts.toReversed(), beginnings, onward, (part) => part[0] ?? 0)
  const rank = ends.length === size ? null : flowRank(index)
  const last = (one: number, other: number) =>
    rank !== null && intAt(rank, other) > intAt(rank, one) ? other : one
  const leftLoops = reachAll(parts, ends, backward, (part) => part.reduce(last))
  const entries = [...beginnings, ...enteredLoops]
  const exits = [...ends, ...leftLoops]
  return {
    source,
    sink,
    from: [...from, ...entries.map(() => source), ...exits],
    to: [...to, ...entries, ...exits.map(() => sink)],
    drawn: [...arcs, ...entries.map(() => -1), ...exits.map(() => -1)],
    repairs: { beginnings, enteredLoops, ends, leftLoops, selfLoops: selfLoopsOf(index) },
  }
}

function listsOf(size: number, from: readonly number[], to: readonly number[]): number[][] {
  const lists: number[][] = Array.from({ length: size }, () => [])
  from.forEach((node, arc) => lists[node]?.push(to[arc] ?? 0))
  return lists
}

/** Strongly connected parts, each in the order drawn. */
function partsOf(index: ArcIndex): number[][] {
  const targets = index.outArcs.map((arc) => intAt(index.to, arc))
  const { partOf, count } = strongParts({ starts: index.outStart, targets })
  const parts: number[][] = Array.from({ length: count }, () => [])
  partOf.forEach((part, node) => parts[part]?.push(node))
  return parts
}

/** Walks on from the roots, then from a chosen node of each part that was not reached; returns the chosen ones. */
function reachAll(
  parts: readonly (readonly number[])[],
  roots: readonly number[],
  next: readonly (readonly number[])[],
  choose: (part: readonly number[]) => number,
): number[] {
  const seen = new Uint8Array(next.length)
  walk(roots)
  const chosen: number[] = []
  for (const part of parts) {
    if (seen[part[0] ?? 0] === 1) continue
    const node = choose(part)
    chosen.push(node)
    walk([node])
  }
  return chosen

  function walk(from: readonly number[]): void {
    const open = [...from]
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (seen[node] === 1) continue
      seen[node] = 1
      for (const other of next[node] ?? []) if (seen[other] !== 1) open.push(other)
    }
  }
}

function selfLoopsOf(index: ArcIndex): number[] {
  const found = index.edges.flatMap((_, arc) =>
    index.from[arc] === index.to[arc] ? [intAt(index.from, arc)] : [],
  )
  return [...new Set(found)]
}
