import type { NodeProps } from '@xyflow/react'
import { memo, use, useState } from 'react'
import { mapStyle } from '#shared/geometry/style.ts'
import type { NodeBox } from '#shared/geometry/types.ts'
import { selectRenaming } from '../../../state/map/map-state.ts'
import { sizeOf } from '../../../state/map/selection.ts'
import { useMapState } from '../../../state/map/use-map.ts'
import { isSmall } from '../flow-elements.ts'
import type { ShapeNode } from '../flow-elements.ts'
import { ConnectingContext, NodeHandles } from './node-handles.tsx'
import { NodeNameField } from './node-name-field.tsx'
import { alignedX, SetText } from './set-text.tsx'
import { Shape } from './shape.tsx'
import classes from './shape-node.module.css'

/** A node of the flow: drawn from the same geometry as the printed map. */
export const ShapeNodeView = memo(function ShapeNodeView({ data, selected }: NodeProps<ShapeNode>) {
  const { node, box } = data
  const renaming = useMapState((state) => selectRenaming(state) === node.id)
  const alone = useMapState((state) => selected && sizeOf(state.selection) === 1)
  const [pointed, setPointed] = useState(false)
  const connecting = use(ConnectingContext)
  const { width, height } = box.box
  return (
    <div
      className={classes.node}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      data-kind={node.kind}
      data-selected={selected}
      data-alone={alone}
      data-small={isSmall(box.box)}
      data-testid="map-node"
    >
      <svg className={classes.drawing} width={width} height={height} aria-hidden="true">
        <Shape node={node} box={box} />
        {!renaming && <Name box={box} gateway={node.kind === 'decision' || node.kind === 'parallel'} />}
        <Systems box={box} />
      </svg>
      {(pointed || selected || connecting) && <NodeHandles kind={node.kind} />}
      {renaming && <NodeNameField node={node} box={box} />}
    </div>
  )
})

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
