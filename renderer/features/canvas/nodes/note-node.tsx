import type { NodeProps } from '@xyflow/react'
import { memo, useRef, useState } from 'react'
import { mapStyle } from '#shared/geometry/style.ts'
import { isFresh } from '../../../state/map/actions/add.ts'
import { dropNote, finishNote } from '../../../state/map/actions/finish-note.ts'
import { useMap, useMapState } from '../../../state/map/use-map.ts'
import { BesideField } from '../at-node/beside-field.tsx'
import type { NoteNode } from '../flow-elements.ts'
import { NameField } from './name-field.tsx'
import { SetText } from './set-text.tsx'
import classes from './note-node.module.css'

/** Free text beside the flow, held by a bracket. */
export const NoteNodeView = memo(function NoteNodeView({ data, selected }: NodeProps<NoteNode>) {
  const { note, box } = data
  const { fontSize, lineHeight, weight, padding, bracket } = mapStyle.note
  const renaming = useMapState((state) => state.renaming === note.id)
  const { width, height } = box.box
  return (
    <div className={classes.note} data-selected={selected}>
      <svg className={classes.drawing} width={width} height={height} aria-hidden="true">
        <rect className={classes.ground} width={width} height={height} />
        <path className={classes.bracket} d={`M${bracket} 0.5H0.5V${height - 0.5}H${bracket}`} />
        {!renaming && (
          <SetText
            className={classes.text}
            lines={box.lines.length === 0 ? ['Note'] : box.lines}
            x={padding}
            y={padding}
            fontSize={fontSize}
            lineHeight={lineHeight}
            weight={weight}
          />
        )}
      </svg>
      {renaming && <NoteField noteId={note.id} text={note.text} width={width - 2 * padding} />}
    </div>
  )
})

interface FieldProps {
  readonly noteId: string
  readonly text: string
  readonly width: number
}

function NoteField({ noteId, text, width }: FieldProps) {
  const map = useMap()
  const field = useRef<HTMLTextAreaElement>(null)
  const [fresh] = useState(() => isFresh(map, noteId))
  const [had] = useState(text)
  const { fontSize, lineHeight, padding } = mapStyle.note
  return (
    <>
      <NameField
        field={field}
        value={text}
        label="Text of the note"
        singleLine={false}
        style={{
          left: padding,
          top: padding,
          width,
          minHeight: lineHeight,
          fontSize,
          lineHeight: `${lineHeight}px`,
          transformOrigin: 'top left',
        }}
        onCancel={() => dropNote(map, noteId)}
        onDone={(next, how) => finishNote(map, noteId, next, how, had)}
      />
      <BesideField field={field}>
        <p>
          <kbd>Ctrl+Enter</kbd> keeps it, <kbd>Esc</kbd> {fresh ? 'takes it away' : 'leaves it as it was'}
        </p>
      </BesideField>
    </>
  )
}
