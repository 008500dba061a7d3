import { useReactFlow } from '@xyflow/react'
import type { Connection, EdgeChange, FinalConnectionState, NodeChange } from '@xyflow/react'
import { useMemo, useState } from 'react'
import { shownDocument } from '#shared/geometry/collapsed/shown-document.ts'
import type { MouseEvent as ReactMouseEvent } from 'react'
import type { Point } from '#shared/model/document.ts'
import { mayConnect } from '#shared/model/edits/may-connect.ts'
import type { OpenMap } from '../../state/map/create-map.ts'
import { selectDocument } from '../../state/map/map-state.ts'
import { nothingSelected } from '../../state/map/selection.ts'
import { useMap } from '../../state/map/use-map.ts'
import { notifyFailure } from '../../ui/notify.tsx'
import { addConnected, addKind } from '../../state/map/actions/add.ts'
import { documentPoint, moveTo } from '../../state/map/actions/change.ts'
import { connectNodes, reconnectEdge } from '../../state/map/actions/connect.ts'
import type { CanvasEdge, CanvasNode } from './flow-elements.ts'

const still: ReadonlyMap<string, Point> = new Map()

/** What the mouse does on the canvas, turned into edits and selections. */
export function useCanvasEvents() {
  const map = useMap()
  const { screenToFlowPosition } = useReactFlow()
  const [dragged, setDragged] = useState(still)
  const [connecting, setConnecting] = useState(false)
  const handlers = useMemo(() => {
    const pointOf = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }) =>
      documentPoint(map, screenToFlowPosition({ x: clientX, y: clientY }))
    return {
      onNodesChange: (changes: NodeChange<CanvasNode>[]) => {
        setDragged((current) => follow(current, changes))
        selectAfter(map, changes, 'nodes')
      },
      onEdgesChange: (changes: EdgeChange<CanvasEdge>[]) => {
        selectAfter(map, changes, 'edges')
      },
      onNodeDragStop: (_: unknown, __: unknown, nodes: CanvasNode[]) => drop(map, nodes, setDragged),
      onSelectionDragStop: (_: unknown, nodes: CanvasNode[]) => drop(map, nodes, setDragged),
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
      onPaneClick: () => map.select(nothingSelected),
      onDoubleClick: (event: ReactMouseEvent) => {
        if (!(event.target instanceof Element) || !event.target.classList.contains('react-flow__pane')) return
        addKind(map, 'step', pointOf(event))
      },
    }
  }, [map, screenToFlowPosition])
  return { dragged, connecting, handlers }
}

/** A drag that moved nothing (a click) is no edit. */
function drop(map: OpenMap, nodes: readonly CanvasNode[], setDragged: (dragged: typeof still) => void): void {
  setDragged(still)
  const { nodes: shapes, notes } = shownDocument(selectDocument(map.store.getState()))
  const places = new Map([...shapes, ...notes].map((item) => [item.id, item.position]))
  const moves = nodes
    .filter(({ id, position }) => {
      const place = places.get(id)
      return place !== undefined && (place.x !== position.x || place.y !== position.y)
    })
    .map(({ id, position }) => ({ id, position: { x: position.x, y: position.y } }))
  if (moves.length > 0) moveTo(map, moves)
}

function follow(current: typeof still, changes: readonly NodeChange<CanvasNode>[]): typeof still {
  const moves = changes.flatMap((change) =>
    change.type === 'position' && change.dragging === true && change.position !== undefined
      ? [[change.id, change.position] as const]
      : [],
  )
  return moves.length === 0 ? current : new Map([...current, ...moves])
}

type Change = NodeChange<CanvasNode> | EdgeChange<CanvasEdge>

/** Takes over React Flow's select changes; choosing something on the map lets go of a lane. */
function selectAfter(map: OpenMap, changes: readonly Change[], of: 'nodes' | 'edges'): void {
  const selects = changes.filter((change) => change.type === 'select')
  if (selects.length === 0) return
  const { selection } = map.store.getState()
  const notes = new Set(selectDocument(map.store.getState()).notes.map((note) => note.id))
  const on = (field: 'nodeIds' | 'edgeIds' | 'noteIds', fits: (id: string) => boolean) => {
    const wanted = new Map(selects.filter(({ id }) => fits(id)).map(({ id, selected }) => [id, selected]))
    const kept = selection[field].filter((id) => wanted.get(id) !== false)
    return [
      ...kept,
      ...[...wanted].filter(([id, selected]) => selected && !kept.includes(id)).map(([id]) => id),
    ]
  }
  const picked = selects.some((change) => change.selected)
  map.select({
    nodeIds: of === 'nodes' ? on('nodeIds', (id) => !notes.has(id)) : selection.nodeIds,
    noteIds: of === 'nodes' ? on('noteIds', (id) => notes.has(id)) : selection.noteIds,
    edgeIds: of === 'edges' ? on('edgeIds', () => true) : selection.edgeIds,
    laneId: picked ? null : selection.laneId,
  })
}
