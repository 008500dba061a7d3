import type { Simulation } from '#shared/model/analysis/timing.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import type { Change } from '#shared/model/what-if/change.ts'
import type { CaseNow } from '../../scoring/what-if/case-now.ts'
import { simulate } from '../../timing/simulation/simulate.ts'
import type { Setting } from '../assess-workflow.ts'
import { whatIfSides } from '../what-if-sides.ts'
import type { WhatIfSides } from '../what-if-sides.ts'

/** Work that would hold up every window if it were done between their calls. */
export type SideJob =
  | {
      readonly kind: 'what-if'
      readonly now: CaseNow
      readonly changes: readonly Change[]
      readonly setting: Setting
      readonly lambda: number | undefined
    }
  | {
      readonly kind: 'simulate'
      readonly now: CaseNow
      readonly assumed: Rubric['times']
      readonly cases: number
      readonly seed: number | undefined
    }

export interface SideOutcome {
  readonly 'what-if': WhatIfSides
  readonly simulate: Simulation
}

export type OutcomeOf<Job extends SideJob> = SideOutcome[Job['kind']]

/** Pure, so that it comes to the same on whichever thread it runs. */
export function runJob(job: SideJob): SideOutcome[SideJob['kind']] {
  switch (job.kind) {
    case 'what-if':
      return whatIfSides(job.now, job.changes, job.setting, job.lambda)
    case 'simulate':
      return simulate(job.now.document, job.now.answers, job.assumed, job.cases, job.seed)
  }
}
