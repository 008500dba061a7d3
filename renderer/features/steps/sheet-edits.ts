import { count, list } from '#shared/lib/words.ts'
import type { StepNode } from '#shared/model/document.ts'
import type { CellRange } from '#shared/sheet/block.ts'
import type { CellEntry } from '#shared/sheet/cell-entry.ts'
import { sheetColumns } from '#shared/sheet/columns.ts'
import type { RefusedCell } from '#shared/sheet/fill-cells.ts'
import type { OpenMap } from '../../state/map/create-map.ts'
import { selectDocument } from '../../state/map/map-state.ts'
import { cellText, columnAt } from './sheet-rows.ts'
import { stepsAnswered, writeEntries } from './write-entries.ts'

/** What becomes of the cells of a range: the text of a cell by its place, null leaves it. */
export type TextFor = (row: number, column: number) => string | null

/** What was typed, in the cells of a range that have such answers, as one undo; in words what did not go as it was typed. */
export function writeRange(
  map: OpenMap,
  steps: readonly StepNode[],
  range: CellRange,
  textFor: TextFor,
): string {
  const entries = entriesOf(steps, range, textFor)
  const before = stepsById(map)
  const refused = writeEntries(map, entries, 'follow', { label: labelOf(entries) })
  return refusedWords(refused) || alongWords(entries, before, stepsById(map))
}

function entriesOf(steps: readonly StepNode[], range: CellRange, textFor: TextFor): readonly CellEntry[] {
  const entries: CellEntry[] = []
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = Math.max(1, range.left); column <= range.right; column += 1) {
      const [step, answer, text] = [steps[row], columnAt(column), textFor(row, column)]
      if (step !== undefined && answer !== null && text !== null)
        entries.push({ nodeId: step.id, columnId: answer.id, text })
    }
  }
  return entries
}

/** Every row of the range becomes as its first; of a single row, as the row above it. In words what was refused. */
export function fillDown(map: OpenMap, steps: readonly StepNode[], range: CellRange): string {
  const from = range.top === range.bottom ? range.top - 1 : range.top
  const source = steps[from]
  if (source === undefined) return ''
  const entries = entriesOf(steps, { ...range, top: from + 1 }, (_, column) => cellText(source, column))
  return refusedWords(writeEntries(map, entries, 'stay', { label: labelOf(entries) }))
}

function labelOf(entries: readonly CellEntry[]): string {
  const steps = stepsAnswered(entries)
  return `Answer about ${steps === 1 ? 'a step' : count(steps, 'step')}`
}

function refusedWords([first, ...others]: readonly RefusedCell[]): string {
  if (first === undefined) return ''
  return others.length === 0
    ? first.reason
    : `${first.reason} ${count(others.length, 'more cell')} left as before.`
}

/** Minutes that were known and went along with one that was typed, so that low ≤ likely ≤ high; empty where none did. */
function alongWords(
  entries: readonly CellEntry[],
  before: ReadonlyMap<string, StepNode>,
  after: ReadonlyMap<string, StepNode>,
): string {
  const typed = new Set(entries.map(({ nodeId, columnId }) => `${nodeId} ${columnId}`))
  const went = [...new Set(entries.map(({ nodeId }) => nodeId))].flatMap((nodeId) => {
    const [old, now] = [before.get(nodeId)?.characteristics, after.get(nodeId)?.characteristics]
    if (old === undefined || now === undefined) return []
    const columns = sheetColumns.filter(({ id, part, text }) => {
      if (part === undefined || typed.has(`${nodeId} ${id}`) || text(now) === '') return false
      return text(old) !== '' && text(old) !== text(now)
    })
    return columns.length === 0 ? [] : [columns.map(({ title, text }) => `${title} (was ${text(old)})`)]
  })
  const [first, ...others] = went
  if (first === undefined) return ''
  const where = others.length === 0 ? '' : ` So it is in ${count(others.length, 'more step')}.`
  return `${list(first)} went along: low is at most likely, likely at most high.${where}`
}

function stepsById(map: OpenMap): ReadonlyMap<string, StepNode> {
  const { nodes } = selectDocument(map.store.getState())
  return new Map(nodes.flatMap((node) => (node.kind === 'step' ? [[node.id, node]] : [])))
}
