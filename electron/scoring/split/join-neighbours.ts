import { arcsIn, arcsOut } from '#shared/flow/arc-index.ts'
import type { ArcIndex } from '#shared/flow/arc-index.ts'
import { intAt } from '#shared/lib/ints.ts'

/**
 * Joins islands of which one hands over to the other only, and the other takes over from it only: together they still
 * have one entry and one exit. That is how a knot is taken further apart than into single nodes.
 */
export function joinNeighbours(index: ArcIndex, islands: readonly (readonly number[])[]): number[][] {
  const members = islands.map((nodes) => [...nodes])
  const islandOf = new Int32Array(index.nodes.length).fill(-1)
  members.forEach((nodes, island) => nodes.forEach((node) => (islandOf[node] = island)))
  const open = Array.from(members.keys())
  for (let island = open.pop(); island !== undefined; island = open.pop()) {
    const next = soleNeighbour(island, 'out')
    if (next === -1 || soleNeighbour(next, 'in') !== island) continue
    // The smaller goes into the larger, so that a node changes its island only a few times.
    const [from, into] =
      (members[island]?.length ?? 0) < (members[next]?.length ?? 0) ? [island, next] : [next, island]
    for (const node of members[from] ?? []) {
      islandOf[node] = into
      members[into]?.push(node)
    }
    members[from] = []
    open.push(into)
    const before = soleNeighbour(into, 'in')
    if (before !== -1) open.push(before)
  }
  return members.filter((nodes) => nodes.length > 0)

  /** The one island that all arcs out of (into) an island lead to (come from); −1 where there is none. */
  function soleNeighbour(island: number, side: 'in' | 'out'): number {
    let found = -1
    for (const node of members[island] ?? []) {
      const arcs = side === 'out' ? arcsOut(index, node) : arcsIn(index, node)
      for (const arc of arcs) {
        const other = intAt(islandOf, intAt(side === 'out' ? index.to : index.from, arc))
        if (other === island) continue
        if (other === -1 || (found !== -1 && found !== other)) return -1
        found = other
      }
    }
    return found
  }
}
