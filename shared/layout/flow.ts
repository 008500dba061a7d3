import type { FlowEdge, FlowNode, Size, WorkflowDocument } from '../model/document.ts'
import { edgeText } from '../geometry/edge-text.ts'
import { sizeFor } from '../geometry/node-size.ts'
import { mapStyle } from '../geometry/style.ts'
import { textWidth } from '../geometry/text.ts'

/** The graph as the layout sees it: nodes and edges by index, dangling and doubled edges left out. */
export interface Flow {
  readonly nodes: readonly FlowNode[]
  readonly sizes: readonly Size[]
  /** Lane of each node: an index into `laneIds`, or `laneIds.length` for nodes without a department. */
  readonly lanes: readonly number[]
  readonly laneIds: readonly string[]
  /** Between different nodes, one for each ordered pair. */
  readonly links: readonly Link[]
}

export interface Link {
  readonly from: number
  readonly to: number
  readonly edge: FlowEdge
  /** How much the eye should follow this link straight on: exceptions 0, else its probability. */
  readonly weight: number
  /** Width of the widest words on it (of all edges between the two). */
  readonly labelWidth: number
}

const noCatalogue = { departments: [], systems: [] }

export function readFlow(document: WorkflowDocument): Flow {
  const laneIds = laneOrder(document)
  const laneIndex = new Map(laneIds.map((id, index) => [id, index]))
  const nodes = uniqueNodes(document.nodes)
  return {
    nodes,
    sizes: nodes.map(layoutSize),
    lanes: nodes.map(({ departmentId }) =>
      departmentId === null ? laneIds.length : (laneIndex.get(departmentId) ?? laneIds.length),
    ),
    laneIds,
    links: readLinks(document.edges, nodes),
  }
}

/** The document's lanes, then departments that own nodes and have no lane, in order of appearance. */
function laneOrder(document: WorkflowDocument): string[] {
  const ids = new Set(document.lanes.map(({ departmentId }) => departmentId))
  for (const { departmentId } of document.nodes) if (departmentId !== null) ids.add(departmentId)
  return [...ids]
}

function uniqueNodes(nodes: readonly FlowNode[]): FlowNode[] {
  return [...new Map(nodes.map((node) => [node.id, node])).values()]
}

/** A step keeps a greater width (its chips may need it); all else is computed from its name. */
function layoutSize(node: FlowNode): Size {
  const wanted = sizeFor(node, noCatalogue)
  if (node.kind !== 'step') return wanted
  return { width: Math.max(wanted.width, Math.min(184, node.size.width)), height: wanted.height }
}

function readLinks(edges: readonly FlowEdge[], nodes: readonly FlowNode[]): Link[] {
  const index = new Map(nodes.map((node, at) => [node.id, at]))
  const links = new Map<string, Link>()
  for (const edge of edges) {
    const from = index.get(edge.source)
    const to = index.get(edge.target)
    if (from === undefined || to === undefined || from === to) continue
    const key = `${from} ${to}`
    const known = links.get(key)
    const weight = edge.kind === 'exception' ? 0 : (edge.probability ?? 1)
    const labelWidth = Math.max(known?.labelWidth ?? 0, widthOf(edgeText(edge, nodes[to]?.name)))
    const main = known !== undefined && known.weight >= weight ? known : { from, to, edge, weight }
    links.set(key, { ...main, labelWidth })
  }
  return [...links.values()]
}

function widthOf(text: string): number {
  const { fontSize, weight, maxWidth, paddingX } = mapStyle.edgeLabel
  return text === '' ? 0 : Math.min(maxWidth, textWidth(text, fontSize, weight)) + 2 * paddingX
}
