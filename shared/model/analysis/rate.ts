import type { CaveatParts } from './caveat.ts'
import type { Counted } from './counted.ts'

/** One node's part in the end-to-end exception rate. */
export interface ExceptionContribution extends Counted {
  readonly nodeId: string
  /** Share of the cases at the node that take one of its exception paths (0–1). */
  readonly rate: number
  /** The end-to-end rate would fall by this much (0–1) if nothing went wrong here. */
  readonly effect: number
  readonly text: string
}

/** The end-to-end exception rate (method §1) taken apart. */
export interface RateDetail {
  /** Share of cases that take at least one exception path, from the graph; null where no exception path carries a rate. */
  readonly rate: number | null
  /** Lowest and highest rate that the stated ranges and the Wilson intervals of counts allow; equal ends for single figures. */
  readonly range: readonly [number, number] | null
  /** Cases that were counted end to end go before the graph; null where nobody counted. */
  readonly observed: { readonly rate: number; readonly range: readonly [number, number] } | null
  /** Most telling first; nodes without effect are left out. */
  readonly contributions: readonly ExceptionContribution[]
  readonly summary: string
  readonly caveats: readonly string[]
  /** What they are about, by the sentence. */
  readonly caveatParts?: CaveatParts
  readonly formula: string
  readonly source: string
}
