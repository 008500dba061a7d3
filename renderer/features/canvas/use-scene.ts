import type { Viewport } from '@xyflow/react'
import { useMemo, useRef } from 'react'
import { hiddenNodes, shownDocument } from '#shared/geometry/collapsed/shown-document.ts'
import type { Box, MapGeometry } from '#shared/geometry/types.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { FlowEdge, FlowNode, Point, WorkflowDocument } from '#shared/model/document.ts'
import { selectCatalogue, useEngagement } from '../../state/engagement-store.ts'
import { selectDocument, selectRenaming, selectSelection } from '../../state/map/map-state.ts'
import { useMapState } from '../../state/map/use-map.ts'
import { useGeometry } from '../../state/map/geometry/use-geometry.ts'
import { firstNode } from '../../state/map/actions/walk.ts'
import { edgeWords, nodeWords } from './aria-words.ts'
import { drawFirst } from './draw-first.ts'
import { draggedTo, startDragged } from './dragged-geometry.ts'
import { canvasEdges, canvasNodes } from './flow-elements.ts'
import type { CanvasEdge, CanvasNode } from './flow-elements.ts'
import { keepSame } from './keep-same.ts'
import { roomOnScreen } from './view/seen.ts'
import { mountedIn, withLifted } from './view/mounted.ts'
import { isFew, liftedBy, pinnedOf } from './view/pinned.ts'
import { useForesight } from './drag/use-foresight.ts'
import { useToldOrder } from './use-told-order.ts'
import { useOpeningView } from './view/use-opening-view.ts'
import { useViewWindow } from './view/use-view-window.ts'
import type { ViewWindow } from './view/use-view-window.ts'

export interface CanvasScene {
  /** As it was before the drag that is under way. */
  readonly settled: MapGeometry
  readonly geometry: MapGeometry
  readonly nodes: CanvasNode[]
  readonly edges: CanvasEdge[]
  /** What is dragged, with its edges. */
  readonly lifted: ReadonlySet<string>
  /** Null where the whole map is kept in the page. */
  readonly view: ViewWindow | null
  /** What the map opened in. */
  readonly opening: Viewport
  /** Department whose band the dragged nodes would fall into; null when nothing changes band. */
  readonly targetLane: string | null
}

/**
 * The map as React Flow takes it: of a large one, what is seen of it. While nodes are dragged only their own edges are
 * routed anew. `attention`: what is pointed at, has the focus or is to have it, and stays in the page for that.
 */
export function useScene(
  dragged: ReadonlyMap<string, Point>,
  attention: readonly (string | null)[],
): CanvasScene {
  const whole = useMapState(selectDocument)
  /** With its collapsed lanes as strips: all that is drawn and dragged; words come of the whole. */
  const document = shownDocument(whole)
  const selection = useMapState(selectSelection)
  const catalogue = useEngagement(selectCatalogue)
  const { geometry: settled, foresee } = useGeometry(document, catalogue, drawOnScreen)
  useForesight(whole, dragged, foresee)
  const opening = useOpeningView(settled)
  const shown = useMemo(
    () => (dragged.size === 0 ? document : draggedTo(document, dragged)),
    [document, dragged],
  )
  const dragging = dragged.size > 0
  const follow = useMemo(() => (dragging ? startDragged(settled) : null), [dragging, settled])
  const geometry = useMemo(
    () => follow?.(shown, catalogue, dragged) ?? settled,
    [follow, settled, shown, catalogue, dragged],
  )
  const ariaLabel = useMemo(() => wordsOf(whole, catalogue), [whole, catalogue])
  const edgeLabel = useMemo(() => edgeWordsOf(whole), [whole])
  const order = useToldOrder(whole)
  const tabStop = useTabStop(document, selection.nodeIds.at(-1))
  const renaming = useMapState(selectRenaming)
  const view = useViewWindow(document.nodes.length + document.notes.length)
  const pinned = useMemo(
    () => pinnedOf({ selection, ids: [tabStop, renaming, ...attention] }),
    [selection, tabStop, renaming, attention],
  )
  const still = useMemo(
    () => view && mountedIn({ document, geometry: settled, window: windowOf(view), pinned }),
    [document, settled, view, pinned],
  )
  const mounted = useMemo(() => {
    if (view === null || still === null || dragged.size === 0) return still
    if (isFew(dragged)) return withLifted(still, document, dragged)
    return mountedIn({ document: shown, geometry, window: windowOf(view), pinned })
  }, [view, still, document, shown, geometry, pinned, dragged])
  const before = useRef<{ nodes: CanvasNode[]; edges: CanvasEdge[] }>({ nodes: [], edges: [] })
  const nodes = keepSame(
    before.current.nodes,
    canvasNodes({ document: shown, geometry, selection, dragged, ariaLabel, tabStop, order, mounted }),
  )
  const edges = keepSame(
    before.current.edges,
    canvasEdges({ document: shown, geometry, selection, edgeLabel, mounted }),
  )
  before.current = { nodes, edges }
  const lifted = useMemo(() => liftedBy(document, dragged), [document, dragged])
  const targetLane = targetOf(document, shown, dragged)
  return { settled, geometry, nodes, edges, view, opening, lifted, targetLane }
}

function drawOnScreen(document: WorkflowDocument, catalogue: Catalogue): MapGeometry {
  return drawFirst(document, catalogue, roomOnScreen())
}

/**
 * The node selected last, also while a lane or nothing is: Tab leads back to where it left. Before any was, where the
 * map begins, which is looked for only then: it takes a walk through the whole map.
 */
function useTabStop(document: WorkflowDocument, selected: string | undefined): string | null {
  const last = useRef(selected)
  if (selected !== undefined) last.current = selected
  const left = document.nodes.find((node) => node.id === last.current)?.id ?? null
  const first = useMemo(() => (left === null ? (firstNode(document)?.id ?? null) : null), [document, left])
  return left ?? first
}

/** From afar nothing is told apart. */
function windowOf({ far, box }: ViewWindow): Box | null {
  return far ? null : box
}

/** Words about a node that is drawn, from the node that it stands for. */
function wordsOf(whole: WorkflowDocument, catalogue: Catalogue): (node: FlowNode) => string {
  const words = nodeWords(whole, catalogue)
  const hidden = hiddenNodes(whole)
  const real = new Map(whole.nodes.flatMap((node) => (hidden.has(node.id) ? [[node.id, node] as const] : [])))
  return (node) => {
    const meant = real.get(node.id)
    return meant === undefined ? words(node) : `${words(meant)}, in a collapsed lane`
  }
}

function edgeWordsOf(whole: WorkflowDocument): (edge: FlowEdge) => string {
  const words = edgeWords(whole)
  const real = new Map(whole.edges.map((edge) => [edge.id, edge]))
  return (edge) => words(real.get(edge.id) ?? edge)
}

function targetOf(
  document: WorkflowDocument,
  shown: WorkflowDocument,
  dragged: ReadonlyMap<string, Point>,
): string | null {
  const changed = shown.nodes.find(
    (node, index) => dragged.has(node.id) && node.departmentId !== document.nodes[index]?.departmentId,
  )
  return changed?.departmentId ?? null
}
