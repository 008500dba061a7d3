import type { Lens } from '#shared/model/assessment.ts'
import { characteristics } from './characteristics.ts'
import { diagnostic } from './diagnostic.ts'
import { exceptionLimits } from './exception-limits.ts'
import { fitTest } from './fit-test.ts'
import type { LensContext } from './lens.ts'
import { systemsBothWays } from './systems.ts'
import { triggers } from './triggers.ts'

/** The second opinions of method §2, in the order they are shown. */
export function allLenses(context: LensContext): Lens[] {
  return [
    fitTest(context),
    exceptionLimits(context),
    diagnostic(context),
    characteristics(context),
    triggers(context),
    ...systemsBothWays(context),
  ]
}
