import type { CaveatParts } from './caveat.ts'
import type { Counted } from './counted.ts'

/** A figure of one case: minutes of work, minutes that pass, or money. */
export interface CaseFigure {
  readonly mean: number
  /** Standard deviation from case to case. */
  readonly deviation: number
  /** With every step at its low and at its high estimate. */
  readonly low: number
  readonly high: number
}

/** Expected crossings a case from one owner, or one set of systems, to another. */
export interface Crossing extends Counted {
  readonly fromIds: readonly string[]
  readonly toIds: readonly string[]
  readonly mean: number
}

export interface CaseCount extends Counted {
  readonly mean: number
  /** Most frequent first. */
  readonly crossings: readonly Crossing[]
}

/** How busy the people of a step are, and how long work waits for them (M/M/c). */
export interface Queue {
  readonly people: number
  /** Share of their working time (0–1 and above, where they cannot keep up). */
  readonly utilisation: number
  /** Minutes; null where they cannot keep up. */
  readonly waiting: number | null
}

export interface StepMinutes {
  readonly minutesPerCase: number
  readonly waitingPerCase: number
}

export interface StepTiming {
  readonly nodeId: string
  /** Expected visits a case. */
  readonly visits: number
  /** Minutes of work that one visit takes: those given, or those assumed. */
  readonly minutesPerVisit: number
  /** Expected minutes of work a case spends here: visits × minutes a visit. */
  readonly minutesPerCase: number
  /** Expected minutes a case waits here before the work begins, over all its visits. */
  readonly waitingPerCase: number
  /** Both again with the step at its low and at its high estimate. */
  readonly low: StepMinutes
  readonly high: StepMinutes
  /** Its own part of the variance of work from case to case, in minutes²: visits × ((high − low) / 6)². */
  readonly variance: number
  readonly costPerCase: number
  /** Of the handling time of a case (0–1). */
  readonly share: number
  /** Nobody gave minutes for it. */
  readonly assumed: boolean
  readonly queue: Queue | null
}

/** Times and costs of one case (method §6). */
export interface Timing {
  /** Minutes of work. */
  readonly handling: CaseFigure
  /** Minutes from beginning to end, waiting included. */
  readonly cycle: CaseFigure
  /** Null where no step has a cost. */
  readonly cost: CaseFigure | null
  /** Null where no step has a cost, nobody gave the cases a year, or the times cannot be told. */
  readonly costPerYear: number | null
  /** False where a case would come round so often that minutes, visits and money say nothing; shares still compare. */
  readonly tellable: boolean
  /** Minutes from beginning to end if nothing waited, of ways side by side the longest: the theoretical cycle time. */
  readonly workOnly: number
  /**
   * Cycle time efficiency, `workOnly` by `cycle.mean` (0–1; Dumas et al., ch. 7): the part of the time from beginning to end
   * that is no waiting. Not handling by cycle time, which work side by side takes above 1. Null where nothing takes time.
   */
  readonly efficiency: number | null
  readonly handoffs: CaseCount
  readonly systemSwitches: CaseCount
  /** In the order of the document. */
  readonly steps: readonly StepTiming[]
  /** Mean cycle time by flow analysis, where the ways of a case fold into one; it agrees with that of the chain then. */
  readonly byFlowAnalysis: number | null
  /** Hours of work a year; null where nobody gave the cases a year, or the times cannot be told. */
  readonly hoursPerYear: number | null
  /** Steps whose minutes are assumed, and how many minutes that is. */
  readonly assumedSteps: number
  readonly assumedMinutes: number
  readonly summary: string
  readonly caveats: readonly string[]
  /** What they are about, by the sentence. */
  readonly caveatParts?: CaveatParts
  readonly formula: string
  readonly source: string
}

/** What one figure came to over the simulated cases: mean, and what 10, 50 and 90 of 100 cases stay within. */
export interface SimulatedFigure {
  readonly mean: number
  readonly p10: number
  readonly p50: number
  readonly p90: number
}

/** Cases drawn unless somebody asks for another number, and the seed unless for another. */
export const USUAL_CASES = 10_000
export const USUAL_SEED = 20_260_101
export const MOST_CASES = 100_000
export const MOST_SEED = 4_294_967_295

/** Single cases drawn at random: the third opinion on the times and costs. */
export interface Simulation {
  readonly cases: number
  readonly seed: number
  readonly handling: SimulatedFigure
  readonly cycle: SimulatedFigure
  /** Null where no step says what it costs. */
  readonly cost: SimulatedFigure | null
  /** Cases cut off: in a loop that (almost) nobody leaves, or in hundreds of blocks inside each other. */
  readonly cutOff: number
}

/** Of a workflow as it was stored when they were drawn. */
export interface SimulationView {
  readonly workflowId: string
  readonly revision: number
  readonly simulation: Simulation
}
