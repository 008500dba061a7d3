import type { NodeProps } from '@xyflow/react'
import { memo, use, useState } from 'react'
import type { NodeBox } from '#shared/geometry/types.ts'
import { selectRenaming } from '../../../state/map/map-state.ts'
import { sizeOf } from '../../../state/map/selection.ts'
import { useMapState } from '../../../state/map/use-map.ts'
import { isSmall } from '../flow-elements.ts'
import type { ShapeNode } from '../flow-elements.ts'
import { ConnectingContext, NodeHandles } from './node-handles.tsx'
import { NodeDrawing } from './node-drawing.tsx'
import { NodeNameField } from './node-name-field.tsx'
import classes from './shape-node.module.css'

/** How far the name lies out from the side it stands at: a finger's handle there lies beyond it. */
function besideName({ box, label }: NodeBox): Readonly<Record<string, string>> | undefined {
  if (label === undefined) return undefined
  const { x, y, width, height } = label.box
  const acrossMiddle = x < box.width / 2 && x + width > box.width / 2
  if (acrossMiddle && y + height <= 0) return { '--name-over': `${-y}px` }
  if (acrossMiddle && y >= box.height) return { '--name-under': `${y + height - box.height}px` }
  if (x >= box.width) return { '--name-after': `${x + width - box.width}px` }
  return x + width <= 0 ? { '--name-before': `${-x}px` } : undefined
}

/** A node of the flow: drawn from the same geometry as the printed map. */
export const ShapeNodeView = memo(function ShapeNodeView({
  data,
  selected,
  isConnectable,
}: NodeProps<ShapeNode>) {
  const { node, box, merge } = data
  const renaming = useMapState((state) => selectRenaming(state) === node.id)
  const alone = useMapState((state) => selected && sizeOf(state.selection) === 1)
  const [pointed, setPointed] = useState(false)
  const connecting = use(ConnectingContext)
  const { width, height } = box.box
  return (
    <div
      className={classes.node}
      style={besideName(box)}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      data-kind={node.kind}
      data-selected={selected}
      data-alone={alone}
      data-small={isSmall(box.box)}
      data-testid="map-node"
    >
      <svg className={classes.drawing} width={width} height={height} aria-hidden="true">
        <NodeDrawing node={node} box={box} merge={merge} named={!renaming} />
      </svg>
      {isConnectable && (pointed || selected || connecting) && <NodeHandles id={node.id} kind={node.kind} />}
      {renaming && <NodeNameField node={node} box={box} />}
    </div>
  )
})
