import { useMemo, useRef } from 'react'
import { readingOrder } from '#shared/flow/reading-order.ts'
import { hiddenNodes, shownDocument } from '#shared/geometry/collapsed/shown-document.ts'
import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import type { MapGeometry } from '#shared/geometry/types.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { FlowEdge, FlowNode, Point, WorkflowDocument } from '#shared/model/document.ts'
import { selectCatalogue, useEngagement } from '../../state/engagement-store.ts'
import { selectDocument, selectSelection } from '../../state/map/map-state.ts'
import { useMapState } from '../../state/map/use-map.ts'
import { firstNode } from '../../state/map/actions/walk.ts'
import { edgeWords, nodeWords } from './aria-words.ts'
import { draggedGeometry, draggedTo } from './dragged-geometry.ts'
import { canvasEdges, canvasNodes } from './flow-elements.ts'
import type { CanvasEdge, CanvasNode } from './flow-elements.ts'
import { keepSame } from './keep-same.ts'

export interface CanvasScene {
  readonly geometry: MapGeometry
  readonly nodes: CanvasNode[]
  readonly edges: CanvasEdge[]
  /** Department whose band the dragged nodes would fall into; null when nothing changes band. */
  readonly targetLane: string | null
}

/** The map as React Flow takes it; while nodes are dragged only their own edges are routed anew. */
export function useScene(dragged: ReadonlyMap<string, Point>): CanvasScene {
  const whole = useMapState(selectDocument)
  /** With its collapsed lanes as strips: all that is drawn and dragged; words come of the whole. */
  const document = shownDocument(whole)
  const selection = useMapState(selectSelection)
  const catalogue = useEngagement(selectCatalogue)
  const settled = useMemo(() => mapGeometry(document, catalogue), [document, catalogue])
  const shown = useMemo(
    () => (dragged.size === 0 ? document : draggedTo(document, dragged)),
    [document, dragged],
  )
  const geometry = useMemo(
    () => (shown === document ? settled : draggedGeometry(settled, shown, catalogue, dragged)),
    [settled, shown, document, catalogue, dragged],
  )
  const ariaLabel = useMemo(() => wordsOf(whole, catalogue), [whole, catalogue])
  const edgeLabel = useMemo(() => edgeWordsOf(whole), [whole])
  const order = useMemo(() => new Map(readingOrder(whole).map((id, index) => [id, index])), [whole])
  const tabStop = selection.nodeIds.at(-1) ?? firstNode(document)?.id ?? null
  const before = useRef<{ nodes: CanvasNode[]; edges: CanvasEdge[] }>({ nodes: [], edges: [] })
  const nodes = keepSame(
    before.current.nodes,
    canvasNodes({ document: shown, geometry, selection, dragged, ariaLabel, tabStop, order }),
  )
  const edges = keepSame(
    before.current.edges,
    canvasEdges({ document: shown, geometry, selection, edgeLabel }),
  )
  before.current = { nodes, edges }
  return { geometry, nodes, edges, targetLane: targetOf(document, shown, dragged) }
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
