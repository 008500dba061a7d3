import { labelSize } from '../../geometry/label-size.ts'
import type { FlowNode, WorkflowDocument } from '../../model/document.ts'

/** The columns of a drawing as it stands: stretches of x with something in them, between stretches with nothing. */
export interface ColumnsIn {
  /** The nodes in each, of a drawing from left to right. */
  readonly ids: readonly (readonly string[])[]
  /** Left edges, ascending. */
  readonly starts: readonly number[]
  readonly widths: readonly number[]
  /** After each column. */
  readonly gaps: readonly number[]
  /** Columns that an edge leads from and to. */
  readonly links: readonly (readonly [number, number])[]
}

export function columnsIn({ nodes, edges }: WorkflowDocument): ColumnsIn {
  const sorted = nodes.toSorted((one, other) => leftOf(one) - leftOf(other))
  const starts: number[] = []
  const ends: number[] = []
  const ids: string[][] = []
  const columnOf = new Map<string, number>()
  for (const node of sorted) {
    const [left, right] = [leftOf(node), rightOf(node)]
    const last = ends.length - 1
    if (last < 0 || left > (ends[last] ?? 0)) {
      starts.push(left)
      ends.push(right)
      ids.push([])
    } else ends[last] = Math.max(ends[last] ?? 0, right)
    columnOf.set(node.id, ends.length - 1)
    ids.at(-1)?.push(node.id)
  }
  return {
    ids,
    starts,
    widths: starts.map((start, index) => (ends[index] ?? start) - start),
    gaps: starts.map((_, index) => Math.max(0, (starts[index + 1] ?? 0) - (ends[index] ?? 0))),
    links: edges.flatMap(({ source, target }) => {
      const [from, to] = [columnOf.get(source), columnOf.get(target)]
      return from === undefined || to === undefined ? [] : [[from, to] as const]
    }),
  }
}

/** A name beside a small shape may hang over on both sides. */
function leftOf(node: FlowNode): number {
  return node.position.x - overhang(node)
}

function rightOf(node: FlowNode): number {
  return node.position.x + node.size.width + overhang(node)
}

function overhang(node: FlowNode): number {
  return Math.max(0, (labelSize(node).width - node.size.width) / 2)
}
