import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { mapStyle } from '#shared/geometry/style.ts'
import { editNote } from '#shared/model/edits/edit-note.ts'
import { canvasPort } from '../../../state/map/canvas-port.ts'
import { useMap, useMapState } from '../../../state/map/use-map.ts'
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
  const { fontSize, lineHeight, padding } = mapStyle.note
  const leave = () => {
    map.rename(null)
    canvasPort()?.focus(noteId)
  }
  return (
    <NameField
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
      }}
      onCancel={leave}
      onDone={(next) => {
        map.edit('Write note', (document) => editNote(document, { noteId, text: next }), {
          joins: `add:${noteId}`,
        })
        leave()
      }}
    />
  )
}
