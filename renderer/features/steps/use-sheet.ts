import { useCallback, useEffect, useRef, useState } from 'react'
import type { StepNode } from '#shared/model/document.ts'
import { blockText } from '#shared/sheet/block.ts'
import type { CellRange } from '#shared/sheet/block.ts'
import { canvasPort } from '../../state/map/canvas-port.ts'
import { selectHistory, selectSelection } from '../../state/map/map-state.ts'
import type { MapState } from '../../state/map/map-state.ts'
import { selecting } from '../../state/map/selection.ts'
import { useMap, useMapState } from '../../state/map/use-map.ts'
import { at, isOneCell, rangeOf, within } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { pasteBlock } from './paste-block.ts'
import type { PasteReport } from './paste-block.ts'
import { readBlock } from './read-block.ts'
import { fillDown, writeRange } from './sheet-edits.ts'
import { actionFor } from './sheet-keys.ts'
import type { KeyPress } from './sheet-keys.ts'
import { cellText, columnAt, columnCount } from './sheet-rows.ts'

/** What the foot of the table tells: what a paste left out, or why a key did nothing. */
export interface SheetNews {
  readonly report: PasteReport | null
  readonly words: string
  /** How many edits could be redone then: undo and redo change that, and may make it untrue. */
  readonly redoable: number
}

const noNews: SheetNews = { report: null, words: '', redoable: 0 }

/** The table's cursor, the field that is open in it, and everything that can be done in it. */
export function useSheet(steps: readonly StepNode[]) {
  const map = useMap()
  const selection = useMapState(selectSelection)
  const redoable = useMapState(redoableOf)
  const grid = useRef<HTMLDivElement>(null)
  /** The cursor's cell takes the focus once it is drawn. */
  const takesFocus = useRef(false)
  const staysPut = useRef(false)
  const follows = useCallback(() => !staysPut.current, [])
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

  useEffect(() => setNews((told) => (told.redoable === redoable ? told : noNews)), [redoable])

  /** `still`: a whole column or table is chosen, which is no reason to go to its end. */
  function go(to: Cursor, still = false): void {
    takesFocus.current = true
    staysPut.current = still
    setPlace(to)
    setField(null)
    const { top, bottom } = rangeOf(to)
    map.select(selecting({ nodeIds: steps.slice(top, bottom + 1).map(({ id }) => id) }))
    const step = steps[to.toRow]
    if (step !== undefined && !still) canvasPort()?.reveal(step.id)
  }

  function answer(where: CellRange, textFor: (row: number, column: number) => string | null): void {
    tell(writeRange(map, steps, where, textFor))
  }

  function tell(words: string): void {
    setNews({ report: null, words, redoable: redoableOf(map.store.getState()) })
  }

  /** Sets a text wherever the range has a column that takes it. */
  function answerAlike(text: string, takes: (column: number) => boolean): void {
    answer(range, (_, column) => (takes(column) ? text : null))
  }

  /** A letter answers in every chosen cell that takes it; a figure is typed where figures stand, names are passed over. */
  function type(text: string): void {
    const letter = text.toLowerCase()
    const columns = columnsOf(range)
    const figures = columns.filter(asksFigure)
    if (columns.some((each) => takesLetter(each, letter)))
      answerAlike(letter, (each) => takesLetter(each, letter))
    else if (/^[\d.,]$/u.test(text) && figures.length > 0) typeFigure(text, figures)
    else tell(cannotTake(columns))
  }

  function typeFigure(text: string, figures: readonly number[]): void {
    const [left = 0, right = left] = [figures[0], figures.at(-1)]
    if (!asksFigure(cursor.column))
      go({ row: range.top, column: left, toRow: range.bottom, toColumn: right }, true)
    setField(text)
  }

  function nextAnswer(): void {
    const column = columnAt(cursor.column)
    const step = steps[cursor.row]
    if (column === null || step === undefined) return tell(NAME_WORDS)
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
        go(action.to, action.still)
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
    /** Whether the other corner of the range is to be brought in sight. */
    follows,
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
      answerAlike(text, asksFigure)
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
      setNews({ report, words: '', redoable: redoableOf(map.store.getState()) })
    },
  }
}

export type Sheet = ReturnType<typeof useSheet>

const NAME_WORDS = 'Names are changed on the map: press F2 there.'
const FIGURE_WORDS = 'Type a figure, such as 12 or 1.5. Del empties the cell.'

/** Why none of these columns takes what was typed. */
function cannotTake(columns: readonly number[]): string {
  const asked = columns.flatMap((each) => columnAt(each) ?? [])
  const [first] = asked
  if (first === undefined) return NAME_WORDS
  const answers = new Set(
    asked.flatMap(({ choices = [] }) => choices.map(({ letter, words }) => `${letter} for ${words}`)),
  )
  if (answers.size === 0) return FIGURE_WORDS
  const title = asked.length === 1 ? `${first.title}: t` : 'T'
  return `${title}ype ${[...answers].join(', ')}. Del empties the cell${asked.length === 1 ? '' : 's'}.`
}

function columnsOf({ left, right }: CellRange): readonly number[] {
  return Array.from({ length: right - left + 1 }, (_, index) => left + index)
}

function asksFigure(column: number): boolean {
  return columnAt(column)?.choices === undefined && columnAt(column) !== null
}

function takesLetter(column: number, letter: string): boolean {
  return columnAt(column)?.choices?.some((choice) => choice.letter === letter) === true
}

function redoableOf(state: MapState): number {
  return selectHistory(state).future.length
}

function rowOf(steps: readonly StepNode[], nodeIds: readonly string[]): number | undefined {
  const [only] = nodeIds
  const row = nodeIds.length === 1 ? steps.findIndex(({ id }) => id === only) : -1
  return row < 0 ? undefined : row
}
