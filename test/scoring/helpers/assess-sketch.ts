import { noAnswers } from '#shared/model/answers.ts'
import type { Answers } from '#shared/model/answers.ts'
import type { Assessment, ExceptionRate, Lens, LensKey } from '#shared/model/assessment.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import { assess } from '../../../electron/scoring/assess.ts'

export const noCatalogue = { departments: [], systems: [] }

export function assessed(
  document: WorkflowDocument,
  answers: Partial<Answers> = {},
  rubric: Rubric = defaultRubric,
): Assessment {
  return assess(document, { ...noAnswers, ...answers }, noCatalogue, rubric)
}

export function rateOf(document: WorkflowDocument, answers: Partial<Answers> = {}): ExceptionRate {
  return assessed(document, answers).exceptionRate
}

export function lensOf(document: WorkflowDocument, key: LensKey, answers: Partial<Answers> = {}): Lens {
  const found = assessed(document, answers).lenses.find((lens) => lens.key === key)
  if (found === undefined) throw new Error(`No lens ${key}`)
  return found
}
