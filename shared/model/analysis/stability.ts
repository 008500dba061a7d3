import type { DimensionKey, Score } from '../answers.ts'
import type { Verdict } from '../assessment.ts'
import type { Counted } from './counted.ts'

/** Which count or answer a flip moves, and to what. `score`: the dimension itself, where it is set by hand. */
export interface Lever {
  readonly on:
    | 'systems'
    | 'departments'
    | 'decisions'
    | 'exceptionRate'
    | 'exceptionTypes'
    | 'customerExperience'
    | 'competitiveAdvantage'
    | 'changesPerYear'
    | 'regulated'
    | 'score'
  /** A count, a score, a share (0–1) that a rate crosses upwards or comes down to; of what is a yes or no 1 or 0. */
  readonly to: number
}

/** The smallest change of one count or answer that changes the verdict. */
export interface Flip extends Counted {
  readonly to: Verdict
  /** Reads before “would make it …”: `One more department`, `An exception rate above 15 % (now 12 %)`. */
  readonly change: string
  readonly lever: Lever
  /** The dimension it moves. */
  readonly dimension: DimensionKey
  readonly from: Score
  readonly into: Score
  /** To compare flips: 1 is one count, one point of an answer or one percentage point of a rate. */
  readonly distance: number
}

/** What the verdict would be with the dimension one notch lower and one higher; null at the end of the scale. */
export interface Notch {
  readonly dimension: DimensionKey
  readonly score: Score
  readonly down: Verdict | null
  readonly up: Verdict | null
}

/** Seeded samples over the stated ranges and the open answers. */
export interface VerdictSamples {
  readonly keep: number
  readonly of: number
  readonly share: number
  readonly seed: number
  /** How often each total came up, ascending; totals that never did are left out. */
  readonly totals: readonly { readonly total: number; readonly count: number }[]
  /** What was sampled and how, in words. */
  readonly over: string
}

export const firmnessLevels = ['firm', 'leaning', 'open'] as const
export type FirmnessLevel = (typeof firmnessLevels)[number]

/** How firmly a verdict stands (method §3). */
export interface Stability {
  readonly level: FirmnessLevel
  /** `Leaning hybrid. One more department would make it orchestrate. 45 of the 81 neighbouring scores (55.6 %) keep the verdict. …` */
  readonly summary: string
  /** The summary without its first sentence, for where the level stands above it. */
  readonly because: string
  /** Nearest first; empty where no single count or answer changes the verdict. */
  readonly flips: readonly Flip[]
  /**
   * Of the 81 score vectors within one notch, clipped to 1–5, those that keep the verdict (method §3). A score at an end
   * of the scale is clipped onto itself: beyond it the verdict stays.
   */
  readonly neighbours: { readonly keep: number; readonly of: number; readonly share: number }
  readonly notches: readonly Notch[]
  /** Null where nothing is a range and no answer is open. */
  readonly samples: VerdictSamples | null
  /** When a verdict is called so, each a sentence. */
  readonly thresholds: Readonly<Record<FirmnessLevel, string>>
  /** Why it is of its level: of the limits above, those that made it so. */
  readonly applied: string
  readonly source: string
}
