import { useEffect, useRef, useState } from 'react'
import type { StepNode } from '#shared/model/document.ts'
import { blockText } from '#shared/sheet/block.ts'
import type { CellRange } from '#shared/sheet/block.ts'
import type { RefusedCell } from '#shared/sheet/fill-cells.ts'
import { canvasPort } from '../../state/map/canvas-port.ts'
import { selectSelection } from '../../state/map/map-state.ts'
import { selecting } from '../../state/map/selection.ts'
import { useMap, useMapState } from '../../state/map/use-map.ts'
import { at, isOneCell, rangeOf, within } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { readBlock } from './read-block.ts'
import { fillDown, pasteBlock, writeRange } from './sheet-edits.ts'
import type { PasteReport } from './sheet-edits.ts'
import { actionFor } from './sheet-keys.ts'
import type { KeyPress } from './sheet-keys.ts'
import { cellText, columnAt, columnCount } from './sheet-rows.ts'

/** What the foot of the table tells: what a paste left out, or why a key did nothing. */
export interface SheetNews {
  readonly report: PasteReport | null
  readonly words: string
}

const noNews: SheetNews = { report: null, words: '' }

/** The table's cursor, the field that is open in it, and everything that can be done in it. */
export function useSheet(steps: readonly StepNode[]) {
  const map = useMap()
  const selection = useMapState(selectSelection)
  const grid = useRef<HTMLDivElement>(null)
  /** The cursor's cell takes the focus once it is drawn. */
  const takesFocus = useRef(false)
  const [place, setPlace] = useState<Cursor>(() => at(rowOf(steps, selection.nodeIds) ?? 0, 1))
  const [field, setField] = useState<string | null>(null)
  const [news, setNews] = useState(noNews)
  const size = { rows: steps.length, columns: columnCount }
  const cursor = within(place, size)
  const range = rangeOf(cursor)

  // What is chosen on the map is where the table goes on; while somebody works in the table it leads.
  useEffect(() => {
    const row = rowOf(steps, selection.nodeIds)
    if (row !== undefined && grid.current?.contains(document.activeElement) !== true)
      setPlace((before) => at(row, Math.max(1, before.column)))
  }, [selection, steps])

  function go(to: Cursor): void {
    takesFocus.current = true
    setPlace(to)
    setField(null)
    const { top, bottom } = rangeOf(to)
    map.select(selecting({ nodeIds: steps.slice(top, bottom + 1).map(({ id }) => id) }))
    const step = steps[to.toRow]
    if (step !== undefined) canvasPort()?.reveal(step.id)
  }

  function answer(where: CellRange, textFor: (row: number, column: number) => string | null): void {
    tell(writeRange(map, steps, where, textFor))
  }

  function tell(refused: readonly RefusedCell[]): void {
    setNews({ report: null, words: refused[0]?.reason ?? '' })
  }

  /** Sets a text wherever the range has a column that takes it. */
  function answerAlike(text: string, takes: (column: number) => boolean): void {
    answer(range, (_, column) => (takes(column) ? text : null))
  }

  function type(text: string): void {
    const column = columnAt(cursor.column)
    const letter = text.toLowerCase()
    if (column?.choices === undefined) {
      if (column !== null && /^[\d.,]$/u.test(text)) setField(text)
      else setNews({ report: null, words: column === null ? NAME_WORDS : FIGURE_WORDS })
    } else if (column.choices.some((choice) => choice.letter === letter)) {
      answerAlike(letter, (each) => takesLetter(each, letter))
    } else {
      const known = column.choices.map((choice) => `${choice.letter} for ${choice.words}`).join(', ')
      setNews({ report: null, words: `${column.title}: type ${known}. Del empties the cell.` })
    }
  }

  function nextAnswer(): void {
    const column = columnAt(cursor.column)
    const step = steps[cursor.row]
    if (column === null || step === undefined) return setNews({ report: null, words: NAME_WORDS })
    const { choices } = column
    if (choices === undefined) return setField(cellText(step, cursor.column))
    const now = choices.findIndex(({ words }) => words === cellText(step, cursor.column))
    answerAlike(choices[now + 1]?.words ?? '', (each) => columnAt(each)?.choices === choices)
  }

  function press(key: KeyPress): boolean {
    const action = actionFor(key, cursor, size)
    if (action === null) return false
    switch (action.kind) {
      case 'go':
        go(action.to)
        break
      case 'type':
        type(action.text)
        break
      case 'edit':
      case 'next-answer':
        nextAnswer()
        break
      case 'clear':
        answer(range, () => '')
        break
      case 'fill-down':
        tell(fillDown(map, steps, range))
        break
      case 'leave':
        canvasPort()?.focus(steps[cursor.row]?.id ?? null)
        break
    }
    return true
  }

  return {
    grid,
    /** Once the cells are drawn: gives the cursor's the focus, if that is where it is wanted. */
    takeFocus(cell: HTMLElement | null): void {
      if (!takesFocus.current || field !== null) return
      takesFocus.current = false
      cell?.focus({ preventScroll: true })
    },
    cursor,
    range,
    field,
    news,
    go,
    press,
    /** A second press on the cell that has the focus: what a finger has instead of keys. */
    pressAgain: nextAnswer,
    /** Keeps what was typed in every figure of the range, then goes on. */
    keep(text: string, then: Cursor | null): void {
      answerAlike(text, (each) => columnAt(each) !== null && columnAt(each)?.choices === undefined)
      if (then === null) setField(null)
      else go(isOneCell(cursor) ? within(then, size) : cursor)
    },
    dropField(): void {
      takesFocus.current = true
      setField(null)
    },
    copy: (): string =>
      blockText(
        steps
          .slice(range.top, range.bottom + 1)
          .map((step) =>
            Array.from({ length: range.right - range.left + 1 }, (_, index) =>
              cellText(step, range.left + index),
            ),
          ),
      ),
    clear: () => answer(range, () => ''),
    paste(text: string): void {
      const report = pasteBlock(map, steps, range, readBlock(text))
      setNews({ report, words: '' })
    },
  }
}

export type Sheet = ReturnType<typeof useSheet>

const NAME_WORDS = 'Names are changed on the map: press F2 there.'
const FIGURE_WORDS = 'Type a figure, such as 12 or 1.5. Del empties the cell.'

function takesLetter(column: number, letter: string): boolean {
  return columnAt(column)?.choices?.some((choice) => choice.letter === letter) === true
}

function rowOf(steps: readonly StepNode[], nodeIds: readonly string[]): number | undefined {
  const [only] = nodeIds
  const row = nodeIds.length === 1 ? steps.findIndex(({ id }) => id === only) : -1
  return row < 0 ? undefined : row
}
