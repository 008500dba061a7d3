import { layoutDocument } from '#shared/layout/layout-document.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import { generatedMap } from '../../shared/layout/sample-maps.ts'
import type { BuiltMap } from '../../shared/layout/build-map.ts'

const tileSize = 50
const lanesOfTile = 2
const gap = 80

/**
 * A map of `count` nodes (a multiple of 50) as a consultant would arrange it: not one line 500 screens long, but pieces of
 * 50 nodes in 4 lanes, one below the other, from 1,000 nodes on also side by side. 200 and 1,000 nodes can so be seen whole.
 */
export function benchMap(count: number): BuiltMap {
  const pieces = Array.from({ length: count / tileSize }, (_, index) => pieceOf(index))
  const columns = count <= 200 ? 1 : count <= 1000 ? 2 : 5
  const document = emptyDocument()
  let top = 0
  for (let at = 0; at < pieces.length; at += columns) {
    const row = pieces.slice(at, at + columns)
    const heights = lanesOf(row)
    addRow(document, row, heights, top, at / columns)
    top += heights.reduce((sum, height) => sum + height, 0)
  }
  join(document, pieces)
  return { document, catalogue: catalogueOf(document) }
}

function pieceOf(index: number): WorkflowDocument {
  const { document } = generatedMap(tileSize, lanesOfTile, 7 + index)
  const laid = layoutDocument(document)
  const named = (id: string) => `p${index}-${id}`
  return {
    ...laid,
    nodes: laid.nodes.map((node) => ({ ...node, id: named(node.id) })),
    edges: laid.edges.map((edge) => ({
      ...edge,
      id: named(edge.id),
      source: named(edge.source),
      target: named(edge.target),
    })),
  }
}

/** Height of each lane of a row of pieces: the highest of them. */
function lanesOf(row: readonly WorkflowDocument[]): readonly number[] {
  return Array.from({ length: lanesOfTile }, (_, lane) =>
    Math.max(112, ...row.map(({ lanes }) => lanes[lane]?.height ?? 0)),
  )
}

function addRow(
  document: WorkflowDocument,
  row: readonly WorkflowDocument[],
  heights: readonly number[],
  top: number,
  number: number,
): void {
  const departments = heights.map((_, lane) => `Department ${number + 1}.${lane + 1}`)
  document.lanes.push(...heights.map((height, lane) => ({ departmentId: departments[lane] ?? '', height })))
  let left = 0
  for (const piece of row) {
    const right = Math.max(...piece.nodes.map(({ position, size }) => position.x + size.width))
    document.nodes.push(...piece.nodes.map((node) => moved(node, piece, heights, departments, left, top)))
    document.edges.push(...piece.edges)
    left += right + gap
  }
}

function moved(
  node: FlowNode,
  piece: WorkflowDocument,
  heights: readonly number[],
  departments: readonly string[],
  left: number,
  top: number,
): FlowNode {
  const lane = piece.lanes.findIndex(({ departmentId }) => departmentId === node.departmentId)
  const sum = (values: readonly number[]) => values.slice(0, lane).reduce((all, value) => all + value, 0)
  const within = node.position.y - sum(piece.lanes.map(({ height }) => height))
  const position = { x: node.position.x + left, y: top + sum(heights) + within }
  return { ...node, departmentId: departments[lane] ?? null, position }
}

/** The last node of a piece leads to the first of the next. */
function join(document: WorkflowDocument, pieces: readonly WorkflowDocument[]): void {
  for (const [index, piece] of pieces.entries()) {
    const [source, target] = [piece.nodes.at(-1)?.id, pieces[index + 1]?.nodes[0]?.id]
    if (source === undefined || target === undefined) continue
    document.edges.push({ id: `on-${index}`, source, target, kind: 'sequence' })
  }
}

function catalogueOf({ lanes, nodes }: WorkflowDocument): Catalogue {
  const systems = new Set(nodes.flatMap((node) => (node.kind === 'step' ? node.systemIds : [])))
  const entry = (id: string) => ({ id, name: id })
  return {
    departments: lanes.map(({ departmentId }) => entry(departmentId)),
    systems: [...systems].map(entry),
  }
}
