import { countUp, intAt } from '#shared/lib/ints.ts'
import type { Network } from './network.ts'

/**
 * The network with every node that has several ways in and several out parted in two, joined by a virtual arc
 * (Polyvyanyy, Vanhatalo and Völzer 2010): its pieces then have one entry and one exit each. Arc 0 leads from the end
 * back to the beginning.
 */
export interface Normalised {
  readonly size: number
  readonly source: number
  readonly sink: number
  readonly from: Int32Array
  readonly to: Int32Array
  /** Position of an arc in the map; −1 where it is virtual. */
  readonly drawn: Int32Array
  /** Position of a node in the map; −1 for the common beginning and end. Both parts of a node have the same. */
  readonly nodeOf: Int32Array
}

export function normalise({ source, sink, from, to, drawn }: Network): Normalised {
  const size = sink + 1
  const waysIn = countsOf(size, to)
  const waysOut = countsOf(size, from)
  const parted: number[] = []
  // The node that the arcs out of each one leave: itself, or its second part.
  const leaving = new Int32Array(size)
  for (let v = 0; v < size; v += 1)
    leaving[v] = intAt(waysIn, v) > 1 && intAt(waysOut, v) > 1 ? size + parted.push(v) - 1 : v
  const second = parted.map((v) => intAt(leaving, v))
  return {
    size: size + parted.length,
    source,
    sink,
    from: joined(
      [sink],
      from.map((v) => intAt(leaving, v)),
      parted,
    ),
    to: joined([source], to, second),
    drawn: joined(
      [-1],
      drawn,
      parted.map(() => -1),
    ),
    nodeOf: joined(countUp(source), [-1, -1], parted),
  }
}

function joined(first: readonly number[], next: readonly number[], last: readonly number[]): Int32Array {
  const all = new Int32Array(first.length + next.length + last.length)
  all.set(first)
  all.set(next, first.length)
  all.set(last, first.length + next.length)
  return all
}

function countsOf(size: number, nodes: readonly number[]): Int32Array {
  const counts = new Int32Array(size)
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at] ?? 0
    counts[node] = intAt(counts, node) + 1
  }
  return counts
}
