import type { Outline } from '#shared/outline/outline-state.ts'
import type { MapSelection } from '../../../state/map/selection.ts'

/** What a line stands for on the map: its node, else its way; null for a line that stands for nothing. */
export function idsOnLine(outline: Outline, line: number): Partial<MapSelection> | null {
  const node = outline.lines[line]?.ids.node
  if (node !== undefined) return { nodeIds: [node] }
  const at = outline.sketch.edges.findIndex((edge) => edge.line === line)
  const edge = outline.edgeIds[at] ?? null
  return edge === null ? null : { edgeIds: [edge] }
}

/** The lines that stand for what is selected. */
export function linesOf(outline: Outline, { nodeIds, edgeIds }: MapSelection): number[] {
  const nodes = new Set(nodeIds)
  const edges = new Set(edgeIds)
  const own = outline.sketch.nodes.filter((node) => nodes.has(node.id)).map((node) => node.line)
  const ways = outline.sketch.edges
    .filter((_, at) => edges.has(outline.edgeIds[at] ?? ''))
    .map((edge) => edge.line)
  return [...new Set([...own, ...ways])].toSorted((one, other) => one - other)
}
