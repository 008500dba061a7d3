import { printedDocument } from '#shared/geometry/collapsed/shown-document.ts'
import { verdictWord } from '#shared/design/tokens.ts'
import type { Analysis } from '#shared/model/analysis/analysis.ts'
import { dimensionKeys } from '#shared/model/answers.ts'
import { totalWords } from '#shared/model/total-words.ts'
import type { ReportInput, ReportWorkflow } from '../report-input.ts'
import type { Block, Chapter, Words } from '../report-model.ts'
import { assessmentChapters } from './assessment.ts'
import { dimensionParagraphs } from './dimensions.ts'
import { workflowHeadline } from './headline.ts'
import { placedInitiatives } from './lead.ts'
import { opinionBlocks } from './opinions.ts'
import { parkedBlocks, parkedMarks } from './parked.ts'
import { scenarioChapters } from './scenarios.ts'
import { byTotal } from './summary.ts'

/** A chapter a workflow, one of what lies behind its verdict and one for its scenarios, in the order of the plan; those without a place in it follow by total. */
export function workflowChapters(input: ReportInput): readonly Chapter[] {
  const workflows = inPlanOrder(input)
  return workflows.flatMap((workflow, index) => [
    {
      id: `workflow-${index + 1}`,
      kicker: `Workflow ${index + 1} of ${workflows.length}`,
      headline: workflowHeadline(workflow),
      blocks: workflowBlocks(workflow, input.analyses.get(workflow.id)),
    },
    ...assessmentChapters(workflow, input, `assessment-${index + 1}`),
    ...scenarioChapters(workflow.id, input.comparisons, `scenarios-${index + 1}`),
  ])
}

function inPlanOrder({ workflows, plan }: ReportInput): readonly ReportWorkflow[] {
  const planned = placedInitiatives(plan).map(({ initiative }) => initiative.workflowId)
  const rank = (id: string) => {
    const at = planned.indexOf(id)
    return at === -1 ? planned.length : at
  }
  return [...byTotal(workflows)].sort((a, b) => rank(a.id) - rank(b.id))
}

function workflowBlocks(workflow: ReportWorkflow, analysis: Analysis | undefined): readonly Block[] {
  const { assessment, document } = workflow
  return [
    ...(document.nodes.length === 0
      ? []
      : [
          {
            kind: 'map',
            name: workflow.name,
            // Printed, every lane is open: what a collapsed one hides on screen must not be missing on paper.
            document: printedDocument(document),
            split:
              assessment.verdict === 'hybrid' && analysis?.split.answered === true ? analysis.split : null,
            marks: parkedMarks(document),
          } as const,
        ]),
    { kind: 'heading', level: 2, words: verdictLine(workflow) },
    { kind: 'lead', words: assessment.headline },
    {
      kind: 'columns',
      // The totals not with the verdict: its column below a wide map has no line to spare.
      items: [
        ...dimensionKeys.map((key) => dimensionParagraphs(assessment.dimensions[key])),
        ...totalItems(workflow),
      ],
    },
    ...guardBlocks(workflow),
    ...opinionBlocks(assessment),
    ...caveatBlocks(workflow),
    ...parkedBlocks(workflow),
  ]
}

/** `Hybrid, 10 of 20, provisional` with its mark. */
function verdictLine({ assessment }: ReportWorkflow): Words {
  const { verdict, total, status } = assessment
  const words = { text: `${verdictWord[verdict]}, ${total} of 20`, verdict }
  if (status === 'settled') return [words]
  return [words, { text: ' provisional', muted: true }]
}

/** What is still possible, in the words of the live panel. */
function totalItems({ assessment }: ReportWorkflow): readonly (readonly Words[])[] {
  const words = totalWords(assessment)
  return words === null ? [] : [[[{ text: 'Total. ', strong: true }, { text: words }]]]
}

function guardBlocks({ assessment: { guards } }: ReportWorkflow): readonly Block[] {
  if (guards.length === 0) return []
  return [
    { kind: 'heading', level: 3, words: 'Before anything else' },
    {
      kind: 'list',
      items: guards.map(({ name, reason }): Words => [{ text: `${name}. `, strong: true }, { text: reason }]),
    },
  ]
}

function caveatBlocks({ assessment }: ReportWorkflow): readonly Block[] {
  if (assessment.caveats.length === 0) return []
  return [
    { kind: 'heading', level: 3, words: 'What these figures assume' },
    { kind: 'list', items: assessment.caveats },
  ]
}
