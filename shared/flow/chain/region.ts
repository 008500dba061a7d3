import { solveChain } from './solve.ts'
import type { SolvedChain } from './solve.ts'

/** Weights of a whole map: `moves[u]` from state u to others, `leaves[u]` out of it; what is missing to 1 stays at u. */
export interface ChainWeights {
  readonly moves: readonly ReadonlyMap<number, number>[]
  readonly leaves: readonly number[]
}

/** The states that cases pass which begin at some of them, up to the stops, solved. Lists are by local index. */
export interface Region {
  readonly states: readonly number[]
  readonly solved: SolvedChain
  /** Local index of a state; undefined where no case comes by. */
  readonly indexOf: (state: number) => number | undefined
  /** Share of the cases that begins at each state; the others begin at a stop. */
  readonly begins: Float64Array
  /** Stops that can be reached. */
  readonly stopsMet: ReadonlySet<number>
  /** Weight with which each state moves to the stop. */
  readonly movesTo: (stop: number) => Float64Array
}

/** Cuts out what cases pass that begin at the given states in equal shares; a stop itself is not in the region. */
export function cutOut(
  { moves, leaves }: ChainWeights,
  begin: readonly number[],
  isStop: (state: number) => boolean,
): Region {
  const states: number[] = []
  const index = new Map<number, number>()
  const stopsMet = new Set<number>(begin.filter(isStop))
  const crossings: { readonly from: number; readonly stop: number; readonly weight: number }[] = []
  const out: Map<number, number>[] = []
  const into: Set<number>[] = []
  const leaving: number[] = []
  for (const state of begin) if (!isStop(state)) indexOf(state)
  for (let u = 0; u < states.length; u += 1) {
    const state = states[u] ?? 0
    const row = new Map<number, number>()
    let left = leaves[state] ?? 0
    for (const [target, weight] of moves[state] ?? []) {
      if (isStop(target)) {
        stopsMet.add(target)
        crossings.push({ from: u, stop: target, weight })
        left += weight
      } else if (target !== state && weight > 0) {
        const v = indexOf(target)
        row.set(v, weight)
        into[v]?.add(u)
      }
    }
    out.push(row)
    leaving.push(left)
  }
  return {
    states,
    solved: solveChain({ out, into, leaves: Float64Array.from(leaving) }),
    indexOf: (state) => index.get(state),
    begins: shares(states.length, begin, index),
    stopsMet,
    movesTo: (stop) => {
      const weights = new Float64Array(states.length)
      for (const { from, weight } of crossings.filter((crossing) => crossing.stop === stop))
        weights[from] = (weights[from] ?? 0) + weight
      return weights
    },
  }

  function indexOf(state: number): number {
    const known = index.get(state)
    if (known !== undefined) return known
    index.set(state, states.length)
    states.push(state)
    into.push(new Set())
    return states.length - 1
  }
}

function shares(size: number, begin: readonly number[], index: ReadonlyMap<number, number>): Float64Array {
  const begins = new Float64Array(size)
  for (const state of begin) {
    const at = index.get(state)
    if (at !== undefined) begins[at] = (begins[at] ?? 0) + 1 / begin.length
  }
  return begins
}
