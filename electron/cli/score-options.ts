import type { ScoreOptions } from '../workbench/score-file.ts'
import { MOST_CASES } from '#shared/model/analysis/timing.ts'
import { UsageError } from './command.ts'
import { decimalNumber, wholeNumber } from './parse.ts'

const highestLambda = 1000

interface Typed {
  readonly json: boolean
  readonly lambda?: string | undefined
  readonly simulate?: string | undefined
}

/** The price of a hand-over and the cases to draw; the table shows neither the split nor what was drawn, so there they are refused. */
export function scoreOptions({ json, lambda, simulate }: Typed): ScoreOptions {
  const [idle] = Object.entries({ lambda, simulate }).flatMap(([name, value]) =>
    value === undefined ? [] : name,
  )
  if (!json && idle !== undefined)
    throw new UsageError(`--${idle} changes nothing that the table shows; add --json.`)
  return {
    ...(lambda !== undefined && { lambda: decimalNumber(lambda, 'lambda', highestLambda) }),
    ...(simulate !== undefined && {
      simulatedCases: wholeNumber(simulate, 'simulate', 1, MOST_CASES),
    }),
  }
}
