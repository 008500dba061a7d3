import type { Counted } from './counted.ts'

export type FindingKind = 'waste' | 'redundant' | 'rework' | 'avoidable-handoff' | 'avoidable-switch'

/** What going there and back costs a case beside the work, which has to be done anyway. */
export interface Moves {
  /** Handoffs, or switches of system, a case. */
  readonly mean: number
  /** Minutes a case waits for the step; 0 where none are known. */
  readonly waiting: number
}

/** Something to take out before technology is put on it (method §7). */
export interface Finding extends Counted {
  readonly kind: FindingKind
  readonly title: string
  readonly reason: string
  /** Expected handling minutes a case that could go; some of them may be assumed (see the times). */
  readonly minutes: number
  /** Of the handling time of a case (0–1). */
  readonly share: number
  /** Of the minutes, those that a finding before it in the list counts, too. */
  readonly overlap: number
  /** Of an avoidable handoff or switch, which takes no minutes of its own; null for what takes work. */
  readonly moves: Moves | null
}

export type ValueKey = 'adding' | 'required' | 'waste' | 'unjudged'

/** How the handling time of a case divides by the value of its steps. */
export interface ValueShares {
  readonly adding: number
  readonly required: number
  readonly waste: number
  /** In steps nobody judged yet. */
  readonly unjudged: number
  /** `of all work`, ` (minutes assumed for 2 steps)` where they have none, or `of steps` where no minutes are known. */
  readonly basis: string
  /** The steps behind each share. */
  readonly stepIds: Readonly<Record<ValueKey, readonly string[]>>
}

export interface Optimise {
  /** Most handling time first, then most handoffs or switches. */
  readonly findings: readonly Finding[]
  readonly shares: ValueShares
  /** Expected handling minutes a case in all findings together, every minute once, and their share of the case (0–1). */
  readonly minutes: number
  readonly share: number
  /** The guard that precedes automation holds: take out first what there is to take out. */
  readonly first: boolean
  readonly summary: string
  /** What optimising brings and what technology does, as the source has it. */
  readonly assumption: string
  readonly source: string
}
