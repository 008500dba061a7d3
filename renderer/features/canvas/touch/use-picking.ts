import { useReactFlow } from '@xyflow/react'
import type { EdgeChange, NodeChange } from '@xyflow/react'
import { useEffect, useMemo, useRef } from 'react'
import type { MouseEvent as ReactMouseEvent } from 'react'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { documentPoint } from '../../../state/map/actions/change.ts'
import { pick } from '../../../state/map/actions/pick.ts'
import type { Tapped } from '../../../state/map/actions/pick.ts'
import { selectDocument } from '../../../state/map/map-state.ts'
import { pickingStore, selectPicking, stopPicking, usePicking } from '../../../state/map/picking.ts'
import { useMap, useMapState } from '../../../state/map/use-map.ts'
import type { CanvasEdge, CanvasNode } from '../flow-elements.ts'
import { report } from '../report.ts'
import type { FindAt } from '../view/use-far-pointer.ts'

interface Usual {
  readonly onPaneClick: (event: ReactMouseEvent) => void
  readonly onNodesChange: (changes: NodeChange<CanvasNode>[]) => void
  readonly onEdgesChange: (changes: EdgeChange<CanvasEdge>[]) => void
}

/**
 * What clicks do while taps are for something; they neither select nor let go then. It ends with the map. `find`:
 * what lies there but is not in the page.
 */
export function usePickingTaps(usual: Usual, find: FindAt) {
  const map = useMap()
  const { screenToFlowPosition } = useReactFlow()
  const picking = usePicking(selectPicking)
  const locked = useMapState((state) => state.locked !== null)
  useEffect(() => {
    if (locked) stopPicking()
    return stopPicking
  }, [locked])
  // React Flow lets go of everything right after a click on free ground, when a tap may have been the last one.
  const tapping = useRef(false)
  const handlers = useMemo(() => {
    const tap = (event: ReactMouseEvent, kind: Tapped['kind'], id: string): boolean => {
      const { picking: now } = pickingStore.getState()
      if (now === null) return false
      tapping.current = true
      queueMicrotask(() => {
        tapping.current = false
      })
      const at = screenToFlowPosition({ x: event.clientX, y: event.clientY }, { snapToGrid: false })
      report(pick(map, now, { kind, id, at: documentPoint(map, at) }))
      return true
    }
    const unlessTapping = <Change extends { readonly type: string }>(
      changes: Change[],
      take: (changes: Change[]) => void,
    ) => {
      const held = tapping.current || pickingStore.getState().picking !== null
      take(held ? changes.filter((change) => change.type !== 'select') : changes)
    }
    return {
      onNodeClick: (event: ReactMouseEvent, { id, type }: CanvasNode) =>
        void tap(event, type === 'note' ? 'note' : 'node', id),
      onEdgeClick: (event: ReactMouseEvent, { id }: CanvasEdge) => void tap(event, 'edge', id),
      onPaneClick: (event: ReactMouseEvent) => {
        const far = find(event)
        const kind = far === null ? 'ground' : kindOf(selectDocument(map.store.getState()), far)
        if (!tap(event, kind, far ?? '')) usual.onPaneClick(event)
      },
      onNodesChange: (changes: NodeChange<CanvasNode>[]) => unlessTapping(changes, usual.onNodesChange),
      onEdgesChange: (changes: EdgeChange<CanvasEdge>[]) => unlessTapping(changes, usual.onEdgesChange),
    }
  }, [map, screenToFlowPosition, usual, find])
  return { picking, handlers }
}

function kindOf({ nodes, notes }: WorkflowDocument, id: string): Tapped['kind'] {
  if (nodes.some((node) => node.id === id)) return 'node'
  return notes.some((note) => note.id === id) ? 'note' : 'edge'
}
