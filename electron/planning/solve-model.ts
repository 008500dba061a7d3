import loadHighs from 'highs'
import { failedAnswer } from './solver-messages.ts'
import type { SolverAnswer, SolverRequest } from './solver-messages.ts'

/** HiGHS's number for a feasible point. */
const FEASIBLE = 2

/** Compiling the solver costs more than most plans, so a thread does it once. */
let loading: ReturnType<typeof loadHighs> | undefined

/** Solves an LP-format model to proven optimality (relative gap 0) or until the time limit. Blocks its thread. */
export async function solveModel({ lp, columns, seconds }: SolverRequest): Promise<SolverAnswer> {
  loading ??= loadHighs()
  const highs = await loading
  return highs.withModel({ format: 'lp', data: lp }, (model): SolverAnswer => {
    // Restarts of the search cost more than they save on models of this size.
    model.options.set({
      output_flag: false,
      mip_rel_gap: 0,
      mip_abs_gap: 0,
      time_limit: seconds,
      mip_allow_restart: false,
    })
    model.run()
    const states = highs.constants.modelStatus
    const state = model.getModelStatus()
    if (state !== states.optimal && state !== states.timeLimit) return failedAnswer
    const found = model.info.get('primal_solution_status') === FEASIBLE
    const values = model.getSolution().colValue
    const bound = Number(model.info.get('mip_dual_bound'))
    return {
      status: state === states.optimal ? 'optimal' : 'stopped',
      chosen: found ? columns.filter((name) => (values[model.getColByName(name)] ?? 0) > 0.5) : null,
      bound: Number.isFinite(bound) ? bound : null,
    }
  })
}
