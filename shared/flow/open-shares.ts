import { arcsOut, waysOutCount } from './arc-index.ts'
import type { ArcIndex } from './arc-index.ts'
import { choiceShares, leavingOf } from './way-shares.ts'

/** Positions of what a case leaves by one of several ways whose shares nobody gave, so that they are taken as equal. */
export function openShares(index: ArcIndex): number[] {
  const open: number[] = []
  index.nodes.forEach((node, at) => {
    if (waysOutCount(index, at) < 2) return
    const ways = arcsOut(index, at)
      .flatMap((arc) => index.edges[arc] ?? [])
      .filter(({ kind }) => kind === 'sequence')
    if (leavingOf(node, ways) === 'choice' && choiceShares(ways).assumed.includes('equal')) open.push(at)
  })
  return open
}
