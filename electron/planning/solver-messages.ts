/** What goes to the solver's thread and comes back. */
export interface SolverRequest {
  readonly lp: string
  readonly columns: readonly string[]
  readonly seconds: number
}

export interface SolverAnswer {
  /** optimal: proven. stopped: the time limit was hit. failed: no usable answer. */
  readonly status: 'optimal' | 'stopped' | 'failed'
  /** Names of the columns that are 1 in the best solution found; null where none was found. */
  readonly chosen: readonly string[] | null
  /** Upper bound on the objective; null when unknown. */
  readonly bound: number | null
}

export const failedAnswer: SolverAnswer = { status: 'failed', chosen: null, bound: null }
