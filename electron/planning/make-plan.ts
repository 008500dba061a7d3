import { nameOf } from '#shared/model/catalogue.ts'
import type { Initiative, Plan, Schedule, Unplaced } from '#shared/model/plan.ts'
import { assumptionSentences } from './assumptions.ts'
import { deriveInitiatives, nothingToAutomate } from './derive-initiatives.ts'
import { placements } from './explain-placement.ts'
import { findPitfalls } from './find-pitfalls.ts'
import type { PlanInput } from './plan-input.ts'
import { schedule } from './schedule.ts'
import type { Solved } from './schedule.ts'
import { poseProblem, spend } from './schedule-problem.ts'
import type { PosedProblem } from './schedule-problem.ts'

/** What to do, in which wave and why (method §8, §9): initiatives from verdicts, placed exactly, every placement explained. */
export async function makePlan(input: PlanInput): Promise<Plan> {
  const initiatives = deriveInitiatives(input.workflows, input.edits, input.rubric.times)
  const posed = poseProblem(initiatives, input.settings)
  const solved = await schedule(posed.problem)
  const planned = describe(input, initiatives, posed, solved)
  return {
    settings: input.settings,
    initiatives,
    nothingToDo: nothingToAutomate(input.workflows),
    schedule: planned,
    pitfalls: findPitfalls(input.workflows, initiatives, planned.placements),
    assumptions: assumptionSentences(input.settings, input.rubric.times),
    rubricVersion: input.rubric.version,
  }
}

function describe(
  { catalogue }: PlanInput,
  initiatives: readonly Initiative[],
  posed: PosedProblem,
  solved: Solved,
): Schedule {
  const { problem } = posed
  return {
    placements: placements(problem, solved.starts, initiatives, (id) => nameOf(catalogue.systems, id)),
    unplaced: [...posed.impossible, ...crowdedOut(posed, solved)],
    proof: solved.proof,
    gap: solved.gap,
    objective: solved.objective,
    proofNote: solved.proofNote,
    load: spend(problem, solved.starts).load,
  }
}

function crowdedOut({ problem }: PosedProblem, { starts }: Solved): Unplaced[] {
  return problem.jobs
    .filter((job) => !starts.has(job.key))
    .map((job) => {
      const waits = job.dependsOn.some((key) => !starts.has(key))
      const reason = waits
        ? 'It waits for an initiative that did not fit. Add waves or capacity.'
        : 'No wave, or run of waves, has enough person-days left for it: what stands there releases more hours for its effort. Add waves or capacity, or leave something else out.'
      return { key: job.key, reason }
    })
}
