import { useMemo, useRef } from 'react'
import { readingOrder } from '#shared/flow/reading-order.ts'
import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import type { MapGeometry } from '#shared/geometry/types.ts'
import type { Point, WorkflowDocument } from '#shared/model/document.ts'
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
  const document = useMapState(selectDocument)
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
  const ariaLabel = useMemo(() => nodeWords(document, catalogue), [document, catalogue])
  const edgeLabel = useMemo(() => edgeWords(document), [document])
  const order = useMemo(() => new Map(readingOrder(document).map((id, index) => [id, index])), [document])
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
