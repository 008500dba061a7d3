import type { FirmnessLevel } from '#shared/model/analysis/stability.ts'
import type { Assessment } from '#shared/model/assessment.ts'

/** What the matrix says of a workflow as a whole, and how sure that is. */
export interface Whole extends Pick<Assessment, 'verdict' | 'status'> {
  readonly level: FirmnessLevel
}

/** How many steps are automated, and whether there is one kind only because hand-overs are dear. */
interface Labelled {
  readonly automated: number
  readonly steps: number
  readonly byPrice: boolean
}

/**
 * Matrix and split are two views of one workflow; where the labels do not look like the verdict, why, in one sentence. Empty
 * where they agree: both kinds of label beside a hybrid, some automated steps in what is orchestrated.
 */
export function verdictWhole(whole: Whole, { automated, steps, byPrice }: Labelled): string {
  if (agree(whole.verdict, automated, steps)) return ''
  const why = byPrice
    ? 'here the price of a hand-over decides.'
    : 'it weighs systems, departments, decisions, exceptions and change, while this weighs how each step is done.'
  return `For the workflow as a whole the matrix says ${whole.verdict}${reserve(whole)}; ${why}`
}

function agree(verdict: Whole['verdict'], automated: number, steps: number): boolean {
  switch (verdict) {
    case 'automate':
      return automated === steps
    case 'hybrid':
      return automated > 0 && automated < steps
    case 'orchestrate':
      return automated < steps
  }
}

function reserve({ status, level }: Whole): string {
  if (status === 'provisional') return ', provisionally, as answers are still open'
  return level === 'open' ? ', but that is open: a small change would turn it' : ''
}
