import type { ScoreOptions } from '../workbench/score-file.ts'
import { decimalNumber, wholeNumber } from './parse.ts'

const mostSimulatedCases = 100_000
const highestLambda = 1000

/** The price of a hand-over and the cases to draw, as they were typed. */
export function scoreOptions(lambda?: string, simulate?: string): ScoreOptions {
  return {
    ...(lambda !== undefined && { lambda: decimalNumber(lambda, 'lambda', highestLambda) }),
    ...(simulate !== undefined && {
      simulatedCases: wholeNumber(simulate, 'simulate', 1, mostSimulatedCases),
    }),
  }
}
