import { percent } from '#shared/lib/words.ts'
import type { ProofStatus } from '#shared/model/plan.ts'
import { greedyOrder } from './greedy-order.ts'
import { scheduleModel } from './schedule-model.ts'
import { keepsRules, objective } from './schedule-problem.ts'
import type { ScheduleProblem, Starts } from './schedule-problem.ts'
import { solveExactly } from './solve-exactly.ts'
import type { SolverAnswer } from './solver-messages.ts'

export const SOLVER_SECONDS = 10

export interface Solved {
  readonly starts: Starts
  readonly proof: ProofStatus
  /** Relative distance to the best bound (0–1); null when no bound is known. */
  readonly gap: number | null
  readonly objective: number
  readonly proofNote: string
}

/** Solves exactly; where the solver stops early or fails, the better of its best order and the greedy one, with the gap stated. */
export async function schedule(
  problem: ScheduleProblem,
  seconds = SOLVER_SECONDS,
  solve = solveExactly,
): Promise<Solved> {
  if (problem.jobs.length === 0) {
    return {
      starts: new Map(),
      proof: 'optimal',
      gap: 0,
      objective: 0,
      proofNote: 'There is nothing to place yet.',
    }
  }
  const model = scheduleModel(problem)
  const answer = await solve({ lp: model.lp, columns: model.columns.map(({ name }) => name), seconds })
  const exact = startsOf(model.columns, answer)
  if (exact !== null && answer.status === 'optimal' && keepsRules(problem, exact)) {
    return {
      starts: exact,
      proof: 'optimal',
      gap: 0,
      objective: objective(problem, exact),
      proofNote: 'Proven best: no other order of these initiatives releases more hours within the capacity.',
    }
  }
  return fallback(problem, exact, answer)
}

function startsOf(
  columns: readonly { name: string; key: string; start: number }[],
  answer: SolverAnswer,
): Starts | null {
  if (answer.chosen === null) return null
  const chosen = new Set(answer.chosen)
  return new Map(columns.filter(({ name }) => chosen.has(name)).map(({ key, start }) => [key, start]))
}

function fallback(problem: ScheduleProblem, found: Starts | null, answer: SolverAnswer): Solved {
  const greedy = greedyOrder(problem)
  const usable = found !== null && keepsRules(problem, found) ? found : null
  const better = usable !== null && objective(problem, usable) > objective(problem, greedy)
  const starts = better ? usable : greedy
  const reached = objective(problem, starts)
  const gap =
    answer.bound === null ? null : Math.max(0, answer.bound - reached) / Math.max(1e-9, answer.bound)
  const distance =
    gap === null
      ? 'how far it is from the best is not known'
      : `at most ${percent(gap)} below the best possible`
  const how = better
    ? 'The best order found before the time limit'
    : `Placed by value per person-day (weighted shortest job first), because the solver ${answer.status === 'stopped' ? 'did not finish in time' : 'gave no answer'}`
  return {
    starts,
    proof: better ? 'feasible' : 'greedy',
    gap,
    objective: reached,
    proofNote: `${how}: ${distance}.`,
  }
}
