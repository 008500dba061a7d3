import { ConnectionLineType, ConnectionMode, ReactFlow, SelectionMode, useStoreApi } from '@xyflow/react'
import type { DefaultEdgeOptions } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { memo, useEffect, useMemo, useRef, useState } from 'react'
import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import type { MapGeometry } from '#shared/geometry/types.ts'
import { sameData } from '#shared/lib/same-data.ts'
import { emptyDocument } from '#shared/model/document.ts'
import { canvasPort } from '../../state/map/canvas-port.ts'
import type { OpenMap } from '../../state/map/create-map.ts'
import { selectRenaming, selectSelection } from '../../state/map/map-state.ts'
import { selecting, sizeOf } from '../../state/map/selection.ts'
import { useMap, useMapState } from '../../state/map/use-map.ts'
import { selectPlaying, usePlayback } from '../../state/map/playback/playback-store.ts'
import { selectWorkshop, useWorkshop } from '../../state/workshop-store.ts'
import { BadgeLayer } from './badges/badge-layer.tsx'
import { CaseLayer } from './case/case-layer.tsx'
import { Marks } from './chrome/marks.tsx'
import { Overview } from './chrome/overview.tsx'
import { PanButtons } from './chrome/pan-buttons.tsx'
import { ContextMenu, useContextMenu } from './chrome/context-menu.tsx'
import { WrapOffer } from './chrome/wrap-offer.tsx'
import { GuideLayer } from './drag/guide-layer.tsx'
import { RouteEdgeView } from './edges/route-edge.tsx'
import { FarLayer } from './far/far-layer.tsx'
import { LaneLayer } from './lanes/lane-layer.tsx'
import { ConnectingContext } from './nodes/node-handles.tsx'
import { NoteNodeView } from './nodes/note-node.tsx'
import { ShapeNodeView } from './nodes/shape-node.tsx'
import { OverlayLayer } from './overlay/overlay-layer.tsx'
import { ContextPad } from './touch/context-pad.tsx'
import { useLongPress } from './touch/use-long-press.ts'
import { usePointed } from './touch/use-pointed.ts'
import { usePickingTaps } from './touch/use-picking.ts'
import { useClipboard } from './use-clipboard.ts'
import { useCanvasEvents } from './use-canvas-events.ts'
import { useCanvasPort } from './use-canvas-port.ts'
import { useKeptView } from './use-kept-view.ts'
import { usePreviewView } from './use-preview-view.ts'
import { useRoomView } from './use-room-view.ts'
import { useScene } from './use-scene.ts'
import { viewToOpen } from './view-for.ts'
import { seen, ZOOM } from './view/seen.ts'
import { useBoxSelection } from './view/use-box-selection.ts'
import { useFarPointer } from './view/use-far-pointer.ts'
import { useLowestZoom } from './view/use-lowest-zoom.ts'
import { useNodeFocus } from './view/use-node-focus.ts'
import classes from './map-canvas.module.css'

const nodeTypes = { shape: ShapeNodeView, note: NoteNodeView }
const edgeTypes = { route: RouteEdgeView }
const edgeOptions: DefaultEdgeOptions = { interactionWidth: 0 }
const spokenHelp = {
  'node.a11yDescription.default':
    'The right and left arrow keys go along the flow, up and down to the other ways. Alt with an arrow key moves it, Enter renames it, N adds a step after it, J goes to the edge that leads on, C connects it, O gives it a department, U systems.',
}
const noGeometry = mapGeometry(emptyDocument(), { departments: [], systems: [] })
const multiSelect = ['Shift', 'Control', 'Meta']

/** A node reached with the tab key is selected, so that keys act on what has the focus; not while a case is played. */
function selectFocused(map: OpenMap, target: Element): void {
  const id = target.classList.contains('react-flow__node') ? target.getAttribute('data-id') : null
  if (id === null || !target.matches(':focus-visible')) return
  const { selection, history, locked } = map.store.getState()
  if (locked !== null) return
  const isNode = history.present.document.nodes.some((node) => node.id === id)
  // A lane was only passed on the way there.
  if (isNode && (sizeOf(selection) === 0 || selection.laneId !== null))
    map.select(selecting({ nodeIds: [id] }))
}

/** The one edge into a node: what was just added is seen with the way that leads there. */
function wayTo(map: OpenMap, nodeId: string): string[] {
  const { edges } = map.store.getState().history.present.document
  const into = edges.filter((edge) => edge.target === nodeId)
  return into.length === 1 ? into.map((edge) => edge.id) : []
}

/**
 * Sizes and handles of every node come from the model, so React Flow need not measure any in the page: doing so on
 * mounting costs a layout of the whole page and, where a node has no handles in the page, loses its edges.
 */
function useNothingMeasured(): void {
  const flow = useStoreApi()
  useState(() => flow.setState({ updateNodeInternals: () => {} }))
}

/** The drawing surface. It follows the map by itself, whatever is worked out anew around it. */
export const MapCanvas = memo(function MapCanvas() {
  useNothingMeasured()
  const map = useMap()
  const root = useRef<HTMLDivElement>(null)
  const geometry = useRef<MapGeometry>(noGeometry)
  const far = useRef(false)
  const pointer = useFarPointer(geometry, far)
  const focus = useNodeFocus(root)
  const { drag, connecting, handlers } = useCanvasEvents(pointer.find, geometry)
  const { focused, wanted } = focus
  const attention = useMemo(() => [pointer.pointed, focused, wanted], [pointer.pointed, focused, wanted])
  const scene = useScene(drag.places, attention)
  geometry.current = scene.geometry
  far.current = scene.view?.far === true
  const lowest = useLowestZoom(scene.settled)
  const boxSelection = useBoxSelection(geometry, scene.view)
  const selection = useMapState(selectSelection)
  useCanvasPort(root, geometry, focus.focusLater)
  useKeptView(root, geometry)
  useRoomView(root, geometry)
  usePreviewView(root, geometry)
  useClipboard(root)
  const renaming = useMapState(selectRenaming)
  useEffect(() => {
    if (renaming !== null) canvasPort()?.reveal(renaming, ...wayTo(map, renaming))
  }, [map, renaming])
  useEffect(() => {
    // Whoever opened it from the list of workflows goes on here, with the first key.
    const { activeElement } = document
    if (activeElement?.matches('input') !== true && activeElement?.closest('nav') != null)
      root.current?.focus({ preventScroll: true })
  }, [])
  const locked = useMapState((state) => state.locked !== null)
  const workshop = useWorkshop(selectWorkshop)
  const playing = usePlayback((state) => selectPlaying(state) !== null)
  const menu = useContextMenu()
  const taps = usePickingTaps(handlers, pointer.find)
  useLongPress(root)
  usePointed(root)
  return (
    <ConnectingContext value={connecting}>
      <ReactFlow
        ref={root}
        className={classes.canvas}
        data-canvas=""
        data-far={scene.view?.far === true}
        data-playing={playing}
        data-workshop={workshop}
        data-several={selection.nodeIds.length + selection.edgeIds.length > 1}
        tabIndex={0}
        aria-label="Map"
        nodes={scene.nodes}
        edges={scene.edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        defaultEdgeOptions={edgeOptions}
        {...handlers}
        {...boxSelection}
        onPaneMouseMove={pointer.onPaneMouseMove}
        {...menu.handlers}
        {...taps.handlers}
        data-picking={taps.picking?.kind}
        elementsSelectable={taps.picking === null}
        connectOnClick={false}
        connectionMode={ConnectionMode.Loose}
        connectionLineType={ConnectionLineType.Step}
        connectionRadius={12}
        selectionMode={SelectionMode.Partial}
        multiSelectionKeyCode={multiSelect}
        deleteKeyCode={null}
        zoomOnDoubleClick={false}
        edgesFocusable={false}
        edgesReconnectable={false}
        nodesDraggable={!map.readOnly && !locked && taps.picking === null}
        nodesConnectable={!map.readOnly && !locked}
        reconnectRadius={5}
        disableKeyboardA11y
        ariaLabelConfig={spokenHelp}
        onFocus={(event) => {
          focus.onFocus(event)
          selectFocused(map, event.target)
        }}
        onBlur={focus.onBlur}
        elevateNodesOnSelect={false}
        minZoom={lowest}
        maxZoom={ZOOM.max}
        panActivationKeyCode="Space"
        defaultViewport={scene.opening}
        onInit={(flow) => {
          const wanted = viewToOpen(seen(root, geometry))
          if (!sameData(flow.getViewport(), wanted)) void flow.setViewport(wanted)
        }}
        proOptions={{ hideAttribution: true }}
      >
        <LaneLayer
          geometry={scene.geometry}
          selected={selection.laneId}
          target={scene.targetLane}
          onMenu={menu.onLaneMenu}
        />
        <Marks geometry={scene.geometry} />
        {scene.view?.far === true && (
          <FarLayer
            geometry={scene.settled}
            unit={scene.view.unit}
            selected={selection.nodeIds}
            without={scene.lifted}
          />
        )}
        <BadgeLayer geometry={scene.geometry} moving={drag.places.size > 0} />
        <GuideLayer drag={drag} geometry={scene.geometry} />
        <OverlayLayer geometry={scene.geometry} view={scene.view} />
        <CaseLayer geometry={scene.geometry} />
        {!locked && !workshop && <Overview geometry={scene.settled} />}
        {!map.readOnly && !locked && <WrapOffer geometry={scene.settled} />}
        <PanButtons geometry={scene.settled} />
        {!map.readOnly && !locked && (
          <ContextPad geometry={scene.settled} busy={drag.places.size > 0 || connecting} />
        )}
      </ReactFlow>
      {!map.readOnly && <ContextMenu opened={menu.opened} close={menu.close} />}
    </ConnectingContext>
  )
})
