import { intAt } from '../lib/ints.ts'
import { remembered } from '../lib/remembered.ts'
import type { ArcIndex } from './arc-index.ts'

/** Positions of the nodes of each part of a map that hangs together by arcs of any kind, ascending. */
export const connectedParts = remembered((index: ArcIndex): readonly (readonly number[])[] => {
  const { nodes, from, to, outStart, outArcs, inStart, inArcs } = index
  const seen = new Uint8Array(nodes.length)
  const parts: number[][] = []
  for (let root = 0; root < nodes.length; root += 1) {
    if (seen[root] === 1) continue
    const part: number[] = []
    enter(root, part)
    for (const v of part) {
      for (let at = intAt(outStart, v); at < intAt(outStart, v + 1); at += 1)
        enter(intAt(to, intAt(outArcs, at)), part)
      for (let at = intAt(inStart, v); at < intAt(inStart, v + 1); at += 1)
        enter(intAt(from, intAt(inArcs, at)), part)
    }
    parts.push(part.sort((a, b) => a - b))
  }
  return parts

  function enter(v: number, part: number[]): void {
    if (seen[v] === 1) return
    seen[v] = 1
    part.push(v)
  }
})
