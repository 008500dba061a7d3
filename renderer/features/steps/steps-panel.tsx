import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { failure } from '#shared/lib/result.ts'
import { count, figure, list } from '#shared/lib/words.ts'
import type { StepNode } from '#shared/model/document.ts'
import { blockText } from '#shared/sheet/block.ts'
import { selectDocument } from '../../state/map/map-state.ts'
import { useMapState } from '../../state/map/use-map.ts'
import { notifyDone, notifyFailure } from '../../ui/notify.tsx'
import { KeyHint } from './key-hint.tsx'
import { PasteNews } from './paste-news.tsx'
import { SheetGrid } from './sheet-grid.tsx'
import { cellText, columnTitles, isAnswered, stepsOf } from './sheet-rows.ts'
import { useHiddenColumns } from './use-hidden-columns.ts'
import { useSheet } from './use-sheet.ts'
import classes from './steps.module.css'

/** What the room says of every step, as a table to be filled by keyboard or from a spreadsheet. */
export function StepsPanel() {
  const document = useMapState(selectDocument)
  const steps = useMemo(() => stepsOf(document), [document])
  if (steps.length > 0) return <StepsTable steps={steps} />
  return (
    <p className={classes.empty}>
      No step on the map yet. Draw one with N, or paste a list of them; then say here what each is like:
      rules, input, judgement, value and minutes.
    </p>
  )
}

function StepsTable({ steps }: { readonly steps: readonly StepNode[] }) {
  const sheet = useSheet(steps)
  const { news } = sheet
  const hidden = useHiddenColumns(sheet.grid)
  return (
    <div className={classes.panel} data-more={hidden.length > 0 || undefined}>
      <SheetGrid steps={steps} sheet={sheet} />
      {news.report !== null && <PasteNews report={news.report} steps={steps} onGo={sheet.go} />}
      <div className={classes.foot}>
        <p role="status" className={classes.news} hidden={news.words === ''}>
          {news.words}
        </p>
        {news.words === '' && <KeyHint sheet={sheet} />}
        {hidden.length > 0 && (
          <button
            type="button"
            className={classes.more}
            title={`Further right: ${list(hidden)}`}
            onClick={() => showRight(sheet.grid.current)}
          >
            {count(hidden.length, 'more column')} →
          </button>
        )}
        <span className={classes.progress}>{progressWords(steps)}</span>
        <Button size="compact-sm" onClick={() => void copyTable(steps)}>
          Copy the table
        </Button>
      </div>
    </div>
  )
}

/** By what is seen beside the names, less a column to go on from. */
function showRight(grid: HTMLElement | null): void {
  if (grid === null) return
  const names = grid.querySelector('[data-kind="name"]')?.clientWidth ?? 0
  grid.scrollBy({ left: (grid.clientWidth - names) * 0.85 })
}

function progressWords(steps: readonly StepNode[]): string {
  const done = steps.filter(isAnswered).length
  return done === steps.length
    ? `All ${count(steps.length, 'step')} answered`
    : `${figure(done)} of ${count(steps.length, 'step')} answered in full`
}

/** With names and headings, so that a client can fill it in a spreadsheet and it can be pasted back whole. */
async function copyTable(steps: readonly StepNode[]): Promise<void> {
  const rows = steps.map((step) => columnTitles.map((_, column) => cellText(step, column)))
  try {
    await navigator.clipboard.writeText(blockText([columnTitles, ...rows]))
  } catch {
    const words = 'The browser keeps its clipboard to itself. Press Ctrl+A and Ctrl+C in the table instead.'
    return notifyFailure(failure('refused', words))
  }
  notifyDone(
    'The table is on the clipboard. Filled in, it is pasted back on the first step’s name, headings and all.',
  )
}
