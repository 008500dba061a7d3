import { defaultPlanSettings } from '../../electron/planning/plan-settings.ts'
import { makePlan } from '../../electron/planning/make-plan.ts'
import type { ReportInput } from '../../electron/report/report-input.ts'
import { assess } from '../../electron/scoring/assess.ts'
import { sampleEngagement } from '../../electron/workbench/sample/sample-engagement.ts'
import { layoutDocument } from '#shared/layout/layout-document.ts'
import { defaultRubric } from '#shared/model/rubric.ts'

const printedOn = '2026-11-22'
const time = `${printedOn}T09:00:00.000Z`

/** The sample engagement, scored and planned, as the workbench hands it to the report. */
export async function sampleReportInput(): Promise<ReportInput> {
  const sample = sampleEngagement()
  const catalogue = { departments: [...sample.departments], systems: [...sample.systems] }
  const workflows = sample.workflows.map((workflow, index) => {
    const document = layoutDocument(workflow.document)
    return {
      id: `w${index + 1}`,
      name: workflow.name,
      document,
      answers: workflow.answers,
      assessment: assess(document, workflow.answers, catalogue, defaultRubric),
      importReport: null,
    }
  })
  const plan = await makePlan({
    rubric: defaultRubric,
    workflows: workflows.map(({ document, ...summary }) => ({
      summary: { ...summary, baseId: null, counted: true, revision: 1, savedAt: time },
      document,
    })),
    catalogue,
    settings: defaultPlanSettings(printedOn),
    edits: [],
  })
  return {
    engagement: {
      ...sample.details,
      id: 'sample',
      archived: false,
      deletedAt: null,
      sample: true,
      createdAt: time,
      updatedAt: time,
    },
    workflows,
    comparisons: [],
    analyses: new Map(),
    simulations: new Map(),
    catalogue,
    rubric: defaultRubric,
    plan,
    printedOn,
  }
}
