import { Button, Modal, SegmentedControl, Textarea } from '@mantine/core'
import { useState } from 'react'
import { count } from '#shared/lib/words.ts'
import { madeWords } from '#shared/outline/paste/made-words.ts'
import { recognise } from '#shared/outline/paste/recognise.ts'
import { fillFromTable } from '../../../state/map/actions/fill-from-table.ts'
import { importSteps } from '../../../state/map/actions/import-steps.ts'
import { canvasPort } from '../../../state/map/canvas-port.ts'
import type { OpenMap } from '../../../state/map/create-map.ts'
import { engagementStore, selectCatalogue } from '../../../state/engagement-store.ts'
import { notifyFailure } from '../../../ui/notify.tsx'
import { FillingChoice } from './filling-choice.tsx'
import { ListPreview } from './list-preview.tsx'
import classes from './paste-dialog.module.css'
import { drawList, drawRows } from './read-pasted.ts'
import { ReadingReport } from './reading-report.tsx'
import { TablePreview } from './table-preview.tsx'
import type { Reading } from './read-pasted.ts'
import { useFilling } from './use-filling.ts'
import { useReading } from './use-reading.ts'
import type { ReadAs } from './use-reading.ts'

/** What was read scrolls between the title and the buttons: these are always in sight. */
const frame = { content: classes.frame, body: classes.frameBody } as const

interface Props {
  readonly text: string
  /** The map that the steps go on; null where there is none, and that is said. */
  readonly mapFor: () => Promise<OpenMap | null>
  /** The map on screen, whose steps a table may fill in; null where the steps go on a new one. */
  readonly onMap: OpenMap | null
  /** Key of the edit that new steps are undone with, while it is the newest; null: they are an edit of their own. */
  readonly joins: string | null
  readonly onClose: () => void
}

/** A pasted list or table: what it is read as, what it makes, what of it cannot be read; then all of it as one edit. */
export function PasteDialog({ text: pasted, onClose, ...where }: Props) {
  const [text, setText] = useState(pasted)
  return (
    <Modal opened onClose={onClose} title="Steps from a list or table" size={1240} classNames={frame}>
      {text.trim() === '' ? (
        <Textarea
          label="Paste a list, or a block copied from Excel, here"
          placeholder="One step a line, or columns such as step, department, systems, minutes"
          rows={8}
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      ) : (
        <Pasted key={text} text={text} {...where} onClose={onClose} onOther={() => setText('')} />
      )}
    </Modal>
  )
}

function Pasted({ text, mapFor, onMap, joins, onClose, onOther }: Props & { readonly onOther: () => void }) {
  const [as, setAs] = useState<ReadAs>(() => (recognise(text) === 'table' ? 'table' : 'list'))
  const { table, list, reading: whole, chooseRole, chooseHeader } = useReading(text, as)
  const { filling, use, choose, reading: fills } = useFilling(table, onMap)
  const filled = as === 'table' && use === 'fill' ? filling : null
  const reading = filled === null ? whole : fills
  const [busy, setBusy] = useState(false)
  const run = async () => {
    if (filled !== null && onMap !== null) {
      fillFromTable(onMap, filled, reading)
      return onClose()
    }
    setBusy(true)
    const map = await mapFor()
    if (map === null) return onClose()
    const catalogue = () => selectCatalogue(engagementStore.getState())
    const draw = () =>
      as === 'table' ? drawRows(table.reading.plan, catalogue()) : drawList(list.outline, catalogue())
    const result = await importSteps(map, reading, draw, joins)
    setBusy(false)
    if (!result.ok) return notifyFailure(result)
    onClose()
    // Once the dialog is gone and the page has drawn them: the keyboard goes on at the first.
    const first = result.value
    if (first !== null) requestAnimationFrame(() => requestAnimationFrame(() => canvasPort()?.focus(first)))
  }
  return (
    <>
      <div className={classes.dialog} role="region" aria-label="What was read" tabIndex={0}>
        <div className={classes.head}>
          <SegmentedControl
            aria-label="Read as"
            value={as}
            onChange={setAs}
            data={[
              { value: 'list' as const, label: 'A list of lines' },
              { value: 'table' as const, label: 'A table' },
            ]}
          />
          <Button variant="subtle" onClick={onOther}>
            Paste something else
          </Button>
        </div>
        {as === 'table' && filling !== null && filling.rows.length > 0 && (
          <FillingChoice
            found={filling.rows.length}
            of={table.reading.plan.steps.length}
            use={use}
            onChoose={choose}
          />
        )}
        {as === 'table' ? (
          <TablePreview
            rows={table.rows}
            columns={table.columns}
            steps={table.reading.plan.steps}
            reported={reading.reported}
            onRole={chooseRole}
            onHeader={chooseHeader}
          />
        ) : (
          <ListPreview outline={list.outline} />
        )}
        <ReadingReport
          reading={reading}
          of={as === 'table' ? 'row' : 'line'}
          filled={filled?.rows.length ?? null}
        />
      </div>
      <div className={classes.actions}>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          variant="filled"
          disabled={filled === null && reading.made.length === 0}
          loading={busy}
          onClick={() => void run()}
          data-autofocus
        >
          {filled === null ? importWords(reading) : `Fill in ${count(filled.rows.length, 'step')}`}
        </Button>
      </div>
    </>
  )
}

function importWords({ made }: Reading): string {
  return made.length === 0 ? 'Nothing to import' : `Import ${madeWords(made)}`
}
