import { count } from '#shared/lib/words.ts'
import type { StepNode } from '#shared/model/document.ts'
import { laidOut, pasteRange } from '#shared/sheet/block.ts'
import type { CellRange } from '#shared/sheet/block.ts'
import { fillCells } from '#shared/sheet/fill-cells.ts'
import type { CellEntry, RefusedCell } from '#shared/sheet/fill-cells.ts'
import type { OpenMap } from '../../state/map/create-map.ts'
import { withoutHeading } from './read-block.ts'
import { cellText, columnAt, columnCount, columnTitles } from './sheet-rows.ts'

/** What became of a paste: cells of the block = filled + refused + outside. */
export interface PasteReport {
  readonly cells: number
  readonly refused: readonly RefusedCell[]
  /** Cells of the block beyond the table's last row or column. */
  readonly outside: number
}

/** Sets the cells of a range that have such answers, one undo; the text of a cell by its place, null leaves it. */
export function writeRange(
  map: OpenMap,
  steps: readonly StepNode[],
  range: CellRange,
  textFor: (row: number, column: number) => string | null,
): readonly RefusedCell[] {
  const entries: CellEntry[] = []
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = Math.max(1, range.left); column <= range.right; column += 1) {
      const [step, answer, text] = [steps[row], columnAt(column), textFor(row, column)]
      if (step !== undefined && answer !== null && text !== null)
        entries.push({ nodeId: step.id, columnId: answer.id, text })
    }
  }
  return write(map, entries, 'Answer')
}

/** Every row of the range becomes as its first; of a single row, as the row above it. */
export function fillDown(map: OpenMap, steps: readonly StepNode[], range: CellRange): readonly RefusedCell[] {
  const from = range.top === range.bottom ? range.top - 1 : range.top
  const source = steps[from]
  if (source === undefined) return []
  return writeRange(map, steps, { ...range, top: from + 1 }, (_, column) => cellText(source, column))
}

/** Puts a block in from the range's first cell on, what is understood of it, as one undo. */
export function pasteBlock(
  map: OpenMap,
  steps: readonly StepNode[],
  range: CellRange,
  given: readonly (readonly string[])[],
): PasteReport {
  const block = withoutHeading(given, columnTitles.slice(range.left))
  const placed = laidOut(pasteRange(range, block), block)
  const inside = placed.filter(({ row, column }) => row < steps.length && column < columnCount)
  const entries = inside.map(({ row, column, text }) => ({
    nodeId: steps[row]?.id ?? '',
    columnId: columnAt(column)?.id ?? 'name',
    text,
  }))
  const refused = write(map, entries, 'Paste')
  return { cells: placed.length, refused, outside: placed.length - inside.length }
}

function write(
  map: OpenMap,
  entries: readonly CellEntry[],
  what: 'Answer' | 'Paste',
): readonly RefusedCell[] {
  const held = heldWords(map)
  if (held !== null) return entries.map((entry) => ({ ...entry, reason: held }))
  const steps = new Set(entries.map(({ nodeId }) => nodeId)).size
  const about = what === 'Answer' ? 'Answer about' : 'Paste answers about'
  let refused: readonly RefusedCell[] = []
  map.edit(`${about} ${steps === 1 ? 'a step' : count(steps, 'step')}`, (document) => {
    const filled = fillCells(document, entries)
    refused = filled.refused
    return filled.document
  })
  return refused
}

/** Why nothing may be changed now; null when it may. */
function heldWords(map: OpenMap): string | null {
  if (map.readOnly) return 'This is another version of the map, to be looked at only.'
  return map.store.getState().locked
}
