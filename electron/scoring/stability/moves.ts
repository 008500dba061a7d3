import type { Counted } from '#shared/model/analysis/counted.ts'
import type { Lever } from '#shared/model/analysis/stability.ts'
import type { Score } from '#shared/model/answers.ts'

/** One count or answer set to another value, and the score its dimension would then have. */
export interface Move extends Counted {
  readonly into: Score
  /** Reads before “would make it …”; lower case. */
  readonly change: string
  readonly lever: Lever
  readonly distance: number
}

/** Moves of one count or answer in one direction, the nearest first. */
export type Line = readonly Move[]
