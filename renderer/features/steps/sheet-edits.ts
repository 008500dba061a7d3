import { nameKey } from '#shared/lib/name-key.ts'
import { count, list } from '#shared/lib/words.ts'
import type { StepNode } from '#shared/model/document.ts'
import { laidOut, pasteRange } from '#shared/sheet/block.ts'
import type { CellRange } from '#shared/sheet/block.ts'
import type { CellEntry } from '#shared/sheet/cell-entry.ts'
import { nameTitle, sheetColumns } from '#shared/sheet/columns.ts'
import { fillCells } from '#shared/sheet/fill-cells.ts'
import type { MinutesRule, RefusedCell } from '#shared/sheet/fill-cells.ts'
import { rowsByName } from '#shared/sheet/rows-by-name.ts'
import type { OpenMap } from '../../state/map/create-map.ts'
import { selectDocument } from '../../state/map/map-state.ts'
import { underHeading } from './read-block.ts'
import { cellText, columnAt, columnCount } from './sheet-rows.ts'

/** What became of a paste: cells of the block = filled + refused + with their row + outside. */
export interface PasteReport {
  readonly cells: number
  readonly refused: readonly RefusedCell[]
  /** Answers beside a refused name: the row is about no step, so none of it goes in. */
  readonly withRow: number
  /** Cells of the block beyond the table's last row or column, or in a column the table has not. */
  readonly outside: number
  /** Lines whose names no step of the map has, under headings, as they can be pasted on the map. */
  readonly strangers: readonly (readonly string[])[]
  /** Lines below the last step that are about no step and name no new one. */
  readonly below: number
}

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
  const refused = write(map, entries, 'Answer', 'follow')
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
  return refusedWords(write(map, entries, 'Answer', 'stay'))
}

/**
 * Puts a block in from the range's first cell on, what is understood of it, as one undo. Under headings the answers go by
 * them; a row that begins with a name goes to the step of that name or nowhere.
 */
export function pasteBlock(
  map: OpenMap,
  steps: readonly StepNode[],
  range: CellRange,
  given: readonly (readonly string[])[],
): PasteReport {
  const names = range.left === 0 ? steps.map(({ name }) => name) : null
  const { block, columns } = underHeading(given, names)
  const once = { ...range, bottom: range.top, right: range.left }
  const placed = laidOut(pasteRange(names === null && columns === null ? range : once, block), block)
  const rows = names && rowsByName(firsts(block), names, range.top)
  const stepAt = (row: number) => steps[rows === null ? row : (rows[row - range.top] ?? -1)]
  const idAt = (column: number) =>
    columns === null ? idOfColumn(column) : (columns[column - range.left] ?? null)
  const entries = placed.flatMap(({ row, column, text }): CellEntry[] => {
    const [step, columnId] = [stepAt(row), idAt(column)]
    return step === undefined || columnId === null ? [] : [{ nodeId: step.id, columnId, text }]
  })
  const strays = rows === null ? [] : strayRows(steps.slice(range.top), firsts(block), rows)
  const withRow = strays.length * ((block[0]?.length ?? 1) - 1)
  const refused = [...strays, ...write(map, entries, 'Paste', 'stay')]
  const outside = placed.length - entries.length - strays.length - withRow
  const unknown = names === null ? [] : block.filter(([name = '']) => isUnknown(name, names))
  const titles = (block[0] ?? []).map((_, at) => titleOf(idAt(range.left + at)))
  const headings = columns === null ? titles : (given[0] ?? titles)
  const beyond = block.slice(Math.max(0, steps.length - range.top))
  const below = beyond.filter(
    (line, at) =>
      !unknown.includes(line) &&
      line.some((text) => text !== '') &&
      (rows === null || rows[block.length - beyond.length + at] === null),
  )
  return {
    cells: placed.length,
    refused,
    withRow,
    outside,
    strangers: unknown.length === 0 ? [] : [headings, ...unknown],
    below: below.length,
  }
}

function isUnknown(name: string, names: readonly string[]): boolean {
  return name !== '' && !names.some((known) => nameKey(known) === nameKey(name))
}

/** Empty for a column the table has not. */
function titleOf(columnId: string | null): string {
  if (columnId === 'name') return nameTitle
  return sheetColumns.find(({ id }) => id === columnId)?.title ?? ''
}

function firsts(block: readonly (readonly string[])[]): string[] {
  return block.map(([first = '']) => first)
}

function idOfColumn(column: number): string | null {
  return column < columnCount ? (columnAt(column)?.id ?? 'name') : null
}

/** The names of pasted rows that are about no step, each told at the row where it came to stand. */
function strayRows(
  below: readonly StepNode[],
  names: readonly string[],
  rows: readonly (number | null)[],
): RefusedCell[] {
  return names.flatMap((text, at) => {
    const step = below[at]
    if (step === undefined || rows[at] !== null) return []
    const reason = `The pasted row “${text}” is no step of this table, and it is not clear which one is meant: nothing of it went in. Names are changed on the map; new steps are added by pasting their rows there.`
    return [{ nodeId: step.id, columnId: 'name', text, reason }]
  })
}

function write(
  map: OpenMap,
  entries: readonly CellEntry[],
  what: 'Answer' | 'Paste',
  minutes: MinutesRule,
): readonly RefusedCell[] {
  const held = heldWords(map)
  if (held !== null) return entries.map((entry) => ({ ...entry, reason: held }))
  const steps = new Set(entries.map(({ nodeId }) => nodeId)).size
  const about = what === 'Answer' ? 'Answer about' : 'Paste answers about'
  let refused: readonly RefusedCell[] = []
  map.edit(`${about} ${steps === 1 ? 'a step' : count(steps, 'step')}`, (document) => {
    const filled = fillCells(document, entries, minutes)
    refused = filled.refused
    return filled.document
  })
  return refused
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

/** Why nothing may be changed now; null when it may. */
function heldWords(map: OpenMap): string | null {
  if (map.readOnly) return 'This is another version of the map, to be looked at only.'
  return map.store.getState().locked
}
