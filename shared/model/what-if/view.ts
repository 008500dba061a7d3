import type { DimensionKey, Score } from '../answers.ts'
import type { Counted } from '../analysis/counted.ts'
import type { StepLabel } from '../analysis/split.ts'
import type { Stability } from '../analysis/stability.ts'
import type { Assessment, Verdict } from '../assessment.ts'
import type { CaseHandling } from '../comparison.ts'
import type { Change, StepQuestion, StrategicQuestion } from './change.ts'

/**
 * made: it changed something. nothing: the workflow is like that already. gone: what it is about is not on the map
 * (any more), and it was left out.
 */
export type TriedState = 'made' | 'nothing' | 'gone'

export interface TriedChange extends Counted {
  readonly change: Change
  /** What it does, in words: `Without SAP`, `Sales and Billing as one department`. */
  readonly title: string
  readonly state: TriedState
  /** What else there is to know: why it does nothing, what was taken along. */
  readonly note: string | null
}

/** What is compared of one side. */
export interface WhatIfSide {
  readonly assessment: Assessment
  readonly handling: CaseHandling
  /** Means of one case: minutes from begin to end, money, changes of system; `tellable` as of the times. */
  readonly timing: {
    readonly tellable: boolean
    readonly cycle: number
    /** Null where no step has a cost. */
    readonly cost: number | null
    readonly switches: number
  }
  readonly stability: Pick<Stability, 'level' | 'summary'>
  readonly split: {
    readonly automate: number
    /** Of those, done by a machine already. */
    readonly done: number
    readonly orchestrate: number
    /** Of those, done by a machine already. */
    readonly orchestratedDone: number
    readonly islands: number
    readonly handOvers: number
    /** Of the expected handling time, in automated steps (0–1). */
    readonly share: number
    /** Whether anybody said how any of the steps is done; without it nothing is split. */
    readonly answered: boolean
  }
}

/** A step that the split labels otherwise, or that is there on one side only. */
export interface MovedStep {
  readonly nodeId: string
  readonly name: string
  /** Null: not on that side. */
  readonly before: StepLabel | null
  readonly after: StepLabel | null
}

/** Something worth trying, ready to be tried. */
export interface Offer {
  /** What it does, in words. */
  readonly title: string
  /** Why it is offered: the smallest change that would turn the verdict, or a finding. */
  readonly because: string
  /** The verdict it leads to by itself; null where it is not offered for that. */
  readonly to: Verdict | null
  readonly changes: readonly Change[]
}

interface Choice {
  readonly id: string
  readonly name: string
}

interface ChangeChoice extends Choice {
  readonly change: Change
}

/** What there is to be changed, as it stands after the changes already tried. */
export interface WhatIfChoices {
  readonly systems: readonly (Choice & { readonly steps: number })[]
  readonly departments: readonly (Choice & { readonly steps: number })[]
  /** Of the engagement, without a lane on the map. */
  readonly otherDepartments: readonly Choice[]
  /** What one more department and one more step would be. */
  readonly more: { readonly department: Choice; readonly step: Choice }
  /** Loops of rework and needless switches of system, each with what takes it out. */
  readonly rework: readonly ChangeChoice[]
  readonly switches: readonly ChangeChoice[]
  /** Exception paths; null: nobody gave a share. */
  readonly paths: readonly (Choice & { readonly share: number | null })[]
  readonly steps: readonly (Choice & {
    readonly departmentId: string | null
    readonly systemIds: readonly string[]
    readonly answers: Readonly<Partial<Record<StepQuestion, boolean>>>
  })[]
  /** End to end; null: not known, so that no rate can be tried. */
  readonly rate: number | null
  readonly answers: Readonly<Partial<Record<StrategicQuestion, Score>>> & {
    readonly changesPerYear?: number | undefined
    readonly regulated?: boolean | undefined
  }
  readonly scores: Readonly<Record<DimensionKey, Score>>
}

/** A workflow as it is stored beside what it would be with some changes; nothing of it is stored. */
export interface WhatIfView {
  readonly workflowId: string
  readonly revision: number
  /** In the order they were asked for. */
  readonly changes: readonly TriedChange[]
  readonly before: WhatIfSide
  readonly after: WhatIfSide
  readonly movedSteps: readonly MovedStep[]
  readonly offers: readonly Offer[]
  readonly choices: WhatIfChoices
}
