import { numberWord, sentenceCase } from '#shared/lib/words.ts'
import type { Parked, WorkflowDocument } from '#shared/model/document.ts'
import { aboutWords, isOpen, parkedTitle } from '#shared/model/parked-words.ts'
import type { ReportWorkflow } from '../report-input.ts'
import type { Block, Column, MapMark, Words } from '../report-model.ts'

/** What the workshop parked about one workflow, numbered; nothing where nothing is. */
export function parkedBlocks({
  name,
  document,
}: Pick<ReportWorkflow, 'name' | 'document'>): readonly Block[] {
  const items = inOrder(document)
  if (items.length === 0) return []
  const pinned = parkedMarks(document).length > 0
  return [
    { kind: 'heading', level: 2, words: 'Questions, decisions and ideas of the workshop' },
    {
      kind: 'paragraph',
      words: `${sentenceCase(stateWords(items))}.${pinned ? ' The numbers stand on the map where they belong.' : ''}`,
    },
    tableOf(name, document, items),
  ]
}

/** The numbers of what is parked, by where they are pinned. */
export function parkedMarks(document: WorkflowDocument): readonly MapMark[] {
  const numbers = new Map<string, number[]>()
  for (const [at, { about }] of inOrder(document).entries()) {
    if (about !== undefined) numbers.set(about, [...(numbers.get(about) ?? []), at + 1])
  }
  return [...numbers].map(([about, all]) => ({ about, text: all.join(', ') }))
}

/** Parked in workflows that have no chapter of their own, so that nothing is left out. */
export function parkedElsewhere(workflows: readonly ReportWorkflow[]): readonly Block[] {
  const rows = workflows.flatMap(({ name, document }) =>
    inOrder(document).map((item): readonly Words[] => [name, whatWords(item), outcomeWords(item)]),
  )
  if (rows.length === 0) return []
  return [
    { kind: 'heading', level: 2, words: 'Parked in workflows that have no steps yet' },
    {
      kind: 'table',
      caption: 'Parked in workflows that have no steps yet',
      columns: [
        { head: 'Workflow', align: 'start', width: 24 },
        { head: 'Question, decision or idea', align: 'start' },
        { head: 'Outcome', align: 'start', width: 26 },
      ],
      rows,
    },
  ]
}

/** Open ones first, else as they came up. */
function inOrder({ parked }: WorkflowDocument): readonly Parked[] {
  return [...parked.filter(isOpen), ...parked.filter((item) => !isOpen(item))]
}

/** `Three points are open and one is settled`. */
function stateWords(items: readonly Parked[]): string {
  const open = items.filter(isOpen).length
  const settled = items.length - open
  const are = (amount: number) => (amount === 1 ? 'is' : 'are')
  const points = (amount: number) =>
    `${numberWord(amount)} ${amount === 1 ? 'point' : 'points'} ${are(amount)}`
  if (open === 0) return `${points(settled)} settled`
  return settled === 0
    ? `${points(open)} open`
    : `${points(open)} open and ${numberWord(settled)} ${are(settled)} settled`
}

function tableOf(name: string, document: WorkflowDocument, items: readonly Parked[]): Block {
  const owned = items.some(({ owner }) => owner !== undefined)
  const columns: readonly Column[] = [
    { head: 'No.', align: 'start', width: 6 },
    { head: 'Question, decision or idea', align: 'start' },
    { head: 'Where', align: 'start', width: 22 },
    ...(owned ? [{ head: 'Who', align: 'start', width: 13 } as const] : []),
    { head: 'Outcome', align: 'start', width: 22 },
  ]
  return {
    kind: 'table',
    caption: `Questions, decisions and ideas about ${name}`,
    columns,
    rows: items.map((item, at): readonly Words[] => [
      String(at + 1),
      whatWords(item),
      whereWords(document, item),
      ...(owned ? [item.owner ?? [{ text: 'nobody yet', muted: true } as const]] : []),
      outcomeWords(item),
    ]),
  }
}

function whatWords({ kind, text }: Parked): Words {
  return [{ text: `${parkedTitle[kind]}. `, strong: true }, { text }]
}

function whereWords(document: WorkflowDocument, item: Parked): Words {
  const words = aboutWords(document, item)
  return words === undefined ? [{ text: 'the whole workflow', muted: true }] : sentenceCase(words)
}

function outcomeWords({ outcome }: Parked): Words {
  return outcome ?? [{ text: 'open', muted: true }]
}
