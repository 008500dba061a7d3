import { noAnswers } from '#shared/model/answers.ts'
import type { Answers } from '#shared/model/answers.ts'
import type { Characteristics, WorkflowDocument } from '#shared/model/document.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import { assess } from '../../../electron/scoring/assess.ts'
import { analyseVerdict } from '../../../electron/workbench/analyse-verdict.ts'
import { step } from './sketch.ts'

export const catalogue = {
  departments: [
    { id: 'sales', name: 'Sales' },
    { id: 'legal', name: 'Legal' },
  ],
  systems: [
    { id: 'crm', name: 'CRM' },
    { id: 'erp', name: 'ERP' },
  ],
}

export function analysed(document: WorkflowDocument, given: Partial<Answers> = {}) {
  const answers = { ...noAnswers, ...given }
  const assessment = assess(document, answers, catalogue, defaultRubric)
  return analyseVerdict({ document, answers, catalogue, rubric: defaultRubric, assessment })
}

export const minutes = (likely: number) => ({ low: likely, likely, high: likely })
export const work = (
  id: string,
  likely: number,
  more: Partial<Characteristics> = {},
  departmentId = 'sales',
  systemIds: string[] = [],
) => step(id, { departmentId, systemIds, characteristics: { minutes: minutes(likely), ...more } })
