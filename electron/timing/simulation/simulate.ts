import { seededRandom } from '#shared/lib/seeded-random.ts'
import { USUAL_SEED } from '#shared/model/analysis/timing.ts'
import type { SimulatedFigure, Simulation } from '#shared/model/analysis/timing.ts'
import type { Answers } from '#shared/model/answers.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { casePaths } from '#shared/flow/case/expected-visits.ts'
import type { AssumedTimes } from '../handling-time.ts'
import { costs, handling, isFree, waiting } from '../step-values.ts'
import { stepQueues } from '../waiting.ts'
import { caseRunner } from './run-case.ts'

/** Nodes gone through in all, after which no further case is begun. */
const mostWork = 5e7

/**
 * Draws cases one by one (method §6: the third opinion on times and costs). The same seed gives the same cases. A heavy map
 * may end after fewer cases than asked for; the result says how many there were.
 */
export function simulate(
  document: WorkflowDocument,
  answers: Pick<Answers, 'casesPerYear'>,
  assumed: AssumedTimes,
  cases: number,
  seed = USUAL_SEED,
): Simulation {
  const { model, visitsAt } = casePaths(document)
  const steps = document.nodes.filter((node) => node.kind === 'step')
  const queues = stepQueues(document.nodes, visitsAt, answers.casesPerYear, assumed)
  const values = {
    work: handling(document.nodes, 'likely', assumed),
    waiting: waiting(document.nodes, 'likely', (at) => queues[at]?.waiting),
    cost: costs(document.nodes).mean,
  }
  const next = caseRunner(model, values, seededRandom(seed))
  const runs: { handling: number; cycle: number; cost: number }[] = []
  let [cutOff, work] = [0, 0]
  while (runs.length < cases && work < mostWork) {
    const run = next()
    work += run.passed
    if (run.cutOff) cutOff += 1
    runs.push(run)
  }
  return {
    cases: runs.length,
    seed,
    handling: figureOf(runs.map((run) => run.handling)),
    cycle: figureOf(runs.map((run) => run.cycle)),
    cost: steps.every(isFree) ? null : figureOf(runs.map((run) => run.cost)),
    cutOff,
  }
}

function figureOf(values: readonly number[]): SimulatedFigure {
  const sorted = Float64Array.from(values).sort()
  const within = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  const mean = sorted.reduce((sum, value) => sum + value, 0) / Math.max(1, sorted.length)
  return { mean, p10: within(0.1), p50: within(0.5), p90: within(0.9) }
}
