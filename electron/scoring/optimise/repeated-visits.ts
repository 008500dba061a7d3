import type { CaseRegions, TimedBlock } from '#shared/flow/case/case-regions.ts'
import { countUp } from '#shared/lib/ints.ts'
import type { Region } from '#shared/flow/chain/region.ts'

/** The region in which a node was counted, and its index there; null is a connected part of the map. */
interface Place {
  readonly region: Region
  readonly local: number
  readonly block: TimedBlock | null
}

/**
 * Share (0–1) of the expected visits to a node that are not a case's first, 1 − 1/N with N the visits of a case that is
 * in it (Kemeny and Snell 1960), of a map of `size` nodes: a branch of a parallel block is done again with its split, too. Null where it takes too
 * long to tell.
 */
export function repeatedShares(
  { parts, blocks }: Pick<CaseRegions, 'parts' | 'blocks'>,
  size: number,
): (node: number) => number | null {
  const places = countUp(size).map((): Place | null => null)
  const note = (region: Region, block: TimedBlock | null) =>
    region.states.forEach((state, local) => (places[state] ??= { region, local, block }))
  for (const { region } of parts) note(region, null)
  for (const block of blocks.toReversed()) for (const { region } of block.branches) note(region, block)
  return (node) => {
    let first = 1
    const passed = new Set<number>()
    for (let at = node; !passed.has(at);) {
      passed.add(at)
      const place = places[at] ?? null
      if (place === null) break
      const visits = place.region.solved.returns(place.local)
      if (visits === null) return null
      first /= Math.max(1, visits)
      if (place.block === null) break
      at = place.block.at
    }
    return 1 - first
  }
}
