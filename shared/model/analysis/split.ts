import type { Caveat, CaveatParts } from './caveat.ts'
import type { Counted } from './counted.ts'

export type StepLabel = 'automate' | 'orchestrate'

export interface SplitStep {
  readonly nodeId: string
  readonly label: StepLabel
  /** A machine does it already. */
  readonly automated: boolean
  /** What each label costs by the step's own answers, in points: the higher, the worse it fits. */
  readonly cost: { readonly automate: number; readonly orchestrate: number }
  /** Where the price comes from, and why the label differs from the cheaper one where it does. */
  readonly because: string
}

/**
 * A maximal part with one entry and one exit whose every step is automated. Exception paths by which people take over from
 * it are no second exit; they are in its contract.
 */
export interface Island extends Counted {
  readonly id: string
  /** `Check order to Print label`. */
  readonly name: string
  /** Its steps, in the order of the flow; gateways and events that go with them are in `nodeIds`. */
  readonly stepIds: readonly string[]
  /** Arrows that lead in and out: its contract. */
  readonly entryEdgeIds: readonly string[]
  readonly exitEdgeIds: readonly string[]
  /** The contract in words: who hands over to it, to whom it hands over, and what else leads in or follows. */
  readonly contract: string
  readonly systemIds: readonly string[]
  readonly departmentIds: readonly string[]
  /** Expected minutes of work a case, and their share of the whole case (0–1). */
  readonly minutes: number
  readonly share: number
}

/** A range of λ over which the answer stays the same. */
export interface SplitBreak {
  readonly from: number
  /** Null: however high. */
  readonly to: number | null
  /** Steps with each label, and hand-overs between them. */
  readonly automate: number
  readonly orchestrate: number
  /** Of the orchestrated, those that a machine does already. */
  readonly orchestratedDone: number
  readonly handOvers: number
}

/** Which steps to automate and which to orchestrate so that Σ step price + λ × hand-overs is least (method §5). */
export interface Split {
  readonly lambda: number
  /** Every step of the map once, in the order drawn. */
  readonly steps: readonly SplitStep[]
  readonly islands: readonly Island[]
  /** Arrows from what is automated to what is orchestrated or back; none that comes from no step or leads to none. */
  readonly handOverEdgeIds: readonly string[]
  /** Σ step price + λ × hand-overs. */
  readonly cost: number
  /** Every λ at which the answer changes: the ranges between them, ascending. */
  readonly breaks: readonly SplitBreak[]
  /** What had to be repaired before parts could be found, each a sentence. */
  readonly repairs: readonly string[]
  /** Where, by the sentence. */
  readonly repairParts: CaveatParts
  /** Share of the expected handling time in automated steps (0–1). */
  readonly share: number
  /** Automated steps that are marked as waste, and their share of the handling time in automated steps (0–1); null: none. */
  readonly waste: (Counted & { readonly share: number }) | null
  readonly summary: string
  /** What the labels rest on that nobody answered. */
  readonly caveats: readonly Caveat[]
  /** Whether anybody said how any of the steps is done; without it nothing can be judged. */
  readonly answered: boolean
}
