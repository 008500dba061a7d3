import { intAt } from '../../lib/ints.ts'
import { remembered } from '../../lib/remembered.ts'
import { planElimination } from './eliminate.ts'
import type { EliminationPlan } from './eliminate.ts'
import { noMoves } from './moves.ts'
import type { Moves } from './moves.ts'
import { SolvedChain } from './solve.ts'

/** Weights of a whole map: `moves[u]` from state u to others, `leaves[u]` out of it; what is missing to 1 stays at u. */
export interface ChainWeights {
  readonly moves: readonly Moves[]
  readonly leaves: ArrayLike<number>
}

/** The states that cases pass which begin at some of them, up to the stops, solved. Lists are by local index. */
export interface Region {
  readonly form: RegionForm
  readonly states: readonly number[]
  readonly solved: SolvedChain
  /** Share of the cases that begins at each state; the others begin at a stop. */
  readonly begins: Float64Array
  /** Stops that can be reached. */
  readonly stopsMet: ReadonlySet<number>
  /** Weight with which each state moves to a stop. */
  readonly toStops: Float64Array
}

/** A region as far as it does not depend on the weights: which states it has, and in which order they are taken out. */
export interface RegionForm extends Pick<Region, 'states' | 'begins' | 'stopsMet'> {
  readonly plan: EliminationPlan
  /** Where the moves of each state led. */
  readonly targets: readonly (readonly number[])[]
  /** For each of those moves, one state behind the other: its arc in the plan, or that it leads to a stop, or to itself. */
  readonly arcs: readonly number[]
}

const leadsToStop = -1
const leadsToItself = -2
const none = noMoves()
const noWeights = new Float64Array(0)

/** Cuts out what cases pass that begin at the given states in equal shares; a stop itself is not in the region. */
export function cutOut(
  chain: ChainWeights,
  begin: readonly number[],
  isStop: (state: number) => boolean,
): Region {
  return weighed(formOf(chain.moves, begin, isStop), chain)
}

/** The region with other weights; null where some state moves elsewhere now, so that it has to be cut out anew. */
export function cutOutLike({ form }: Region, chain: ChainWeights): Region | null {
  for (let u = 0; u < form.states.length; u += 1) {
    const moves = chain.moves[form.states[u] ?? 0] ?? none
    if (!sameList(moves.to, form.targets[u] ?? none.to)) return null
  }
  return weighed(form, chain)
}

function formOf(
  moves: readonly Moves[],
  begin: readonly number[],
  isStop: (state: number) => boolean,
): RegionForm {
  const states: number[] = []
  const index = localIndex(moves)
  const stopsMet = new Set<number>()
  const targets: (readonly number[])[] = []
  const arcs: number[] = []
  const from: number[] = []
  const to: number[] = []
  for (const state of begin) {
    if (isStop(state)) stopsMet.add(state)
    else enter(state)
  }
  for (let u = 0; u < states.length; u += 1) {
    const state = states[u] ?? 0
    const row = moves[state] ?? none
    targets.push(row.to)
    for (const target of row.to) {
      if (target === state) arcs.push(leadsToItself)
      else if (isStop(target)) {
        stopsMet.add(target)
        arcs.push(leadsToStop)
      } else {
        to.push(enter(target))
        arcs.push(from.push(u) - 1)
      }
    }
  }
  const begins = new Float64Array(states.length)
  for (const state of begin) {
    const at = intAt(index, state)
    if (at !== -1) begins[at] = (begins[at] ?? 0) + 1 / begin.length
  }
  for (const state of states) index[state] = -1
  return { states, begins, stopsMet, targets, arcs, plan: planElimination({ size: states.length, from, to }) }

  /** Local index of a state. */
  function enter(state: number): number {
    const known = intAt(index, state)
    if (known !== -1) return known
    index[state] = states.length
    return states.push(state) - 1
  }
}

/**
 * By state of a chain, its place in the region that is being cut out: −1 for all of them before and after. One table for
 * all regions of the chain, of which there are thousands; how many states it has never changes.
 */
const localIndex = remembered((moves: readonly Moves[]) => new Int32Array(moves.length).fill(-1))

function weighed(form: RegionForm, { moves, leaves }: ChainWeights): Region {
  const { states, begins, stopsMet, plan, arcs } = form
  const weights = plan.from.length === 0 ? noWeights : new Float64Array(plan.from.length)
  const toStops = new Float64Array(states.length)
  const leaving = new Float64Array(states.length)
  let move = 0
  for (let u = 0; u < states.length; u += 1) {
    const state = states[u] ?? 0
    const stopping = layWeights((moves[state] ?? none).weights)
    toStops[u] = stopping
    leaving[u] = (leaves[state] ?? 0) + stopping
  }
  return { form, states, begins, stopsMet, toStops, solved: new SolvedChain(plan, weights, leaving) }

  /** Of the next state; returns the weight with which it moves to a stop. */
  function layWeights(row: readonly number[]): number {
    let stopping = 0
    for (let at = 0; at < row.length; at += 1) {
      const arc = arcs[move + at] ?? leadsToItself
      if (arc >= 0) weights[arc] = row[at] ?? 0
      else if (arc === leadsToStop) stopping += row[at] ?? 0
    }
    move += row.length
    return stopping
  }
}

function sameList(one: readonly number[], other: readonly number[]): boolean {
  if (one === other) return true
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false
  return true
}
