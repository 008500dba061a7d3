import type { Paper, Workbench } from '#shared/contract/methods.ts'
import type { Result } from '#shared/lib/result.ts'
import { success } from '#shared/lib/result.ts'
import { analyse } from './analyse.ts'
import { scenarioComparisons } from './compare.ts'
import type { Context } from './context.ts'
import { timeOf } from './context.ts'
import { gatherEngagement } from './gather-engagement.ts'
import { safeFileName } from './safe-file-name.ts'

type ReportMethods = Pick<Workbench, Extract<keyof Workbench, `report.${string}`>>

export function reportMethods(context: Context): ReportMethods {
  return {
    'report.html': async ({ engagementId, paper }) => buildHtml(context, engagementId, paper),

    'report.pdf': async ({ engagementId, paper }) => {
      const page = await buildHtml(context, engagementId, paper)
      if (!page.ok) return page
      const printed = await context.printPdf(page.value.html, paper)
      if (!printed.ok) return printed
      return success({
        base64: Buffer.from(printed.value).toString('base64'),
        fileName: `${safeFileName(page.value.title)}.pdf`,
      })
    },
  }
}

interface Page {
  readonly html: string
  /** Client and title, as a file or a window may be named. */
  readonly title: string
}

async function buildHtml(context: Context, engagementId: string, paper: Paper): Promise<Result<Page>> {
  const gathered = gatherEngagement(context, context.store.reader, engagementId)
  if (!gathered.ok) return gathered
  const { engagement, workflows, catalogue, rubric } = gathered.value
  const comparisons = scenarioComparisons(context.store.reader, engagementId)
  if (!comparisons.ok) return comparisons
  const plan = await context.plans.planFor(engagementId, gathered.value)
  // Loaded at the first report: fonts and drawings are not needed to open a window.
  const { buildReport } = await import('../report/build-report.ts')
  const { reportHtml } = await import('../report/report-html.ts')
  const model = buildReport({
    engagement,
    workflows: workflows.map(({ summary, document, importReport }) => ({
      ...summary,
      document,
      importReport,
    })),
    comparisons: comparisons.value,
    analyses: new Map(
      workflows.map(({ summary: { id, answers, assessment }, document }) => [
        id,
        analyse({ document, answers, catalogue, rubric, assessment }),
      ]),
    ),
    catalogue,
    rubric,
    plan,
    printedOn: timeOf(context).slice(0, 10),
  })
  return success({ html: reportHtml(model, paper), title: `${engagement.client} – ${engagement.title}` })
}
