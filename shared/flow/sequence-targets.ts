import { intAt } from '../lib/ints.ts'
import { remembered } from '../lib/remembered.ts'
import type { ArcIndex } from './arc-index.ts'

/**
 * Where the sequence ways of each node lead, as drawn: they decide where the branches of a split meet again. The same lists
 * for everything that asks, so that this is worked out once.
 */
export const sequenceTargets = remembered((index: ArcIndex): readonly (readonly number[])[] => {
  const targets = index.nodes.map((): number[] => [])
  index.edges.forEach(({ kind }, arc) => {
    if (kind === 'sequence') targets[intAt(index.from, arc)]?.push(intAt(index.to, arc))
  })
  return targets
})
