import { groupBy } from '#shared/flow/arc-index.ts'
import { intAt } from '#shared/lib/ints.ts'

/** An arc with what it can carry each way; whole numbers below 2⁵³, so that sums are exact. */
export interface FlowArc {
  readonly from: number
  readonly to: number
  readonly capacity: number
  readonly back: number
}

/**
 * The smallest source side of a minimum cut (Dinic 1970): 1 for each node that the source still reaches once as much as
 * possible flows to the sink. Iterative.
 */
export function sourceSide(size: number, arcs: readonly FlowArc[], source: number, sink: number): Uint8Array {
  // Arc i is stored twice: forwards at 2 i, backwards at 2 i + 1.
  const tail = Int32Array.from({ length: 2 * arcs.length }, (_, half) => endOf(arcs, half, 'from'))
  const head = Int32Array.from({ length: 2 * arcs.length }, (_, half) => endOf(arcs, half, 'to'))
  const free = Float64Array.from({ length: 2 * arcs.length }, (_, half) => {
    const arc = arcs[half >> 1]
    return (half & 1 ? arc?.back : arc?.capacity) ?? 0
  })
  const [starts, halves] = groupBy(tail, size)
  const level = new Int32Array(size)
  const next = new Int32Array(size)
  const room = (half: number) => free[half] ?? 0
  while (layer()) {
    next.set(starts.subarray(0, size))
    while (augment());
  }
  return Uint8Array.from(level, (depth) => (depth < 0 ? 0 : 1))

  /** Distances from the source along arcs with room; false where the sink is out of reach. */
  function layer(): boolean {
    level.fill(-1)
    level[source] = 0
    const queue = [source]
    for (const v of queue) {
      for (let at = intAt(starts, v); at < intAt(starts, v + 1); at += 1) {
        const half = intAt(halves, at)
        const w = intAt(head, half)
        if (room(half) <= 0 || level[w] !== -1) continue
        level[w] = intAt(level, v) + 1
        queue.push(w)
      }
    }
    return level[sink] !== -1
  }

  /** Sends what fits along one way that leads a layer on with each arc; false where there is none left. */
  function augment(): boolean {
    const way: number[] = []
    let v = source
    while (v !== sink) {
      const half = onward(v)
      if (half !== -1) {
        way.push(half)
        v = intAt(head, half)
        continue
      }
      level[v] = -2
      const back = way.pop()
      if (back === undefined) return false
      v = intAt(tail, back)
    }
    const amount = way.reduce((least, half) => Math.min(least, room(half)), Infinity)
    for (const half of way) {
      free[half] = room(half) - amount
      free[half ^ 1] = room(half ^ 1) + amount
    }
    return true
  }

  function onward(v: number): number {
    for (let at = intAt(next, v); at < intAt(starts, v + 1); at += 1) {
      const half = intAt(halves, at)
      if (room(half) > 0 && level[intAt(head, half)] === intAt(level, v) + 1) {
        next[v] = at
        return half
      }
    }
    next[v] = intAt(starts, v + 1)
    return -1
  }
}

function endOf(arcs: readonly FlowArc[], half: number, end: 'from' | 'to'): number {
  const forwards = (half & 1) === 0
  const arc = arcs[half >> 1]
  return (forwards === (end === 'from') ? arc?.from : arc?.to) ?? 0
}
