import { waysInCount, waysOutCount } from '#shared/flow/arc-index.ts'
import type { ArcIndex } from '#shared/flow/arc-index.ts'
import { intAt } from '#shared/lib/ints.ts'
import { bottomUp } from '../fragments/bottom-up.ts'
import type { Child, Part } from '../fragments/part-tree.ts'
import type { TakenApart } from '../fragments/take-apart.ts'
import { joinNeighbours } from './join-neighbours.ts'
import { runsAlong } from './runs-along.ts'
import type { Run, Runs } from './runs-along.ts'

/**
 * Parts of a map whose every node has the label 1, as large as they come (method §5): a part with one entry and one exit,
 * or a run of neighbouring ones in a sequence; in a knot, what its arrows allow. What leads in leads from one node or into
 * one node, what leads out likewise. As positions in the map; every node with the label lies in exactly one, starts and
 * ends of the map in none.
 */
export function findIslands({ index, network, root }: TakenApart, labels: Uint8Array): number[][] {
  const isGood = (vertex: number) => {
    const node = intAt(network.nodeOf, vertex)
    return node !== -1 && labels[node] === 1
  }
  const whole = new Set<Part>()
  const isWhole = (child: Child) => typeof child === 'number' || whole.has(child)
  for (const part of bottomUp(root))
    if (part.inner.every(isGood) && part.children.every(isWhole)) whole.add(part)
  const taken = new Uint8Array(labels.length)
  const islands: number[][] = []
  const open = root === null ? [] : [root]
  // From the outside in, so that a part is found before the parts in it.
  for (const part of open) {
    const { runs, rest } =
      part.kind === 'polygon' ? runsAlong(part, isGood, whole) : runsBeside(part, isGood, whole)
    for (const run of runs) keep(run)
    open.push(...rest)
  }
  return joinNeighbours(index, islands)

  function keep({ vertices, parts }: Run): void {
    const kept: number[] = []
    const take = (vertex: number) => {
      const node = intAt(network.nodeOf, vertex)
      if (taken[node] === 1 || isTerminal(index, node)) return
      taken[node] = 1
      kept.push(node)
    }
    vertices.forEach(take)
    for (const part of parts) for (const { inner } of bottomUp(part)) inner.forEach(take)
    if (kept.length > 0) islands.push(kept)
  }
}

/** Parts side by side or in a knot: each for itself, and each node that lies between them. */
function runsBeside(
  { children, inner }: Part,
  isGood: (vertex: number) => boolean,
  whole: ReadonlySet<Part>,
): Runs {
  const parts = children.filter((child) => typeof child !== 'number')
  const isRun = (part: Part) => whole.has(part) && part.entersOnly && part.leavesOnly
  return {
    runs: [
      ...inner.filter(isGood).map((vertex) => ({ vertices: [vertex], parts: [] })),
      ...parts.filter(isRun).map((part) => ({ vertices: [], parts: [part] })),
    ],
    rest: parts.filter((part) => !isRun(part)),
  }
}

/** Where the map begins or ends: no work, and no part of an island. */
function isTerminal(index: ArcIndex, at: number): boolean {
  const kind = index.nodes[at]?.kind
  return kind === 'start' ? waysInCount(index, at) === 0 : kind === 'end' && waysOutCount(index, at) === 0
}
