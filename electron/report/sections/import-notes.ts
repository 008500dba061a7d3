import { count, figure } from '#shared/lib/words.ts'
import type { ImportReport, ReportedElement } from '#shared/model/engagement.ts'
import type { ReportInput, ReportWorkflow } from '../report-input.ts'
import type { Block, Words } from '../report-model.ts'

/** Up to so many elements are listed one by one; more are counted by kind and reason. */
const listedUpTo = 12

/** What imported files contain that is not drawn: nothing is dropped without a word. */
export function importBlocks({ workflows }: ReportInput): readonly Block[] {
  const imported = workflows.flatMap((workflow) =>
    workflow.importReport === null ? [] : [{ workflow, report: workflow.importReport }],
  )
  if (imported.length === 0) return []
  return [
    { kind: 'heading', level: 2, words: 'What the imported files contain' },
    ...imported.flatMap(({ workflow, report }) => fileBlocks(workflow, report)),
  ]
}

function fileBlocks({ name }: ReportWorkflow, report: ImportReport): readonly Block[] {
  const layout =
    report.layout === 'from-file'
      ? 'positions as in the file'
      : 'the file has no usable diagram, so Baton laid it out'
  const named = report.namedInFile === undefined ? '' : ` In the file it is named “${report.namedInFile}”.`
  const summary = `${report.fileName}: ${count(report.elements, 'element')}, ${figure(report.mapped)} drawn, ${figure(report.reported.length)} not; ${layout}.${named}`
  return [
    { kind: 'heading', level: 3, words: name },
    { kind: 'paragraph', words: summary },
    ...(report.reported.length === 0 ? [] : [reportedTable(name, report.reported)]),
  ]
}

function reportedTable(name: string, reported: readonly ReportedElement[]): Block {
  const rows = reported.length > listedUpTo ? byReason(reported) : reported.map(row)
  return {
    kind: 'table',
    caption: `Elements of ${name} that are not drawn`,
    columns: [
      { head: 'Element', align: 'start', width: 22 },
      { head: reported.length > listedUpTo ? 'How many' : 'Id', align: 'start', width: 26 },
      { head: 'Why it is not drawn', align: 'start' },
    ],
    rows,
  }
}

const row = ({ element, id, reason }: ReportedElement): readonly Words[] => [
  element,
  id === '' ? [{ text: 'none', muted: true }] : id,
  reason,
]

function byReason(reported: readonly ReportedElement[]): readonly (readonly Words[])[] {
  const groups = new Map<string, { element: string; reason: string; amount: number }>()
  for (const { element, reason } of reported) {
    const key = `${element}\n${reason}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { element, reason, amount: 1 })
    else group.amount += 1
  }
  return [...groups.values()]
    .sort((a, b) => b.amount - a.amount)
    .map(({ element, reason, amount }) => [element, figure(amount), reason])
}
