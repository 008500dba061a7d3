import type { CaseRegions, TimedBlock } from '#shared/flow/case/case-regions.ts'
import type { Region } from '#shared/flow/chain/region.ts'

/**
 * Share (0–1) of the expected visits to a node that are not a case's first, 1 − 1/N with N the visits of a case that is
 * in it (Kemeny and Snell 1960): a branch of a parallel block is done again with its split, too. Null where it takes too
 * long to tell.
 */
export function repeatedShares({
  parts,
  blocks,
}: Pick<CaseRegions, 'parts' | 'blocks'>): (node: number) => number | null {
  const places = new Map<number, { region: Region; local: number; block: TimedBlock | null }>()
  const note = (region: Region, block: TimedBlock | null) =>
    region.states.forEach((state, local) => {
      if (!places.has(state)) places.set(state, { region, local, block })
    })
  for (const { region } of parts) note(region, null)
  for (const block of blocks.toReversed()) for (const { region } of block.branches) note(region, block)
  return (node) => {
    let first = 1
    const passed = new Set<number>()
    for (let at = node; !passed.has(at);) {
      passed.add(at)
      const place = places.get(at)
      if (place === undefined) break
      const visits = place.region.solved.returns(place.local)
      if (visits === null) return null
      first /= Math.max(1, visits)
      if (place.block === null) break
      at = place.block.at
    }
    return 1 - first
  }
}
