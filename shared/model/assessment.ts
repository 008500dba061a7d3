import type { CaveatParts } from './analysis/caveat.ts'
import type { DimensionKey, Score } from './answers.ts'

export type Verdict = 'automate' | 'hybrid' | 'orchestrate'

export interface StructureCounts {
  readonly nodes: number
  readonly steps: number
  readonly decisions: number
  readonly parallelSplits: number
  readonly exceptionPaths: number
  readonly exceptionTypes: number
  readonly departments: number
  readonly systems: number
  readonly flows: number
  readonly messageFlows: number
  readonly handoffs: number
}

/** What a number rests on: a sentence, and the parts of the map it counted. */
export interface Evidence {
  /** e.g. `4 systems: CRM, ERP, Shop, WMS`. */
  readonly text: string
  /** The band hit, in words: `4–5 systems score 3`. Absent where no band applies. */
  readonly band?: string
  /** What would move it: `2 more systems would score 4; 1 fewer would score 2`. */
  readonly next?: string
  readonly nodeIds: readonly string[]
  readonly edgeIds: readonly string[]
}

/** scored: from the graph or an answer. assumed: by a stand-in rule. unanswered: counts as 3. overridden: by the consultant. */
export type ScoreStatus = 'scored' | 'assumed' | 'unanswered' | 'overridden'

export interface DimensionScore {
  readonly key: DimensionKey
  readonly score: Score
  readonly status: ScoreStatus
  /** Score before an override. */
  readonly computed: Score
  readonly overrideReason?: string
  /** Scores the open answers allow. */
  readonly range: readonly [Score, Score]
  /** One line for the panel: `6 systems, 3 departments, 2 decisions`. */
  readonly summary: string
  readonly evidence: readonly Evidence[]
}

export type LensKey =
  | 'fit-test'
  | 'exception-limits'
  | 'diagnostic'
  | 'characteristics'
  | 'triggers'
  | 'systems'
export type LensOpinion = Verdict | 'cannot-tell'

export interface Lens {
  readonly key: LensKey
  readonly name: string
  readonly opinion: LensOpinion
  /** A few words for the panel: `2 of 3 hold`. */
  readonly summary: string
  /** A full sentence with the counts behind it. */
  readonly reason: string
  /** `source`, or the research it rests on. */
  readonly origin: string
  /** Differs from the matrix verdict; a lens that cannot tell never disagrees. */
  readonly disagrees: boolean
  readonly nodeIds: readonly string[]
  readonly edgeIds: readonly string[]
}

export type GuardKey = 'optimise-first' | 'exceptions-first' | 'needs-judgement'

/** A reason not to act on a verdict of automate as it stands; printed with the verdict. */
export interface Guard {
  readonly key: GuardKey
  readonly name: string
  readonly reason: string
  readonly nodeIds: readonly string[]
  readonly edgeIds: readonly string[]
}

export interface ExceptionRate {
  /** Share of cases that take at least one exception path (0–1); null when no exception path carries a rate. */
  readonly rate: number | null
  /** rate: from the graph. observed: from the counted cases. none: no rate is known. */
  readonly basis: 'graph' | 'observed' | 'none'
  /** Wilson 95 % interval, where it was counted. */
  readonly interval?: readonly [number, number]
  /** What had to be assumed, in words. */
  readonly caveats: readonly string[]
  /** What they are about, by the sentence. */
  readonly caveatParts?: CaveatParts
}

export interface Assessment {
  readonly rubricVersion: string
  readonly counts: StructureCounts
  readonly dimensions: Readonly<Record<DimensionKey, DimensionScore>>
  readonly total: number
  /** Totals that the open answers and the range of the exception rate allow; equal ends where there is neither. */
  readonly range: readonly [number, number]
  readonly verdict: Verdict
  /** Every verdict within the range. */
  readonly possible: readonly Verdict[]
  readonly status: 'settled' | 'provisional'
  /** The verdict is to automate, and a machine does every step already: nothing is left to automate. */
  readonly nothingLeft?: true
  /** One or two sentences for the client: what to do and why. */
  readonly headline: string
  readonly exceptionRate: ExceptionRate
  readonly lenses: readonly Lens[]
  readonly guards: readonly Guard[]
  /** Ids of the steps that the split (method §5) automates at the default price of a hand-over; done by a machine already or not. */
  readonly automatableStepIds: readonly string[]
  /** What the numbers leave out or had to assume (no start, unreachable steps …), each a sentence. */
  readonly caveats: readonly string[]
  /** What they are about, by the sentence. */
  readonly caveatParts?: CaveatParts
}
