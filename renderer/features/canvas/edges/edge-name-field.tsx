import { EdgeLabelRenderer } from '@xyflow/react'
import { edgeBox } from '#shared/geometry/box-of.ts'
import { mapStyle } from '#shared/geometry/style.ts'
import type { EdgeRoute } from '#shared/geometry/types.ts'
import type { FlowEdge, Point } from '#shared/model/document.ts'
import type { EdgePatch } from '#shared/model/edits/update-edge.ts'
import { sayOfEdge } from '../../../state/map/actions/connect.ts'
import { leave } from '../../../state/map/actions/finish-name.ts'
import type { Leaving } from '../../../state/map/actions/finish-name.ts'
import { canvasPort } from '../../../state/map/canvas-port.ts'
import { useMap } from '../../../state/map/use-map.ts'
import { NameField } from '../nodes/name-field.tsx'

/** Types an edge's label, or the name of its exception, where it stands. */
export function EdgeNameField({ edge, route }: { readonly edge: FlowEdge; readonly route: EdgeRoute }) {
  const map = useMap()
  const { x, y } = middleOf(route)
  const { fontSize, lineHeight, maxWidth } = mapStyle.edgeLabel
  const leaving = (how: Leaving) => {
    const nodeId = map.store.getState().selection.nodeIds.at(-1)
    if (nodeId !== undefined) return how === 'back' ? map.rename(nodeId) : leave(map, nodeId, how)
    map.rename(null)
    if (how !== 'away') canvasPort()?.focus(null)
  }
  const left = x - maxWidth / 2
  return (
    <EdgeLabelRenderer>
      <NameField
        value={(edge.kind === 'exception' ? edge.exception?.name : edge.label) ?? ''}
        label={edge.kind === 'exception' ? 'What goes wrong' : 'Label of the edge'}
        style={{
          left,
          top: y - lineHeight / 2,
          width: maxWidth,
          minHeight: lineHeight,
          fontSize,
          lineHeight: `${lineHeight}px`,
          textAlign: 'center',
          pointerEvents: 'all',
        }}
        onCancel={() => leaving('enter')}
        onDone={(text, how) => {
          sayOfEdge(map, edge.id, named(edge, text.trim()), how === 'back')
          leaving(how)
        }}
      />
    </EdgeLabelRenderer>
  )
}

function named(edge: FlowEdge, text: string): EdgePatch {
  if (edge.kind === 'sequence') return { label: text === '' ? null : text }
  return { exception: { event: edge.exception?.event ?? 'exception', name: text } }
}

function middleOf(route: EdgeRoute): Point {
  const box = edgeBox(route)
  return box === undefined ? { x: 0, y: 0 } : { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
