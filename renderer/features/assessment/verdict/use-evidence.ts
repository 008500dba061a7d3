import { canvasPort } from '../../../state/map/canvas-port.ts'
import { selectDocument } from '../../../state/map/map-state.ts'
import { selecting } from '../../../state/map/selection.ts'
import { useMap } from '../../../state/map/use-map.ts'

interface Counted {
  readonly nodeIds: readonly string[]
  readonly edgeIds: readonly string[]
}

/** Selects what a number counted and brings it into view. */
export function useShowCounted(): (counted: Counted) => void {
  const map = useMap()
  return ({ nodeIds, edgeIds }) => {
    const document = selectDocument(map.store.getState())
    const known = new Set([...document.nodes, ...document.edges].map((item) => item.id))
    const nodes = nodeIds.filter((id) => known.has(id))
    const edges = edgeIds.filter((id) => known.has(id))
    map.select(selecting({ nodeIds: nodes, edgeIds: edges }), 'verdict')
    const ends = document.edges
      .filter((edge) => edges.includes(edge.id))
      .flatMap((edge) => [edge.source, edge.target])
    canvasPort()?.fit([...nodes, ...ends])
  }
}
