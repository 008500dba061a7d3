import type { ScoreOptions } from '../workbench/score-file.ts'
import { MOST_CASES } from '#shared/model/analysis/timing.ts'
import { decimalNumber, wholeNumber } from './parse.ts'

const highestLambda = 1000

/** The price of a hand-over and the cases to draw, as they were typed. */
export function scoreOptions(lambda?: string, simulate?: string): ScoreOptions {
  return {
    ...(lambda !== undefined && { lambda: decimalNumber(lambda, 'lambda', highestLambda) }),
    ...(simulate !== undefined && {
      simulatedCases: wholeNumber(simulate, 'simulate', 1, MOST_CASES),
    }),
  }
}
