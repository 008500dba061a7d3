import { balanced, fromBelow } from './core.ts'
import type { CoreRows } from './core.ts'
import type { ArcLists, EliminationPlan } from './eliminate.ts'

/** A weight of moving away that is as good as none: one in it would be no number any more. */
export const hardly = 1e-200

/**
 * An absorbing Markov chain with Q its moves, taken apart once by a plan and then asked as often as needed; each answer
 * takes linear time. `weights` of the chain's arcs and, by state, the weight of leaving it; what is missing to 1 are moves
 * to itself. Weights are only added and divided by sums (Grassmann, Taksar and Heyman), so nothing cancels.
 */
export class SolvedChain {
  private readonly plan: EliminationPlan
  /** Of every arc as it was when its state was taken out. */
  private readonly weights: Float64Array
  private readonly leaves: Float64Array
  /** By step: weight of moving away at all; 1 where nothing leads away. */
  private readonly away: Float64Array
  /** Expected visits to each state for a case that is in it, once somebody asked. */
  private diagonal: Float64Array | null = null
  private complete = true
  /** What the core hands around, read along its arcs and against them, once somebody asked. */
  private onwardRows: CoreRows | null = null
  private inwardRows: CoreRows | null = null

  /** Weights of the plan's arcs, those that come up still 0, and of leaving: both lists are the chain's from then on. */
  constructor(plan: EliminationPlan, weights: Float64Array, leaves: Float64Array) {
    this.plan = plan
    this.leaves = leaves
    this.weights = weights
    this.away = new Float64Array(plan.states.length)
    this.eliminate()
  }

  /** False as soon as the iteration over a densely knotted core ran out of its budget: results are lower bounds. */
  settled(): boolean {
    return this.complete
  }

  /** x = b + Q x: what is collected from each state on, `reward[u]` for each visit to u. */
  collected(reward: ArrayLike<number>): Float64Array {
    return this.collect(new Float64Array(reward))
  }

  /** The same in place: the rewards become what is collected. The list may be longer than there are states. */
  collect(x: Float64Array): Float64Array {
    const { from, to, out, into, core, coreOut } = this.plan
    this.pass(x, into, from)
    if (core.length > 0) this.solveCore(x, (this.onwardRows ??= this.coreRows(coreOut, to)))
    this.putBack(x, out, to)
    return x
  }

  /** v = s + v Q: expected visits to each state for cases that begin with weight `begins[u]`. */
  visits(begins: ArrayLike<number>): Float64Array {
    const { from, to, out, into, core, coreInto } = this.plan
    const v = new Float64Array(begins)
    this.pass(v, out, to)
    if (core.length > 0) this.solveCore(v, (this.inwardRows ??= this.coreRows(coreInto, from)))
    this.putBack(v, into, from)
    return v
  }

  /** Expected visits to the state for a case that is in it; 1 where it never comes back. Null where it takes too long: in a densely knotted core. */
  returns(state: number): number | null {
    if (this.plan.core.length > 0) return null
    this.diagonal ??= this.allReturns()
    return this.diagonal[state] ?? 1
  }

  private eliminate(): void {
    const { plan, weights, leaves, away } = this
    const { states, from, joined } = plan
    const [outArcs, intoArcs] = [plan.out.arcs, plan.into.arcs]
    let pair = 0
    for (let at = 0; at < states.length; at += 1) {
      const [outFirst, outEnd] = [plan.out.starts[at] ?? 0, plan.out.starts[at + 1] ?? 0]
      const intoEnd = plan.into.starts[at + 1] ?? 0
      const leaving = leaves[states[at] ?? 0] ?? 0
      let sum = leaving
      for (let onward = outFirst; onward < outEnd; onward += 1) sum += weights[outArcs[onward] ?? 0] ?? 0
      const leads = sum > hardly
      away[at] = leads ? sum : 1
      for (let arriving = plan.into.starts[at] ?? 0; arriving < intoEnd; arriving += 1) {
        const into = intoArcs[arriving] ?? 0
        const share = (weights[into] ?? 0) / (away[at] ?? 1)
        const source = from[into] ?? 0
        // A state that nothing leads away from keeps what arrives: for the source it is as good as having left.
        leaves[source] = (leaves[source] ?? 0) + share * (leads ? leaving : 1)
        for (let onward = outFirst; onward < outEnd; onward += 1) {
          const arc = joined[pair] ?? -1
          pair += 1
          if (arc !== -1) weights[arc] = (weights[arc] ?? 0) + share * (weights[outArcs[onward] ?? 0] ?? 0)
        }
      }
    }
  }

  /** Hands what is at each state on along its arcs, in the order in which they were taken out. */
  private pass(values: Float64Array, { starts, arcs }: ArcLists, ends: readonly number[]): void {
    const { weights, away } = this
    const { states } = this.plan
    for (let at = 0; at < states.length; at += 1) {
      const own = (values[states[at] ?? 0] ?? 0) / (away[at] ?? 1)
      if (own === 0) continue
      const last = starts[at + 1] ?? 0
      for (let next = starts[at] ?? 0; next < last; next += 1) {
        const arc = arcs[next] ?? 0
        const end = ends[arc] ?? 0
        values[end] = (values[end] ?? 0) + own * (weights[arc] ?? 0)
      }
    }
  }

  /** The other way round: each state's value from those of the states that were left when it was taken out. */
  private putBack(values: Float64Array, { starts, arcs }: ArcLists, ends: readonly number[]): void {
    const { weights, away } = this
    const { states } = this.plan
    for (let at = states.length - 1; at >= 0; at -= 1) {
      const state = states[at] ?? 0
      let sum = values[state] ?? 0
      const last = starts[at + 1] ?? 0
      for (let next = starts[at] ?? 0; next < last; next += 1) {
        const arc = arcs[next] ?? 0
        sum += (weights[arc] ?? 0) * (values[ends[arc] ?? 0] ?? 0)
      }
      values[state] = sum / (away[at] ?? 1)
    }
  }

  /** Solves the core; `values` holds what each state brings in, and then the solution. */
  private solveCore(values: Float64Array, rows: CoreRows): void {
    const { core } = this.plan
    const bring = new Float64Array(core.length)
    core.forEach((u, at) => (bring[at] = values[u] ?? 0))
    let x = balanced(rows, bring)
    if (x === null) {
      const found = fromBelow(rows, bring)
      this.complete &&= found.settled
      x = found.x
    }
    for (let at = 0; at < core.length; at += 1) values[core[at] ?? 0] = x[at] ?? 0
  }

  private coreRows(arcsOf: readonly (readonly number[])[], ends: readonly number[]): CoreRows {
    const { core, coreOut } = this.plan
    const place = new Map(core.map((u, at) => [u, at]))
    const arcs = core.map((u) => arcsOf[u] ?? [])
    const all = arcs.flat()
    const starts = new Int32Array(core.length + 1)
    arcs.forEach(({ length }, at) => (starts[at + 1] = (starts[at] ?? 0) + length))
    return {
      away: Float64Array.from(core, (u) => this.awayFrom(u, coreOut[u] ?? [])),
      starts,
      ends: Int32Array.from(all, (arc) => place.get(ends[arc] ?? 0) ?? 0),
      weights: Float64Array.from(all, (arc) => this.weights[arc] ?? 0),
    }
  }

  private awayFrom(state: number, out: readonly number[]): number {
    let sum = this.leaves[state] ?? 0
    for (const arc of out) sum += this.weights[arc] ?? 0
    return sum > hardly ? sum : 1
  }

  /**
   * The diagonal of (I − Q)⁻¹ for all states at once, backwards through the steps (Takahashi, Fagan and Chen 1973): what a
   * step needs of the inverse stands where arcs were joined when it was taken out, so it costs what taking out did.
   */
  private allReturns(): Float64Array {
    const { weights, away } = this
    const { states, from, to, out, into, joined } = this.plan
    const diagonal = new Float64Array(states.length)
    // Of every arc, the expected visits to where it comes from, for a case that is where it leads.
    const against = new Float64Array(from.length)
    let pair = joined.length
    for (let at = states.length - 1; at >= 0; at -= 1) {
      const d = away[at] ?? 1
      const [outFirst, outEnd] = [out.starts[at] ?? 0, out.starts[at + 1] ?? 0]
      for (let arriving = (into.starts[at + 1] ?? 0) - 1; arriving >= (into.starts[at] ?? 0); arriving -= 1) {
        const inward = into.arcs[arriving] ?? 0
        const arrives = (weights[inward] ?? 0) / d
        let sum = 0
        for (let onward = outEnd - 1; onward >= outFirst; onward -= 1) {
          const outward = out.arcs[onward] ?? 0
          pair -= 1
          const arc = joined[pair] ?? -1
          const met = (arc === -1 ? diagonal[to[outward] ?? 0] : against[arc]) ?? 0
          against[outward] = (against[outward] ?? 0) + met * arrives
          sum += met * (weights[outward] ?? 0)
        }
        against[inward] = sum / d
      }
      let own = 1
      for (let onward = outFirst; onward < outEnd; onward += 1) {
        const outward = out.arcs[onward] ?? 0
        own += (weights[outward] ?? 0) * (against[outward] ?? 0)
      }
      diagonal[states[at] ?? 0] = own / d
    }
    return diagonal
  }
}
