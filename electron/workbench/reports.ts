import type { Paper, Workbench } from '#shared/contract/methods.ts'
import type { Result } from '#shared/lib/result.ts'
import { success } from '#shared/lib/result.ts'
import type { Analysis } from '#shared/model/analysis/analysis.ts'
import { USUAL_CASES, USUAL_SEED } from '#shared/model/analysis/timing.ts'
import type { Simulation } from '#shared/model/analysis/timing.ts'
import { analyse } from './analyse-case.ts'
import { scenarioComparisons } from './compare.ts'
import type { Context } from './context.ts'
import { timeOf } from './context.ts'
import { gatherEngagement } from './gather-engagement.ts'
import { runBeside } from './side/run-beside.ts'
import { safeFileName } from './safe-file-name.ts'
import type { DrawnWorkflow } from './workflow-views.ts'
import type { Rubric } from '#shared/model/rubric.ts'

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
  const analyses = new Map(
    workflows.map(({ summary: { id, answers, assessment }, document }) => [
      id,
      analyse({ document, answers, catalogue, rubric, assessment }),
    ]),
  )
  const model = buildReport({
    engagement,
    workflows: workflows.map(({ summary, document, importReport }) => ({
      ...summary,
      document,
      importReport,
    })),
    comparisons: comparisons.value,
    analyses,
    simulations: await simulationsOf(workflows, analyses, rubric.times),
    catalogue,
    rubric,
    plan,
    printedOn: timeOf(context).slice(0, 10),
  })
  return success({ html: reportHtml(model, paper), title: `${engagement.client} – ${engagement.title}` })
}

/** The same cases as the Assessment screen draws unless it is asked for others; a workflow whose cases break off has none. */
async function simulationsOf(
  workflows: readonly DrawnWorkflow[],
  analyses: ReadonlyMap<string, Analysis>,
  assumed: Rubric['times'],
): Promise<ReadonlyMap<string, Simulation>> {
  const drawn = new Map<string, Simulation>()
  for (const { summary, document } of workflows) {
    const timing = analyses.get(summary.id)?.timing
    if (timing === undefined || !timing.tellable || timing.steps.length === 0) continue
    const now = { document, answers: summary.answers }
    const simulation = await runBeside({
      kind: 'simulate',
      now,
      assumed,
      cases: USUAL_CASES,
      seed: USUAL_SEED,
    })
    if (simulation.ok) drawn.set(summary.id, simulation.value)
  }
  return drawn
}
