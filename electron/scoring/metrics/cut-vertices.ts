import type { ArcIndex } from '#shared/flow/arc-index.ts'
import { countUp, intAt } from '#shared/lib/ints.ts'

/**
 * Positions of the nodes whose removal takes the map apart, directions aside (Hopcroft and Tarjan 1973). Iterative.
 */
export function cutVertices(index: ArcIndex): number[] {
  const size = index.nodes.length
  const { outStart, outArcs, inStart, inArcs } = index
  const found = new Int32Array(size).fill(-1)
  const low = new Int32Array(size)
  const parent = new Int32Array(size).fill(-1)
  const next = new Int32Array(size)
  const cut = new Uint8Array(size)
  let time = 0
  for (let root = 0; root < size; root += 1) {
    if (found[root] !== -1) continue
    const path = [enter(root, -1)]
    let children = 0
    for (let v = path[path.length - 1]; v !== undefined; v = path[path.length - 1]) {
      const w = neighbour(v, intAt(next, v))
      next[v] = intAt(next, v) + 1
      if (w === -1) {
        path.pop()
        const u = intAt(parent, v)
        if (u === root) children += 1
        else if (u !== -1 && intAt(low, v) >= intAt(found, u)) cut[u] = 1
        if (u !== -1) low[u] = Math.min(intAt(low, u), intAt(low, v))
      } else if (found[w] === -1) path.push(enter(w, v))
      else if (w !== parent[v]) low[v] = Math.min(intAt(low, v), intAt(found, w))
    }
    if (children > 1) cut[root] = 1
  }
  return countUp(size).filter((v) => cut[v] === 1)

  /** First along the arcs out, then along those in; −1 after the last. */
  function neighbour(v: number, at: number): number {
    const out = intAt(outStart, v) + at
    if (out < intAt(outStart, v + 1)) return intAt(index.to, intAt(outArcs, out))
    const into = intAt(inStart, v) + out - intAt(outStart, v + 1)
    return into < intAt(inStart, v + 1) ? intAt(index.from, intAt(inArcs, into)) : -1
  }

  function enter(v: number, from: number): number {
    found[v] = time
    low[v] = time
    parent[v] = from
    time += 1
    return v
  }
}
