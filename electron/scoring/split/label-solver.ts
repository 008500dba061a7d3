import { intAt } from '#shared/lib/ints.ts'
import { cutCore } from './cut-core.ts'
import type { Costs } from './cut-core.ts'
import { planElimination } from './elimination-plan.ts'
import type { EliminationPlan } from './elimination-plan.ts'
import type { LabelProblem } from './label-problem.ts'

/** Labels of least Σ lean + price × pairs with different labels. */
export interface LabelSolver {
  /**
   * For the price `handOver / per` (whole numbers, `handOver` above 0), exactly: among labels of equal cost those with the
   * fewest 1, which are the same however they are found.
   */
  solve(handOver: number, per: number): Uint8Array
}

/**
 * Exact for any graph. Nodes with at most two neighbours are taken out one by one: what such a node costs, given the
 * labels of its neighbours, is again a cost of each of them and of the pair. In what order, does not depend on the price,
 * so it is planned once. That solves all of a drawn workflow but its knots; those are a minimum cut (method §5).
 */
export function labelSolver(problem: LabelProblem): LabelSolver {
  const plan = planElimination(problem)
  return { solve: (handOver, per) => new Elimination(problem, plan, handOver, per).labels() }
}

/** One pass with prices in numbers. */
class Elimination implements Costs {
  private readonly plan: EliminationPlan
  readonly lean: Float64Array
  readonly up: Float64Array
  readonly down: Float64Array

  constructor(problem: LabelProblem, plan: EliminationPlan, handOver: number, per: number) {
    this.plan = plan
    this.lean = scaled(problem.lean, per)
    this.up = scaled(plan.times, handOver)
    this.down = this.up.slice()
  }

  labels(): Uint8Array {
    const { steps, core } = this.plan
    for (let at = 0; at < steps.length; at += 4) this.takeOut(at)
    const labels = new Uint8Array(this.lean.length)
    if (core.length > 0) cutCore(this.plan, this, labels)
    for (let at = steps.length - 4; at >= 0; at -= 4) this.putBack(at, labels)
    return labels
  }

  /** The least cost of a node moves to its neighbours a and b: g(x, y) for their labels x and y. */
  private takeOut(at: number): void {
    const { steps } = this.plan
    const u = intAt(steps, at)
    const first = intAt(steps, at + 1)
    const second = intAt(steps, at + 2)
    if (first === -1) return
    const lean = this.lean[u] ?? 0
    const p = this.cost(first, u, 0)
    const q = this.cost(first, u, 1)
    const a = this.neighbour(first, u)
    if (second === -1) {
      this.addLean(a, Math.min(p, lean) - Math.min(0, lean + q))
      return
    }
    const r = this.cost(second, u, 0)
    const s = this.cost(second, u, 1)
    const between = intAt(steps, at + 3)
    const b = this.neighbour(second, u)
    const g00 = Math.min(0, lean + q + s)
    const g01 = Math.min(r, lean + q)
    const g10 = Math.min(p, lean + s)
    const g11 = Math.min(p + r, lean)
    this.addLean(a, g10 - g00)
    this.addLean(b, g11 - g10)
    const more = g01 + g10 - g00 - g11
    if (this.plan.one[between] === a) this.up[between] = (this.up[between] ?? 0) + more
    else this.down[between] = (this.down[between] ?? 0) + more
  }

  private putBack(at: number, labels: Uint8Array): void {
    const { steps } = this.plan
    const u = intAt(steps, at)
    let zero = 0
    let one = this.lean[u] ?? 0
    for (let place = at + 1; place <= at + 2; place += 1) {
      const pair = intAt(steps, place)
      if (pair === -1) continue
      if (labels[this.neighbour(pair, u)] === 1) zero += this.cost(pair, u, 0)
      else one += this.cost(pair, u, 1)
    }
    labels[u] = one < zero ? 1 : 0
  }

  /** Of a pair whose end u has the label and whose other end has not. */
  private cost(pair: number, u: number, label: 0 | 1): number {
    const upwards = (this.plan.one[pair] === u) === (label === 0)
    return (upwards ? this.up[pair] : this.down[pair]) ?? 0
  }

  private neighbour(pair: number, u: number): number {
    const one = intAt(this.plan.one, pair)
    return one === u ? intAt(this.plan.other, pair) : one
  }

  private addLean(v: number, by: number): void {
    this.lean[v] = (this.lean[v] ?? 0) + by
  }
}

function scaled(list: Int32Array, by: number): Float64Array {
  const result = new Float64Array(list)
  for (let at = 0; at < result.length; at += 1) result[at] = (result[at] ?? 0) * by
  return result
}
