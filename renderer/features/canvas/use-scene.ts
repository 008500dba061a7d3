import { useDeferredValue, useMemo, useRef } from 'react'
import { readingOrder } from '#shared/flow/reading-order.ts'
import { hiddenNodes, shownDocument } from '#shared/geometry/collapsed/shown-document.ts'
import type { MapGeometry } from '#shared/geometry/types.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { FlowEdge, FlowNode, Point, WorkflowDocument } from '#shared/model/document.ts'
import { selectCatalogue, useEngagement } from '../../state/engagement-store.ts'
import { selectDocument, selectRenaming, selectSelection } from '../../state/map/map-state.ts'
import { useMapState } from '../../state/map/use-map.ts'
import { useGeometry } from '../../state/map/geometry/use-geometry.ts'
import { firstNode } from '../../state/map/actions/walk.ts'
import { edgeWords, nodeWords } from './aria-words.ts'
import { drawFirst } from './draw-first.ts'
import { draggedGeometry, draggedTo } from './dragged-geometry.ts'
import { canvasEdges, canvasNodes } from './flow-elements.ts'
import type { CanvasEdge, CanvasNode } from './flow-elements.ts'
import { keepSame } from './keep-same.ts'
import { mountedIn } from './view/mounted.ts'
import { liftedBy, pinnedOf } from './view/pinned.ts'
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
  const settled = useGeometry(document, catalogue, drawFirst)
  const shown = useMemo(
    () => (dragged.size === 0 ? document : draggedTo(document, dragged)),
    [document, dragged],
  )
  const geometry = useMemo(
    () => (shown === document ? settled : draggedGeometry(settled, shown, catalogue, dragged)),
    [settled, shown, document, catalogue, dragged],
  )
  // The order in which somebody is told the nodes follows the drawing; it takes longer on a large map than to draw it.
  const told = useDeferredValue(whole)
  const ariaLabel = useMemo(() => wordsOf(whole, catalogue), [whole, catalogue])
  const edgeLabel = useMemo(() => edgeWordsOf(whole), [whole])
  const order = useMemo(() => new Map(readingOrder(told).map((id, index) => [id, index])), [told])
  const first = useMemo(() => firstNode(document)?.id ?? null, [document])
  const tabStop = selection.nodeIds.at(-1) ?? first
  const renaming = useMapState(selectRenaming)
  const view = useViewWindow(document.nodes.length + document.notes.length)
  const mounted = useMemo(() => {
    if (view === null) return null
    const ids = [tabStop, renaming, ...attention]
    const pinned = pinnedOf({ document: shown, selection, dragged, ids })
    return mountedIn({ document: shown, geometry, window: view.far ? null : view.box, pinned })
  }, [shown, geometry, selection, dragged, view, tabStop, renaming, attention])
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
  return { settled, geometry, nodes, edges, view, lifted, targetLane: targetOf(document, shown, dragged) }
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
