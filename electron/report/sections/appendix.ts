import type { ReportInput, ReportWorkflow } from '../report-input.ts'
import type { Block, Chapter, Words } from '../report-model.ts'
import { importBlocks } from './import-notes.ts'
import { parkedElsewhere } from './parked.ts'
import { rubricBlocks } from './rubric-table.ts'

/** What everything rests on: assumptions, the rubric, what files held, and the words; `undrawn` has no chapter of its own. */
export function appendixChapter(input: ReportInput, undrawn: readonly ReportWorkflow[]): Chapter {
  return {
    id: 'appendix',
    kicker: 'Appendix',
    headline: 'What these verdicts rest on',
    blocks: [
      ...assumptionBlocks(input),
      ...rubricBlocks(input.rubric),
      ...importBlocks(input),
      ...parkedElsewhere(undrawn),
      ...termBlocks(),
    ],
  }
}

function assumptionBlocks({ plan }: ReportInput): readonly Block[] {
  return [
    { kind: 'heading', level: 2, words: 'Assumptions' },
    {
      kind: 'paragraph',
      words:
        'Percentages from the consulting method behind this report are its author’s own experience, not measurements. They are printed here so that they can be questioned and replaced.',
    },
    ...(plan.assumptions.length === 0 ? [] : [{ kind: 'list', items: plan.assumptions } as const]),
  ]
}

const terms: readonly (readonly [string, string])[] = [
  ['Automate', 'let a machine do the steps as they are; little to coordinate.'],
  ['Orchestrate', 'coordinate people, departments and systems over the whole workflow.'],
  ['Hybrid', 'automate a part and orchestrate the rest.'],
  ['Exception path', 'a way taken when something goes wrong; its rate is the share of cases that take it.'],
  ['Handoff', 'a way from a step of one department to a step of another.'],
  ['Second opinion', 'a simple test of the same workflow by other criteria than the matrix.'],
  ['Provisional', 'a verdict that open answers may still change.'],
  ['Wave', 'a period of the plan in which some initiatives run.'],
]

function termBlocks(): readonly Block[] {
  return [
    { kind: 'heading', level: 2, words: 'Terms' },
    {
      kind: 'columns',
      items: terms.map(([term, meaning]): readonly Words[] => [
        [{ text: `${term}: `, strong: true }, { text: meaning }],
      ]),
    },
  ]
}
