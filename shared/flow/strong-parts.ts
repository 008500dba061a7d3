import { intAt, intsOf } from '../lib/ints.ts'
import { remembered } from '../lib/remembered.ts'
import type { ArcIndex } from './arc-index.ts'

/** Successors of node v are `targets[starts[v]]` up to before `targets[starts[v + 1]]`. */
interface Successors {
  readonly starts: Int32Array
  readonly targets: Int32Array
}

/** `partOf[v]` numbers the part of node v from 0, a part after every part it leads to. */
interface StrongParts {
  readonly partOf: Int32Array
  readonly count: number
}

/** Those of a map by its arcs. */
export const strongPartsOf = remembered(({ outStart, outArcs, to }: ArcIndex): StrongParts =>
  strongParts({ starts: outStart, targets: intsOf(outArcs, (arc) => intAt(to, arc)) }),
)

/** Strongly connected parts (Tarjan 1972), iterative: maps may be deep. */
export function strongParts({ starts, targets }: Successors): StrongParts {
  const size = starts.length - 1
  const partOf = new Int32Array(size).fill(-1)
  const found = new Int32Array(size).fill(-1)
  const low = new Int32Array(size)
  const next = starts.slice()
  const open: number[] = []
  const path: number[] = []
  let time = 0
  let count = 0
  for (let root = 0; root < size; root += 1) {
    if (found[root] === -1) enter(root)
    for (let v = path[path.length - 1]; v !== undefined; v = path[path.length - 1]) {
      const at = intAt(next, v)
      if (at === intAt(starts, v + 1)) leave(v)
      else {
        next[v] = at + 1
        const w = intAt(targets, at)
        if (found[w] === -1) enter(w)
        else if (partOf[w] === -1) low[v] = Math.min(intAt(low, v), intAt(found, w))
      }
    }
  }
  return { partOf, count }

  function enter(v: number): void {
    found[v] = time
    low[v] = time
    time += 1
    open.push(v)
    path.push(v)
  }

  function leave(v: number): void {
    path.pop()
    const before = path[path.length - 1]
    if (before !== undefined) low[before] = Math.min(intAt(low, before), intAt(low, v))
    if (low[v] !== found[v]) return
    for (let w = open.pop(); w !== undefined; w = open.pop()) {
      partOf[w] = count
      if (w === v) break
    }
    count += 1
  }
}
