import { setImmediate } from 'node:timers/promises'
import type { Paper, Workbench } from '#shared/contract/methods.ts'
import type { Result } from '#shared/lib/result.ts'
import { success } from '#shared/lib/result.ts'
import type { Analysis } from '#shared/model/analysis/analysis.ts'
import type { Simulation } from '#shared/model/analysis/timing.ts'
import { analyse } from './analyse-case.ts'
import { scenarioComparisons } from './compare.ts'
import type { Context } from './context.ts'
import { timeOf } from './context.ts'
import type { GatheredEngagement } from './gather-engagement.ts'
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
  // Loaded at the first report: fonts and drawings are not needed to open a window.
  const { buildReport } = await import('../report/build-report.ts')
  const { reportHtml } = await import('../report/report-html.ts')
  // The plan is solved on a thread of its own meanwhile.
  const [plan, { analyses, simulations }] = await Promise.all([
    context.plans.planFor(engagementId, gathered.value),
    workOut(context, gathered.value),
  ])
  const model = buildReport({
    engagement,
    workflows: workflows.map(({ summary, document, importReport }) => ({
      ...summary,
      document,
      importReport,
    })),
    comparisons: comparisons.value,
    analyses,
    simulations,
    catalogue,
    rubric,
    plan,
    printedOn: timeOf(context).slice(0, 10),
  })
  return success({ html: reportHtml(model, paper), title: `${engagement.client} – ${engagement.title}` })
}

interface WorkedOut {
  readonly analyses: ReadonlyMap<string, Analysis>
  readonly simulations: ReadonlyMap<string, Simulation>
}

/**
 * What lies behind each workflow, with the same cases as the Assessment screen draws unless it is asked for others; a
 * workflow whose cases break off has none. Windows are told how far it is, and have their turn between two workflows.
 */
async function workOut(
  { simulations, emit }: Pick<Context, 'simulations' | 'emit'>,
  { engagement, workflows, catalogue, rubric }: GatheredEngagement,
): Promise<WorkedOut> {
  const analyses = new Map<string, Analysis>()
  const drawn = new Map<string, Simulation>()
  const { id: engagementId } = engagement
  for (const [done, { summary, document }] of workflows.entries()) {
    emit({ kind: 'report-progress', engagementId, done, of: workflows.length })
    await setImmediate()
    const { id, answers, assessment } = summary
    const analysis = analyse({ document, answers, catalogue, rubric, assessment })
    analyses.set(id, analysis)
    const { timing } = analysis
    if (!timing.tellable || timing.steps.length === 0) continue
    const simulation = await simulations.usualFor(id, { document, answers }, rubric.times)
    if (simulation.ok) drawn.set(id, simulation.value)
  }
  return { analyses, simulations: drawn }
}
