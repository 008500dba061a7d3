import { countUp, intAt, intsOf } from '../lib/ints.ts'
import { remembered } from '../lib/remembered.ts'
import type { FlowEdge, FlowNode, WorkflowDocument } from '../model/document.ts'

/**
 * A map as lists of whole numbers, for work that is linear in its size. Nodes and arcs are positions in `nodes` and
 * `edges`; sequence and exception edges count alike, edges without two ends are left out. The arcs out of node v are
 * `outArcs[outStart[v]]` up to before `outArcs[outStart[v + 1]]`, in the order they were drawn; those into it likewise.
 */
export interface ArcIndex {
  readonly nodes: readonly FlowNode[]
  readonly edges: readonly FlowEdge[]
  readonly from: Int32Array
  readonly to: Int32Array
  readonly outStart: Int32Array
  readonly outArcs: Int32Array
  readonly inStart: Int32Array
  readonly inArcs: Int32Array
}

/** Once for a document, which is not to change. */
export const indexArcs = remembered(({ nodes, edges: drawn }: WorkflowDocument): ArcIndex => {
  const position = new Map<string, number>()
  nodes.forEach(({ id }, at) => position.set(id, at))
  const edges: FlowEdge[] = []
  const from: number[] = []
  const to: number[] = []
  for (const edge of drawn) {
    const [source, target] = [position.get(edge.source), position.get(edge.target)]
    if (source === undefined || target === undefined) continue
    edges.push(edge)
    from.push(source)
    to.push(target)
  }
  return grouped(nodes, edges, new Int32Array(from), new Int32Array(to))
})

/** The same nodes with only some of the arcs. */
export function keepArcs(index: ArcIndex, keep: (arc: number) => boolean): ArcIndex {
  const kept = countUp(index.edges.length).filter(keep)
  const from = intsOf(kept, (arc) => intAt(index.from, arc))
  const to = intsOf(kept, (arc) => intAt(index.to, arc))
  return grouped(
    index.nodes,
    index.edges.filter((_, arc) => keep(arc)),
    from,
    to,
  )
}

function grouped(
  nodes: readonly FlowNode[],
  edges: readonly FlowEdge[],
  from: Int32Array,
  to: Int32Array,
): ArcIndex {
  const [outStart, outArcs] = groupBy(from, nodes.length)
  const [inStart, inArcs] = groupBy(to, nodes.length)
  return { nodes, edges, from, to, outStart, outArcs, inStart, inArcs }
}

/** Positions of `keys` in order of their key (0 … size − 1), and where each key's begin. */
export function groupBy(keys: Int32Array, size: number): [starts: Int32Array, grouped: Int32Array] {
  const starts = new Int32Array(size + 1)
  for (let at = 0; at < keys.length; at += 1) {
    const key = intAt(keys, at)
    starts[key + 1] = intAt(starts, key + 1) + 1
  }
  for (let key = 0; key < size; key += 1) starts[key + 1] = intAt(starts, key + 1) + intAt(starts, key)
  const next = starts.slice()
  const grouped = new Int32Array(keys.length)
  for (let at = 0; at < keys.length; at += 1) {
    const key = intAt(keys, at)
    const place = intAt(next, key)
    grouped[place] = at
    next[key] = place + 1
  }
  return [starts, grouped]
}

export function arcsOut({ outStart, outArcs }: ArcIndex, node: number): readonly number[] {
  return listBetween(outArcs, intAt(outStart, node), intAt(outStart, node + 1))
}

export function arcsIn({ inStart, inArcs }: ArcIndex, node: number): readonly number[] {
  return listBetween(inArcs, intAt(inStart, node), intAt(inStart, node + 1))
}

/** A list, not a view: of one or two arcs it is made and gone through in a fraction of the time. */
function listBetween(arcs: Int32Array, start: number, end: number): readonly number[] {
  if (end === start) return noArcs
  const list = [intAt(arcs, start)]
  for (let at = start + 1; at < end; at += 1) list.push(intAt(arcs, at))
  return list
}

const noArcs: readonly number[] = []

export function waysOutCount({ outStart }: ArcIndex, node: number): number {
  return intAt(outStart, node + 1) - intAt(outStart, node)
}

export function waysInCount({ inStart }: ArcIndex, node: number): number {
  return intAt(inStart, node + 1) - intAt(inStart, node)
}
