import { matrixChart } from '#shared/drawing/matrix-chart.ts'
import { timelineChart } from '#shared/drawing/timeline-chart.ts'
import type { FirmnessLevel } from '#shared/model/analysis/stability.ts'
import { dimensionKeys } from '#shared/model/answers.ts'
import type { Assessment } from '#shared/model/assessment.ts'
import { longDate } from '../dates.ts'
import { allDiffer } from '#shared/model/opinion-words.ts'
import type { ReportInput, ReportWorkflow } from '../report-input.ts'
import type { Block, Chapter, Words } from '../report-model.ts'
import { isProvisional, summaryHeadline } from './headline.ts'
import { certaintySentences, leadSentences } from './lead.ts'
import { matrixPoints } from './matrix-points.ts'

/** Width of a portrait page between its margins, in CSS pixels (A4 less 20 mm on both sides). */
export const textWidthPx = 642

/** Initiatives up to which the rows of the timeline stand loosely. */
const looseRows = 16

/** The page that is read when only one is: headline, sentences, matrix, order. */
export function summaryChapter(input: ReportInput): Chapter {
  const { engagement, workflows } = input
  const careful = certaintySentences(workflows)
  return {
    id: 'summary',
    kicker: `${engagement.client} · ${engagement.title} · ${longDate(input.printedOn)}`,
    headline: summaryHeadline(workflows),
    blocks: [
      { kind: 'lead', words: leadSentences(input) },
      ...(careful.length === 0 ? [] : [{ kind: 'paragraph', words: careful.join(' ') } as const]),
      ...(workflows.length === 0 ? [] : matrixBlocks(input)),
      ...(input.plan.schedule.placements.length === 0 ? [] : orderBlocks(input)),
    ],
  }
}

function matrixBlocks({ workflows, rubric, analyses }: ReportInput): readonly Block[] {
  const points = matrixPoints(workflows)
  const scene = matrixChart({ points, width: textWidthPx, height: 215, rubric })
  return [
    { kind: 'heading', level: 2, words: 'Where each workflow stands' },
    { kind: 'chart', scene },
    matrixTable(workflows, analyses),
  ]
}

function matrixTable(workflows: readonly ReportWorkflow[], analyses: ReportInput['analyses']): Block {
  return {
    kind: 'table',
    caption: 'Matrix scores of every workflow',
    columns: [
      { head: 'Workflow', align: 'start', width: 32 },
      { head: 'Complexity', align: 'end' },
      { head: 'Variability', align: 'end' },
      { head: 'Strategy', align: 'end' },
      { head: 'Change', align: 'end' },
      { head: 'Total', align: 'end' },
      { head: 'How sure', align: 'start', width: 24 },
    ],
    rows: byTotal(workflows).map(({ id, name, assessment }): readonly Words[] => [
      [{ text: name, verdict: assessment.verdict }],
      ...dimensionKeys.map((key) => String(assessment.dimensions[key].score)),
      [{ text: String(assessment.total), strong: true }],
      howSure(assessment, analyses.get(id)?.stability.level),
    ]),
  }
}

export function byTotal(workflows: readonly ReportWorkflow[]): readonly ReportWorkflow[] {
  return [...workflows].sort(
    (a, b) => a.assessment.total - b.assessment.total || a.name.localeCompare(b.name, 'en'),
  )
}

/** `firm`, `open, provisional (9–15)`, and what comes first. */
function howSure({ status, range, guards, lenses }: Assessment, level: FirmnessLevel | undefined): string {
  const differ = level === 'firm' ? allDiffer(lenses) : null
  const missing = status === 'settled' ? [] : [`provisional (${range[0]}–${range[1]})`]
  return [
    ...(level === undefined ? [] : [differ === null ? level : `${level} by the matrix; ${differ}`]),
    ...missing,
    ...guards.map(({ name }) => name.toLowerCase()),
  ].join(', ')
}

function orderBlocks({ plan, workflows }: ReportInput): readonly Block[] {
  const words = workflows.every(isProvisional)
    ? 'What would be done, in which order, if the verdicts hold'
    : 'What to do, in which order'
  return [
    { kind: 'heading', level: 2, words },
    {
      kind: 'chart',
      scene: timelineChart({ plan, width: textWidthPx, dense: plan.schedule.placements.length > looseRows }),
    },
  ]
}
