import type { EliminationPlan, Step } from './eliminate.ts'

/** Arc visits that an iteration over a core may use: well under a second. */
const sweepBudget = 2e7
const precision = 1e-13

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
  private place: Int32Array | null = null
  private complete = true

  constructor(plan: EliminationPlan, weights: ArrayLike<number>, leaves: ArrayLike<number>) {
    this.plan = plan
    this.leaves = new Float64Array(leaves)
    this.weights = plan.from.length === 0 ? none : new Float64Array(plan.from.length)
    this.weights.set(weights)
    this.away = new Float64Array(plan.steps.length)
    this.eliminate()
  }

  /** False as soon as the iteration over a densely knotted core ran out of its budget: results are lower bounds. */
  settled(): boolean {
    return this.complete
  }

  /** x = b + Q x: what is collected from each state on, `reward[u]` for each visit to u. */
  collected(reward: ArrayLike<number>): Float64Array {
    const { from, out } = this.plan
    const x = new Float64Array(reward)
    this.pass(x, 'into', from)
    if (this.plan.core.length > 0) this.iterate(x, out, this.plan.to)
    this.putBack(x, 'out', this.plan.to)
    return x
  }

  /** v = s + v Q: expected visits to each state for cases that begin with weight `begins[u]`. */
  visits(begins: ArrayLike<number>): Float64Array {
    const { to, into } = this.plan
    const v = new Float64Array(begins)
    this.pass(v, 'out', to)
    if (this.plan.core.length > 0) this.iterate(v, into, this.plan.from)
    this.putBack(v, 'into', this.plan.from)
    return v
  }

  /** Expected visits to the state for a case that is in it; 1 where it never comes back. Null where it takes too long. */
  returns(state: number): number | null {
    return this.plan.core.length > 0 ? null : this.returnsTo(state)
  }

  private eliminate(): void {
    const { plan, weights, leaves, away } = this
    const { steps, from, joined } = plan
    let pair = 0
    for (let at = 0; at < steps.length; at += 1) {
      const { state, out, into } = steps[at] as Step
      const leaving = leaves[state] ?? 0
      let sum = leaving
      for (const arc of out) sum += weights[arc] ?? 0
      away[at] = sum > 0 ? sum : 1
      for (const arriving of into) {
        const share = (weights[arriving] ?? 0) / (away[at] ?? 1)
        const source = from[arriving] ?? 0
        // A state that nothing leads away from keeps what arrives: for the source it is as good as having left.
        leaves[source] = (leaves[source] ?? 0) + share * (sum > 0 ? leaving : 1)
        for (const onward of out) {
          const arc = joined[pair] ?? -1
          pair += 1
          if (arc !== -1) weights[arc] = (weights[arc] ?? 0) + share * (weights[onward] ?? 0)
        }
      }
    }
  }

  /** Hands what is at each state on along its arcs, in the order in which they were taken out. */
  private pass(values: Float64Array, side: 'out' | 'into', ends: readonly number[]): void {
    const { steps } = this.plan
    for (let at = 0; at < steps.length; at += 1) {
      const step = steps[at] as Step
      const own = (values[step.state] ?? 0) / (this.away[at] ?? 1)
      if (own === 0) continue
      for (const arc of step[side]) {
        const end = ends[arc] ?? 0
        values[end] = (values[end] ?? 0) + own * (this.weights[arc] ?? 0)
      }
    }
  }

  /** The other way round: each state's value from those of the states that were left when it was taken out. */
  private putBack(values: Float64Array, side: 'out' | 'into', ends: readonly number[]): void {
    const { steps } = this.plan
    for (let at = steps.length - 1; at >= 0; at -= 1) {
      const step = steps[at] as Step
      values[step.state] = this.sumOver(values, step.state, step[side], ends) / (this.away[at] ?? 1)
    }
  }

  private sumOver(
    values: Float64Array,
    state: number,
    arcs: readonly number[],
    ends: readonly number[],
  ): number {
    let sum = values[state] ?? 0
    for (const arc of arcs) sum += (this.weights[arc] ?? 0) * (values[ends[arc] ?? 0] ?? 0)
    return sum
  }

  /** Gauss–Seidel from below over the core; `values` holds what each state brings in, and then the solution. */
  private iterate(
    values: Float64Array,
    arcsOf: readonly (readonly number[])[],
    ends: readonly number[],
  ): void {
    const { core, out } = this.plan
    const bring = values.slice()
    for (const u of core) values[u] = 0
    const arcs = core.reduce((sum, u) => sum + (arcsOf[u]?.length ?? 0) + 1, 0)
    for (let work = 0; work < sweepBudget; work += arcs) {
      let change = 0
      for (let at = core.length - 1; at >= 0; at -= 1) {
        const u = core[at] ?? 0
        let sum = bring[u] ?? 0
        for (const arc of arcsOf[u] ?? []) sum += (this.weights[arc] ?? 0) * (values[ends[arc] ?? 0] ?? 0)
        const next = sum / this.awayFrom(u, out[u] ?? [])
        change = Math.max(change, (next - (values[u] ?? 0)) / Math.max(1, next))
        values[u] = next
      }
      if (change < precision) return
    }
    this.complete = false
  }

  private awayFrom(state: number, out: readonly number[]): number {
    let sum = this.leaves[state] ?? 0
    for (const arc of out) sum += this.weights[arc] ?? 0
    return sum > 0 ? sum : 1
  }

  /** Solves for one state only, over the steps that its own depends on. */
  private returnsTo(state: number): number {
    const { steps, from, to } = this.plan
    const needed = this.neededFor(state)
    const x = new Map<number, number>([[state, 1]])
    for (const at of needed) {
      const step = steps[at] as Step
      const own = (x.get(step.state) ?? 0) / (this.away[at] ?? 1)
      if (own === 0) continue
      for (const arc of step.into) {
        const source = from[arc] ?? 0
        x.set(source, (x.get(source) ?? 0) + own * (this.weights[arc] ?? 0))
      }
    }
    for (const at of needed.reverse()) {
      const step = steps[at] as Step
      let sum = x.get(step.state) ?? 0
      for (const arc of step.out) sum += (this.weights[arc] ?? 0) * (x.get(to[arc] ?? 0) ?? 0)
      x.set(step.state, sum / (this.away[at] ?? 1))
    }
    return x.get(state) ?? 1
  }

  /** Steps after the state's own that it leads to by what was added, in the order they were taken. */
  private neededFor(state: number): number[] {
    const { steps, from, to } = this.plan
    const place = (this.place ??= placesOf(steps))
    const found = [place[state] ?? 0]
    for (const at of found) {
      const step = steps[at] as Step
      for (const arc of step.out) note(place[to[arc] ?? 0] ?? 0)
      for (const arc of step.into) note(place[from[arc] ?? 0] ?? 0)
    }
    return found.sort((a, b) => a - b)

    /** Few are needed: a list is searched faster than a set is made. */
    function note(at: number): void {
      if (!found.includes(at)) found.push(at)
    }
  }
}

const none = new Float64Array(0)

/** When each state is taken out. */
function placesOf(steps: readonly Step[]): Int32Array {
  const place = new Int32Array(steps.length)
  steps.forEach(({ state }, at) => (place[state] = at))
  return place
}
