import { useReactFlow, useStoreApi } from '@xyflow/react'
import type { Connection, EdgeChange, FinalConnectionState, NodeChange } from '@xyflow/react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { MouseEvent as ReactMouseEvent, RefObject } from 'react'
import type { MapGeometry } from '#shared/geometry/types.ts'
import { mayConnect } from '#shared/model/edits/may-connect.ts'
import { selectDocument } from '../../state/map/map-state.ts'
import { selectionOf } from '../../state/map/selection.ts'
import { useMap } from '../../state/map/use-map.ts'
import { notifyFailure } from '../../ui/notify.tsx'
import { addConnected, addKind } from '../../state/map/actions/add.ts'
import { documentPoint } from '../../state/map/actions/change.ts'
import { connectNodes, reconnectEdge } from '../../state/map/actions/connect.ts'
import { useDrag } from './drag/use-drag.ts'
import type { CanvasEdge, CanvasNode } from './flow-elements.ts'
import { selectAfter } from './select-after.ts'
import type { FindAt } from './view/use-far-pointer.ts'

/**
 * What the mouse does on the canvas, turned into edits and selections. `find`: what lies there but is not in the page;
 * `geometry`: what is drawn.
 */
export function useCanvasEvents(find: FindAt, geometry: RefObject<MapGeometry>) {
  const map = useMap()
  const flow = useStoreApi<CanvasNode, CanvasEdge>()
  const { screenToFlowPosition } = useReactFlow()
  const { drag, follow, drop } = useDrag(geometry)
  const dragging = useRef({ follow, drop })
  useEffect(() => {
    dragging.current = { follow, drop }
  })
  const [connecting, setConnecting] = useState(false)
  const handlers = useMemo(() => {
    const pointOf = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }) =>
      documentPoint(map, screenToFlowPosition({ x: clientX, y: clientY }))
    return {
      onNodesChange: (changes: NodeChange<CanvasNode>[]) => {
        dragging.current.follow(changes)
        selectAfter(map, changes, 'nodes', flow.getState())
      },
      onEdgesChange: (changes: EdgeChange<CanvasEdge>[]) => {
        selectAfter(map, changes, 'edges', flow.getState())
      },
      onNodeDragStop: () => dragging.current.drop(),
      onSelectionDragStop: () => dragging.current.drop(),
      onConnectStart: () => setConnecting(true),
      onReconnectStart: () => setConnecting(true),
      onReconnectEnd: () => setConnecting(false),
      onConnect: ({ source, target }: Connection) => {
        const result = connectNodes(map, source, target, 'sequence')
        if (!result.ok) notifyFailure(result)
      },
      onReconnect: (edge: CanvasEdge, { source, target }: Connection) =>
        reconnectEdge(map, edge.id, source, target),
      isValidConnection: ({ source, target, targetHandle }: Connection | CanvasEdge) =>
        // Letting go on the node itself is a slip; a loop is drawn to one of its handles.
        !(source === target && targetHandle === 'body') &&
        mayConnect(selectDocument(map.store.getState()), { source, target, kind: 'sequence' }).ok,
      onConnectEnd: (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
        setConnecting(false)
        const from = state.fromNode?.id
        if (state.toNode !== null || from === undefined || !('clientX' in event)) return
        addConnected(map, from, pointOf(event))
      },
      onNodeDoubleClick: (_: unknown, node: CanvasNode) => map.rename(node.id),
      onEdgeDoubleClick: (_: unknown, edge: CanvasEdge) => map.rename(edge.id),
      onPaneClick: (event: ReactMouseEvent) =>
        map.select(selectionOf(selectDocument(map.store.getState()), find(event))),
      onDoubleClick: (event: ReactMouseEvent) => {
        if (!(event.target instanceof Element) || !event.target.classList.contains('react-flow__pane')) return
        const there = find(event)
        if (there === null) addKind(map, 'step', pointOf(event))
        else map.rename(there)
      },
    }
  }, [map, flow, find, screenToFlowPosition])
  return { drag, connecting, handlers }
}
