import type { FlowNode, Point, WorkflowDocument } from '../../model/document.ts'
import { bandsBottom, middleOf } from '../../model/edits/bands.ts'
import { nodeSpan } from '../node-span.ts'
import { mapStyle, spacing } from '../style.ts'

/** One row of a wrapped flow: which part of the document lies in it, and where that is seen. */
export interface FoldRow {
  /** Document x from which on things belong to it, by their middle. */
  readonly from: number
  /** How far from where they lie they are seen. */
  readonly by: Point
  /** Seen heights: things belong to the row from here down to where the next one begins. */
  readonly top: number
  /** Free height between the bands (without lanes: the things) of the row above and its own. */
  readonly above: number
}

/** Where the first column of a map with lanes begins. */
export const firstColumn = mapStyle.laneTitle.width + spacing.lane + 8

/** Every row but the first begins farther in, so that what leads back to it has room. */
export const foldIndent = 40

const single: readonly FoldRow[] = [{ from: -Infinity, by: { x: 0, y: 0 }, top: -Infinity, above: 0 }]

/** The rows of a document, from the top; one where it is not wrapped. Rows that nothing lies in are left out. */
export function foldRows(document: WorkflowDocument): readonly FoldRow[] {
  const { wraps = [], nodes } = document
  if (wraps.length === 0) return single
  const parts = partsOf(nodes, [-Infinity, ...wraps])
  if (parts.length < 2) return single
  const gap = gapBetween(document, parts)
  const left = document.lanes.length > 0 ? firstColumn : leftOf(parts[0]?.nodes ?? [])
  const heights = heightsOf(document, parts)
  const rows: FoldRow[] = []
  let bottom = 0
  for (const [index, part] of parts.entries()) {
    const { top, height, loose } = heights[index] ?? { top: 0, height: 0, loose: 0 }
    const above = index === 0 ? 0 : gap + loose
    const x = index === 0 ? 0 : Math.max(left + foldIndent - part.from, left - leftOf(part.nodes))
    const y = index === 0 ? 0 : bottom + above - top
    rows.push({ from: part.from, by: { x, y }, top: index === 0 ? -Infinity : bottom + loose, above })
    bottom = top + y + height
  }
  return rows
}

/** The row that something belongs to whose middle is at an x of the document. */
export function rowOfX(rows: readonly FoldRow[], x: number): number {
  return Math.max(
    0,
    rows.findLastIndex(({ from }) => x >= from),
  )
}

export function acrossOf({ position, size }: Pick<FlowNode, 'position' | 'size'>): number {
  return position.x + size.width / 2
}

interface Part {
  readonly from: number
  readonly nodes: readonly FlowNode[]
}

function partsOf(nodes: readonly FlowNode[], starts: readonly number[]): Part[] {
  const lists: FlowNode[][] = starts.map(() => [])
  for (const node of nodes) lists[starts.findLastIndex((from) => acrossOf(node) >= from)]?.push(node)
  const parts = starts.flatMap((from, index) => {
    const own = lists[index] ?? []
    return own.length === 0 ? [] : [{ from, nodes: own }]
  })
  return parts.map((part, index) => (index === 0 ? { ...part, from: -Infinity } : part))
}

function leftOf(nodes: readonly FlowNode[]): number {
  return nodes.reduce((least, { position }) => Math.min(least, position.x), Infinity)
}

/** Room for what leads from row to row: the lines run side by side. */
function gapBetween({ edges }: WorkflowDocument, parts: readonly Part[]): number {
  const row = new Map(parts.flatMap(({ nodes }, index) => nodes.map((node) => [node.id, index] as const)))
  const over = edges.filter(({ source, target }) => row.get(source) !== row.get(target)).length
  const most = Math.min(6, Math.ceil(over / (parts.length - 1)))
  return 2 * spacing.channel + most * spacing.parallel
}

interface Height {
  /** Document y at which the row begins. */
  readonly top: number
  readonly height: number
  /** What lies below the lanes of the row above, in no lane. */
  readonly loose: number
}

/** With lanes each row shows all of them; without, it is as high as what lies in it. */
function heightsOf({ nodes, notes, lanes }: WorkflowDocument, parts: readonly Part[]): Height[] {
  const spans = nodes.map((node) => ({ node, ...nodeSpan(node) }))
  if (lanes.length > 0) {
    const height = bandsBottom(lanes)
    const below = Math.max(
      height,
      ...spans.filter(({ node }) => node.departmentId === null).map(({ bottom }) => bottom),
      ...notes
        .filter((note) => middleOf(note) >= height)
        .map(({ position, size }) => position.y + size.height),
    )
    const loose = below > height ? below - height + spacing.lane : 0
    return parts.map((_, index) => ({ top: 0, height, loose: index === 0 ? 0 : loose }))
  }
  return parts.map((part, index) => {
    const next = parts[index + 1]?.from ?? Infinity
    const noted = notes.filter((note) => acrossOf(note) >= part.from && acrossOf(note) < next)
    const own = [
      ...part.nodes.map(nodeSpan),
      ...noted.map(({ position, size }) => ({ top: position.y, bottom: position.y + size.height })),
    ]
    const top = Math.min(...own.map((span) => span.top))
    return { top, height: Math.max(...own.map((span) => span.bottom)) - top, loose: 0 }
  })
}
