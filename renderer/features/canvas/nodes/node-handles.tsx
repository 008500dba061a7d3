import { Handle } from '@xyflow/react'
import { createContext, memo } from 'react'
import type { NodeKind } from '#shared/model/document.ts'
import { positionOf, sides } from '../flow-elements.ts'
import classes from './node-handles.module.css'

/** Whether an edge is being drawn or taken elsewhere: only then can a node catch one. */
export const ConnectingContext = createContext(false)

/**
 * Where edges begin and end. React Flow's handles are costly (five of them weigh more than the node itself), so a node
 * has them only while the pointer is on it, it is selected, or an edge looks for its end.
 */
export const NodeHandles = memo(function NodeHandles({ kind }: { readonly kind: NodeKind }) {
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
