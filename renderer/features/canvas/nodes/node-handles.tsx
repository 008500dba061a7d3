import { Handle } from '@xyflow/react'
import { createContext, memo } from 'react'
import type { MouseEvent } from 'react'
import type { NodeKind } from '#shared/model/document.ts'
import { startPicking } from '../../../state/map/picking.ts'
import { positionOf, sides } from '../flow-elements.ts'
import classes from './node-handles.module.css'

/** Whether an edge is being drawn or taken elsewhere: only then can a node catch one. */
export const ConnectingContext = createContext(false)

interface Props {
  readonly id: string
  readonly kind: NodeKind
}

/** A tap begins an edge as a drag does; the next tap says where it leads. */
function tapped(event: MouseEvent, sourceId: string): void {
  event.stopPropagation()
  startPicking({ kind: 'connect', sourceId, edgeKind: 'sequence' })
}

/**
 * Where edges begin and end. React Flow's handles are costly (five of them weigh more than the node itself), so a node
 * has them only while the pointer is on it, it is selected, or an edge looks for its end.
 */
export const NodeHandles = memo(function NodeHandles({ id, kind }: Props) {
  return (
    <>
      {sides.map((side) => (
        <Handle
          key={side}
          id={side}
          type="source"
          position={positionOf[side]}
          className={classes.handle}
          isConnectableStart={kind !== 'end'}
          onClick={kind === 'end' ? undefined : (event) => tapped(event, id)}
        />
      ))}
      <Handle
        id="body"
        type="target"
        position={positionOf.left}
        className={classes.body}
        isConnectableStart={false}
      />
    </>
  )
})
