import { mapStyle } from '#shared/geometry/style.ts'
import type { NodeBox } from '#shared/geometry/types.ts'
import type { FlowNode } from '#shared/model/document.ts'
import { alignedX, SetText } from './set-text.tsx'
import { Shape } from './shape.tsx'
import classes from './node-drawing.module.css'

interface Props {
  readonly node: FlowNode
  readonly box: NodeBox
  /** Ways only come together there. */
  readonly merge: boolean
  /** Not while its name is being typed. */
  readonly named?: boolean
}

/** All that is drawn of a node, at the top left of its own box: within the SVG of an element with its `data-kind`. */
export function NodeDrawing({ node, box, merge, named = true }: Props) {
  return (
    <>
      <Shape node={node} box={box} merge={merge} />
      {named && <Name box={box} gateway={node.kind === 'decision' || node.kind === 'parallel'} />}
      {named && <Systems box={box} />}
    </>
  )
}

function Name({ box, gateway }: { readonly box: NodeBox; readonly gateway: boolean }) {
  const { label, entry } = box
  const { fontSize, lineHeight, weight, gatewayWeight } = mapStyle.label
  return (
    <>
      <SetText
        className={classes.name}
        lines={box.lines}
        x={box.textOrigin.x}
        y={box.textOrigin.y}
        fontSize={box.fontSize}
        lineHeight={box.lineHeight}
        weight={mapStyle.step.weight}
      />
      {label !== undefined && (
        <SetText
          className={classes.label}
          lines={label.lines}
          x={alignedX(label)}
          y={label.box.y}
          align={label.align}
          fontSize={fontSize}
          lineHeight={lineHeight}
          weight={gateway ? gatewayWeight : weight}
        />
      )}
      {entry !== undefined && (
        <SetText
          className={classes.entry}
          lines={entry.lines}
          x={alignedX(entry)}
          y={entry.box.y}
          align={entry.align}
          fontSize={mapStyle.edgeLabel.fontSize}
          lineHeight={mapStyle.edgeLabel.lineHeight}
          weight={mapStyle.edgeLabel.weight}
        />
      )}
    </>
  )
}

function Systems({ box }: { readonly box: NodeBox }) {
  const { fontSize, radius, paddingX, weight } = mapStyle.chip
  const { caption } = box
  return (
    <>
      {box.chips.map((chip, index) => (
        <g key={`${index}:${chip.text}`}>
          <rect className={classes.chip} {...chip.box} rx={radius} />
          <SetText
            className={classes.chipText}
            lines={[chip.text]}
            x={chip.box.x + paddingX}
            y={chip.box.y}
            fontSize={fontSize}
            lineHeight={chip.box.height}
            weight={weight}
          />
        </g>
      ))}
      {caption !== undefined && (
        <SetText
          className={classes.chipText}
          lines={caption.lines}
          x={alignedX(caption)}
          y={caption.box.y}
          align={caption.align}
          fontSize={fontSize}
          lineHeight={caption.box.height}
          weight={weight}
        />
      )}
    </>
  )
}
