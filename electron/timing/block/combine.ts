import { longest } from './longest.ts'
import type { Moments } from './longest.ts'

/** What a branch takes, and the probability that a case goes along it. */
export interface Taken extends Moments {
  readonly share: number
}

/** How branches that are taken together add up to one figure. */
export type Combine = (branches: readonly Taken[]) => Moments

/** Work and money: whatever branch they come from, they add up. */
export const inTurn: Combine = (branches) => branches.map(orNothing).reduce(plus, { mean: 0, variance: 0 })

/** Time that passes: the block takes as long as the longest branch. */
export const sideBySide: Combine = (branches) => longest(branches.map(orNothing))

/** A time that is taken with a probability, else none. */
export function orNothing({ mean, variance, share }: Taken): Moments {
  return { mean: share * mean, variance: share * (variance + mean * mean) - (share * mean) ** 2 }
}

export function plus(one: Moments, other: Moments): Moments {
  return { mean: one.mean + other.mean, variance: one.variance + other.variance }
}
