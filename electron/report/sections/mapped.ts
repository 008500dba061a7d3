import { nameOf } from '#shared/model/catalogue.ts'
import { count, figure, list, sentenceCase, numberWord } from '#shared/lib/words.ts'
import type { ReportInput, ReportWorkflow } from '../report-input.ts'
import type { Block, Chapter, Words } from '../report-model.ts'
import { byTotal } from './summary.ts'
import { systemsOf, totalsOf } from './totals.ts'

/** What the maps hold, and what the workflows have in common; `undrawn` names those that have no step yet. */
export function mappedChapter(input: ReportInput, undrawn: readonly string[] = []): Chapter {
  const { workflows } = input
  const totals = totalsOf(workflows)
  const work = `${count(totals.steps, 'step')} and ${count(totals.handoffs, 'handoff')}`
  return {
    id: 'mapped',
    kicker: 'What we mapped',
    headline: `${sentenceCase(numberWord(workflows.length))} ${workflows.length === 1 ? 'workflow' : 'workflows'}: ${work} between ${count(totals.departments, 'department')}`,
    blocks: [countsTable(workflows), ...undrawnNote(undrawn), ...sharedSystems(input)],
  }
}

function undrawnNote(names: readonly string[]): readonly Block[] {
  if (names.length === 0) return []
  const has = names.length === 1 ? 'has' : 'have'
  return [{ kind: 'paragraph', words: `${list(names)} ${has} no steps yet and no part in this report.` }]
}

function countsTable(workflows: readonly ReportWorkflow[]): Block {
  return {
    kind: 'table',
    caption: 'What each map holds',
    columns: [
      { head: 'Workflow', align: 'start', width: 30 },
      { head: 'Cases a year', align: 'end' },
      { head: 'Steps', align: 'end' },
      { head: 'Decisions', align: 'end' },
      { head: 'Exception paths', align: 'end' },
      { head: 'Depart\u00adments', align: 'end' },
      { head: 'Systems', align: 'end' },
      { head: 'Handoffs', align: 'end' },
    ],
    rows: byTotal(workflows).map(({ name, answers, assessment: { verdict, counts } }): readonly Words[] => [
      [{ text: name, verdict }],
      answers.casesPerYear === undefined
        ? [{ text: 'not\u00a0known', muted: true }]
        : figure(answers.casesPerYear),
      ...[
        counts.steps,
        counts.decisions,
        counts.exceptionPaths,
        counts.departments,
        counts.systems,
        counts.handoffs,
      ].map(figure),
    ]),
  }
}

/** Systems that more than one workflow uses: connected once, they serve all of them. */
function sharedSystems({ workflows, catalogue }: ReportInput): readonly Block[] {
  const users = new Map<string, string[]>()
  for (const { name, document } of workflows) {
    for (const id of systemsOf(document)) users.set(id, [...(users.get(id) ?? []), name])
  }
  const shared = [...users]
    .filter(([, names]) => names.length > 1)
    .sort(([, a], [, b]) => b.length - a.length)
  if (shared.length === 0) return []
  return [
    { kind: 'heading', level: 2, words: 'Systems that several workflows share' },
    {
      kind: 'paragraph',
      words: 'A system is connected once; every later initiative that touches it builds on that connector.',
    },
    {
      kind: 'table',
      caption: 'Systems used by more than one workflow',
      columns: [
        { head: 'System', align: 'start', width: 24 },
        { head: 'Used by', align: 'start' },
      ],
      rows: shared.map(([id, names]) => [nameOf(catalogue.systems, id), list(names)]),
    },
  ]
}
