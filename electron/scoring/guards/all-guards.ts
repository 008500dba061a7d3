import type { Guard } from '#shared/model/assessment.ts'
import type { LensContext } from '../lenses/lens.ts'
import { exceptionsFirst } from './exceptions-first.ts'
import { needsJudgement } from './needs-judgement.ts'
import { optimiseFirst } from './optimise-first.ts'
import type { Slack } from './optimise-first.ts'

/** The guards of method §2, in the order they are to be dealt with. */
export function allGuards(context: LensContext, slack: Slack | null): Guard[] {
  return [...optimiseFirst(context, slack), ...exceptionsFirst(context), ...needsJudgement(context)]
}
