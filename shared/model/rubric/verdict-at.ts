import type { Verdict } from '../assessment.ts'
import type { Rubric } from '../rubric.ts'

/** Total to verdict (method §1): up to 8 automate, up to 11 hybrid, above orchestrate, with the bounds of the rubric. */
export function verdictAt(total: number, { verdict }: Pick<Rubric, 'verdict'>): Verdict {
  if (total <= verdict.automateUpTo) return 'automate'
  return total <= verdict.hybridUpTo ? 'hybrid' : 'orchestrate'
}
