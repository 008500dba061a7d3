import { noMoves, without } from './moves.ts'
import type { Moves } from './moves.ts'
import { solveChain } from './solve.ts'
import type { SolvedChain } from './solve.ts'

/** Weights of a whole map: `moves[u]` from state u to others, `leaves[u]` out of it; what is missing to 1 stays at u. */
export interface ChainWeights {
  readonly moves: readonly Moves[]
  readonly leaves: ArrayLike<number>
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

const none = noMoves()

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
  const out: Moves[] = []
  const into: number[][] = []
  const leaving: number[] = []
  for (const state of begin) if (!isStop(state)) enter(state, null)
  for (let u = 0; u < states.length; u += 1) {
    const state = states[u] ?? 0
    const row = moves[state] ?? none
    const left = leaves[state] ?? 0
    const staysInside = row.to.every((target) => target !== state && !isStop(target))
    leaving.push(staysInside ? left : left + leaveBy(u, state, row))
    const inside = staysInside ? row : without(row, (target) => target === state || isStop(target))
    out.push({ to: inside.to.map((target) => enter(target, u)), weights: [...inside.weights] })
  }
  return {
    states,
    solved: solveChain({ out, into, leaves: new Float64Array(leaving) }),
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

  /** Notes the moves to stops; their weight. */
  function leaveBy(u: number, state: number, { to, weights }: Moves): number {
    return to.reduce((sum, stop, at) => {
      if (stop === state || !isStop(stop)) return sum
      const weight = weights[at] ?? 0
      stopsMet.add(stop)
      crossings.push({ from: u, stop, weight })
      return sum + weight
    }, 0)
  }

  /** Local index of a state, the state that leads to it noted. */
  function enter(state: number, from: number | null): number {
    const known = index.get(state)
    if (known === undefined) {
      index.set(state, states.length)
      states.push(state)
      into.push(from === null ? [] : [from])
      return states.length - 1
    }
    if (from !== null) into[known]?.push(from)
    return known
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
