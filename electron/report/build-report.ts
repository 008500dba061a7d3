import type { ReportInput } from './report-input.ts'
import type { ReportModel } from './report-model.ts'
import { appendixChapter } from './sections/appendix.ts'
import { coverOf } from './sections/cover.ts'
import { mappedChapter } from './sections/mapped.ts'
import { planChapters } from './sections/plan.ts'
import { summaryChapter } from './sections/summary.ts'
import { workflowChapters } from './sections/workflow.ts'

/** The report in words and plain data; pure, so that one input always gives one report. */
export function buildReport(input: ReportInput): ReportModel {
  const { engagement, workflows, rubric, catalogue } = input
  return {
    title: `${engagement.client} – ${engagement.title}`,
    cover: coverOf(input),
    foot: { left: `${engagement.client} · Confidential`, middle: `Rubric ${rubric.version} · Baton` },
    chapters: [
      summaryChapter(input),
      ...(workflows.length === 0 ? [] : [mappedChapter(input)]),
      ...planChapters(input),
      ...workflowChapters(input),
      appendixChapter(input),
    ],
    catalogue,
  }
}
