import type { FlowNode, Point, WorkflowDocument } from '../../model/document.ts'
import { bandsBottom, middleOf } from '../../model/edits/bands.ts'
import { nodeSpan } from '../node-span.ts'
import { mapStyle, spacing } from '../style.ts'
import { lanesSeen } from './row-lanes.ts'
import type { RowLane } from './row-lanes.ts'

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
  /** The lanes as they are seen in the row: one that nothing lies in is low. */
  readonly lanes: readonly RowLane[]
}

/** Where the first column of a map with lanes begins. */
export const firstColumn = mapStyle.laneTitle.width + spacing.lane + 8

/** Every row but the first begins farther in, so that what leads back to it has room. */
export const foldIndent = 40

const single: readonly FoldRow[] = [
  { from: -Infinity, by: { x: 0, y: 0 }, top: -Infinity, above: 0, lanes: [] },
]

/** The rows of a document, from the top; one where it is not wrapped. Rows that nothing lies in are left out. */
export function foldRows(document: WorkflowDocument): readonly FoldRow[] {
  const { wraps = [], nodes } = document
  if (wraps.length === 0) return single
  const parts = partsOf(nodes, [-Infinity, ...wraps])
  if (parts.length < 2) return single
  const gap = gapBetween(document, parts)
  const left = document.lanes.length > 0 ? firstColumn : leftOf(parts[0]?.nodes ?? [])
  const loose = looseBelow(document)
  const rows: FoldRow[] = []
  let bottom = 0
  for (const [index, part] of parts.entries()) {
    const isFirst = index === 0
    const above = isFirst ? 0 : gap + loose
    const x = isFirst ? 0 : Math.max(left + foldIndent - part.from, left - leftOf(part.nodes))
    const top = isFirst ? -Infinity : bottom + loose
    const next = parts[index + 1]?.from ?? Infinity
    if (document.lanes.length > 0) {
      const start = isFirst ? 0 : bottom + above
      const lanes = lanesSeen(document.lanes, part.nodes, notesIn(document, part, next), start)
      const last = lanes.at(-1)
      bottom = (last?.seen.top ?? start) + (last?.seen.height ?? 0)
      rows.push({ from: part.from, by: { x, y: bottom - bandsBottom(document.lanes) }, top, above, lanes })
    } else {
      const span = spanOf(document, part, next)
      const y = isFirst ? 0 : bottom + above - span.top
      bottom = span.bottom + y
      rows.push({ from: part.from, by: { x, y }, top, above, lanes: [] })
    }
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

/** What lies below the lanes, in none. */
function looseBelow({ nodes, notes, lanes }: WorkflowDocument): number {
  if (lanes.length === 0) return 0
  const height = bandsBottom(lanes)
  const below = Math.max(
    height,
    ...nodes.filter(({ departmentId }) => departmentId === null).map((node) => nodeSpan(node).bottom),
    ...notes.filter((note) => middleOf(note) >= height).map(({ position, size }) => position.y + size.height),
  )
  return below > height ? below - height + spacing.lane : 0
}

/** Without lanes a row is as high as what lies in it. */
function spanOf(document: WorkflowDocument, part: Part, next: number) {
  const noted = notesIn(document, part, next)
  const own = [
    ...part.nodes.map(nodeSpan),
    ...noted.map(({ position, size }) => ({ top: position.y, bottom: position.y + size.height })),
  ]
  return {
    top: Math.min(...own.map((span) => span.top)),
    bottom: Math.max(...own.map((span) => span.bottom)),
  }
}

function notesIn({ notes }: WorkflowDocument, { from }: Part, next: number) {
  return notes.filter((note) => acrossOf(note) >= from && acrossOf(note) < next)
}
