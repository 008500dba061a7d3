import { countUp } from '#shared/lib/ints.ts'
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
  const parted = countUp(size).filter((v) => (waysIn[v] ?? 0) > 1 && (waysOut[v] ?? 0) > 1)
  const leaving = new Int32Array(countUp(size))
  parted.forEach((v, at) => (leaving[v] = size + at))
  const out = (v: number) => leaving[v] ?? v
  return {
    size: size + parted.length,
    source,
    sink,
    from: new Int32Array([sink, ...from.map(out), ...parted]),
    to: new Int32Array([source, ...to, ...parted.map(out)]),
    drawn: new Int32Array([-1, ...drawn, ...parted.map(() => -1)]),
    nodeOf: new Int32Array([...countUp(size).map((v) => (v < source ? v : -1)), ...parted]),
  }
}

function countsOf(size: number, nodes: readonly number[]): Int32Array {
  const counts = new Int32Array(size)
  for (const node of nodes) counts[node] = (counts[node] ?? 0) + 1
  return counts
}
