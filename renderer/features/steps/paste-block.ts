import { newId } from '#shared/lib/id.ts'
import { nameKey } from '#shared/lib/name-key.ts'
import { count } from '#shared/lib/words.ts'
import type { StepNode } from '#shared/model/document.ts'
import { laidOut, pasteRange } from '#shared/sheet/block.ts'
import type { CellRange } from '#shared/sheet/block.ts'
import type { CellEntry } from '#shared/sheet/cell-entry.ts'
import { nameTitle, sheetColumns } from '#shared/sheet/columns.ts'
import type { RefusedCell } from '#shared/sheet/fill-cells.ts'
import { isBlank } from '#shared/sheet/read-answer.ts'
import { rowsByName } from '#shared/sheet/rows-by-name.ts'
import type { OpenMap } from '../../state/map/create-map.ts'
import { underHeading } from './read-block.ts'
import { columnAt, columnCount } from './sheet-rows.ts'
import { stepsAnswered, writeEntries } from './write-entries.ts'

/**
 * What became of a paste: cells of the block with an answer in them = set + refused + with their row + of strangers +
 * outside. Names say which step a row is about, and are no answers.
 */
export interface PasteReport {
  readonly set: number
  /** Empty cells of the block: what stands where they would go stays. */
  readonly empty: number
  readonly refused: readonly RefusedCell[]
  /** Answers beside a refused name: it cannot be told which step the row is about, so none of it goes in. */
  readonly withRow: number
  /** Cells of the block beyond the table's last row or column, or in a column the table has not. */
  readonly outside: number
  /** Lines whose names no step of the map has, under headings, as they can be pasted on the map. */
  readonly strangers: readonly (readonly string[])[]
  /** Answers in those lines. */
  readonly ofStrangers: number
  /** Among rows that stand where their steps do a stranger has the place of one that is not named: perhaps its new name. */
  readonly mayRename: boolean
  /** Lines below the last step that are about no step and name no new one. */
  readonly below: number
  /** By which steps that are made of the strangers right after the paste are undone with it. */
  readonly key: string
}

type Block = readonly (readonly string[])[]

/**
 * Puts a block in from the range's first cell on, what is understood of it, as one undo. Under headings the answers go by
 * them; a row that begins with a name goes to the step of that name or nowhere. An empty cell changes nothing.
 */
export function pasteBlock(
  map: OpenMap,
  steps: readonly StepNode[],
  range: CellRange,
  given: Block,
): PasteReport {
  const names = range.left === 0 ? steps.map(({ name }) => name) : null
  const { block, columns } = underHeading(given, names)
  const once = { ...range, bottom: range.top, right: range.left }
  const placed = laidOut(pasteRange(names === null && columns === null ? range : once, block), block)
  const rows = names && rowsByName(firsts(block), names, range.top)
  const stepAt = (row: number) => steps[rows === null ? row : (rows[row - range.top] ?? -1)]
  const idAt = (column: number) =>
    columns === null ? idOfColumn(column) : (columns[column - range.left] ?? null)
  const answers = placed.filter(({ column }) => idAt(column) !== 'name')
  const said = answers.filter(({ text }) => !isBlank(text))
  const entries = said.flatMap(({ row, column, text }): CellEntry[] => {
    const [step, columnId] = [stepAt(row), idAt(column)]
    return step === undefined || columnId === null ? [] : [{ nodeId: step.id, columnId, text }]
  })
  const unknown = names === null ? [] : block.filter(([name = '']) => isUnknown(name, names))
  const there = steps.slice(range.top)
  const strays =
    rows === null
      ? []
      : strayRows(
          there,
          block,
          rows,
          unknown.map(([name]) => name),
        )
  const key = `paste:${newId()}`
  const label = labelOf(entries, unknown.length)
  const unwritten = writeEntries(map, entries, 'stay', { label, key })
  const answersIn = (lines: Block) => lines.flat().filter((text) => !isBlank(text)).length
  const [withRow, ofStrangers] = [
    answersIn(strays.map(({ line }) => line.slice(1))),
    answersIn(unknown.map((line) => line.slice(1))),
  ]
  const titles = (block[0] ?? []).map((_, at) => titleOf(idAt(range.left + at)))
  const headings = columns === null ? titles : (given[0] ?? titles)
  const unplaced = block.filter(
    (line, at) => at >= there.length && !unknown.includes(line) && (rows === null || rows[at] === null),
  )
  return {
    set: entries.length - unwritten.length,
    empty: answers.length - said.length,
    refused: [...strays.map(({ cell }) => cell), ...unwritten],
    withRow,
    outside: said.length - entries.length - withRow - ofStrangers,
    strangers: unknown.length === 0 ? [] : [headings, ...unknown],
    ofStrangers,
    mayRename: there
      .slice(
        0,
        rows?.findLastIndex((row, at) => row === range.top + at),
      )
      .some(({ name }, at) => unknown.includes(block[at] ?? []) && isUnknown(name, firsts(block))),
    below: unplaced.filter((line) => line.some((text) => text !== '')).length,
    key,
  }
}

/** With lines that may become steps it is named so that it stays true once they are part of it. */
function labelOf(entries: readonly CellEntry[], unknown: number): string {
  const steps = stepsAnswered(entries)
  if (unknown > 0) return 'Paste into the steps table'
  return `Paste answers about ${steps === 1 ? 'a step' : count(steps, 'step')}`
}

function isUnknown(name: string, names: readonly string[]): boolean {
  return name !== '' && !names.some((known) => nameKey(known) === nameKey(name))
}

/** Empty for a column the table has not. */
function titleOf(columnId: string | null): string {
  if (columnId === 'name') return nameTitle
  return sheetColumns.find(({ id }) => id === columnId)?.title ?? ''
}

function firsts(block: Block): string[] {
  return block.map(([first = '']) => first)
}

function idOfColumn(column: number): string | null {
  return column < columnCount ? (columnAt(column)?.id ?? 'name') : null
}

/** Pasted rows of which it cannot be told which step they are about, each told at the row where it came to stand. */
function strayRows(
  there: readonly StepNode[],
  block: Block,
  rows: readonly (number | null)[],
  unknown: readonly (string | undefined)[],
): { readonly cell: RefusedCell; readonly line: readonly string[] }[] {
  return block.flatMap((line, at) => {
    const [step, text = ''] = [there[at], line[0]]
    if (step === undefined || rows[at] !== null || unknown.includes(text)) return []
    if (line.every(isBlank)) return []
    const reason =
      text === ''
        ? 'The pasted row has no name: nothing of it went in.'
        : `The pasted row “${text}” fits several steps of this name: nothing of it went in.`
    return [{ line, cell: { nodeId: step.id, columnId: 'name', text, reason } }]
  })
}
