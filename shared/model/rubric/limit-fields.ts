import { verdictFields, weightFields } from './fields.ts'
import type { LimitField } from './fields.ts'
import { firmnessFields } from './firmness-fields.ts'
import { opinionFields } from './opinion-fields.ts'
import { profileFields, timesFields } from './profile-fields.ts'
import { splitFields } from './split-fields.ts'

/** Every figure of the rubric that is no band, in the order of the editor. */
export const limitFields: readonly LimitField[] = [
  ...weightFields,
  ...verdictFields,
  ...firmnessFields,
  ...opinionFields,
  ...splitFields,
  ...profileFields,
  ...timesFields,
]
