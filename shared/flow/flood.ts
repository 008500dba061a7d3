import { intAt } from '../lib/ints.ts'
import type { ArcIndex } from './arc-index.ts'

/** Which arcs count, by their position. */
type IsOpen = (arc: number) => boolean

/** 1 for these nodes and every node that they lead to along open arcs. */
export function floodOnward(
  { outStart, outArcs, to }: ArcIndex,
  nodes: readonly number[],
  isOpen: IsOpen,
): Uint8Array {
  return flood({ starts: outStart, arcs: outArcs, ends: to }, nodes, isOpen)
}

/** 1 for these nodes and every node that leads to them along open arcs. */
export function floodBack(
  { inStart, inArcs, from }: ArcIndex,
  nodes: readonly number[],
  isOpen: IsOpen,
): Uint8Array {
  return flood({ starts: inStart, arcs: inArcs, ends: from }, nodes, isOpen)
}

/** The arcs of each node on one side, and where they lead on that side. */
interface Side {
  readonly starts: Int32Array
  readonly arcs: Int32Array
  readonly ends: Int32Array
}

function flood({ starts, arcs, ends }: Side, nodes: readonly number[], isOpen: IsOpen): Uint8Array {
  const reached = new Uint8Array(starts.length - 1)
  const open: number[] = []
  nodes.forEach(enter)
  for (let node = open.pop(); node !== undefined; node = open.pop()) goOn(node)
  return reached

  function goOn(node: number): void {
    for (let at = intAt(starts, node); at < intAt(starts, node + 1); at += 1) {
      const arc = intAt(arcs, at)
      if (isOpen(arc)) enter(intAt(ends, arc))
    }
  }

  function enter(node: number): void {
    if (reached[node] === 1) return
    reached[node] = 1
    open.push(node)
  }
}
