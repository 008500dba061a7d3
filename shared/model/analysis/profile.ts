import type { readinessKeys, Score } from '../answers.ts'
import type { Counted } from './counted.ts'

export type ProfileKey = 'scope' | 'flexibility' | 'intelligence' | 'people' | 'intent'

/** A place on the line from task-level automation (0) to process-level orchestration (1). */
export interface ProfileDimension extends Counted {
  readonly key: ProfileKey
  readonly name: string
  /** Null: cannot be placed yet; the reason says what is missing. */
  readonly value: number | null
  /** What the two ends of the line stand for. */
  readonly low: string
  readonly high: string
  readonly reason: string
  readonly formula: string
  /** The formula with the figures of this workflow; null where it cannot be placed yet. */
  readonly worked: string | null
  readonly source: string
}

/** Where the five dimensions stand together; beside the verdict, never blended into it. */
export interface ProfileBalance {
  /** Weighted mean of the dimensions that can be placed (0–1); null where none that counts can. */
  readonly value: number | null
  readonly formula: string
  /** The formula with the figures of this workflow; null where there is no value. */
  readonly worked: string | null
  /** Which dimensions pull to which side, and where that leads on balance. */
  readonly summary: string
}

export interface ReadinessItem {
  readonly key: (typeof readinessKeys)[number]
  readonly name: string
  /** 1–5; null where nobody answered. */
  readonly score: Score | null
}

/** How ready the work is to be automated: beside the total, never blended into it (method §2). */
export interface Readiness {
  readonly answered: number
  /** Of the answers given; null where there is none. */
  readonly mean: number | null
  readonly items: readonly ReadinessItem[]
  readonly reason: string
  readonly source: string
}
