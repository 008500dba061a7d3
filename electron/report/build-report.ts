import { verdictOf } from '#shared/model/verdict-of.ts'
import type { ReportInput } from './report-input.ts'
import type { ReportModel } from './report-model.ts'
import { appendixChapter } from './sections/appendix.ts'
import { coverOf } from './sections/cover.ts'
import { mappedChapter } from './sections/mapped.ts'
import { planChapters } from './sections/plan.ts'
import { summaryChapter } from './sections/summary.ts'
import { workflowChapters } from './sections/workflow.ts'

/**
 * The report in words and plain data; pure, so that one input always gives one report. A workflow without a
 * step has no verdict and is left out, but for what was parked in it.
 */
export function buildReport(given: ReportInput): ReportModel {
  const drawn = given.workflows.filter(({ assessment }) => verdictOf(assessment) !== null)
  const undrawn = given.workflows.filter((workflow) => !drawn.includes(workflow))
  const input = { ...given, workflows: drawn }
  const { engagement, workflows, rubric, catalogue } = input
  return {
    title: `${engagement.client} – ${engagement.title}`,
    cover: coverOf(input),
    foot: { left: `${engagement.client} · Confidential`, middle: `Rubric ${rubric.version} · Baton` },
    chapters: [
      summaryChapter(input),
      ...(workflows.length === 0
        ? []
        : [
            mappedChapter(
              input,
              undrawn.map(({ name }) => name),
            ),
          ]),
      ...planChapters(input),
      ...workflowChapters(input),
      appendixChapter(input, undrawn),
    ],
    catalogue,
  }
}
