import { closeGap } from './moves.ts'

/** Where the moves of a chain lead, whatever their weights are: arc `at` from state `from[at]` to another, `to[at]`, each once. */
export interface ChainArcs {
  /** Number of states. */
  readonly size: number
  readonly from: number[]
  readonly to: number[]
}

/**
 * In which order the states of a chain are taken out, and what that does to its arcs. It does not depend on the weights, so
 * it is planned once for all readings of the same chain. Lists of several steps stand one behind the other.
 */
export interface EliminationPlan {
  /** Ends of every arc: those of the chain, then those that come up. */
  readonly from: readonly number[]
  readonly to: readonly number[]
  readonly steps: readonly Step[]
  /** For each arc into a state taken out and each out of it, the arc that stands for both; −1 where it leads back to where it came from. */
  readonly joined: readonly number[]
  /** States that are left, a densely knotted core, and the arcs out of and into each state. */
  readonly core: readonly number[]
  readonly out: readonly (readonly number[])[]
  readonly into: readonly (readonly number[])[]
}

/** A state that is taken out, with the arcs it has then. */
export interface Step {
  readonly state: number
  readonly out: readonly number[]
  readonly into: readonly number[]
}

/** Arcs that taking one state out may add, tried in this order: drawn workflows need no more than the first few. */
const fillLimits = [0, 1, 2, 4, 8, 16, 32, 64, 128]
/** Up to this many states that are left are taken out whatever it adds: dense, and still at once. */
const denseUpTo = 150

/** A state alone: many branches are no more than that. */
const alone: EliminationPlan = {
  from: [],
  to: [],
  steps: [{ state: 0, out: [], into: [] }],
  joined: [],
  core: [],
  out: [[]],
  into: [[]],
}

/**
 * Takes states out, those first that add no arc, until none or only a large, densely knotted core is left. The lists of
 * `arcs` are the plan's from then on.
 */
export function planElimination(arcs: ChainArcs): EliminationPlan {
  return arcs.size === 1 ? alone : new Planning(arcs).plan()
}

class Planning {
  private readonly from: number[]
  private readonly to: number[]
  private readonly out: number[][]
  private readonly into: number[][]
  private readonly steps: Step[] = []
  private readonly joined: number[] = []

  constructor({ size, from, to }: ChainArcs) {
    this.from = from
    this.to = to
    this.out = Array.from({ length: size }, () => [])
    this.into = Array.from({ length: size }, () => [])
    for (let arc = 0; arc < from.length; arc += 1) this.attach(arc)
  }

  plan(): EliminationPlan {
    let left = mixedOrder(this.out.length)
    for (const limit of fillLimits) left = this.sweep(left, limit)
    if (left.length <= denseUpTo) left = this.sweep(left, Infinity)
    const { from, to, steps, joined, out, into } = this
    return { from, to, steps, joined, core: left, out, into }
  }

  /** Goes over the states until no more of them can be taken out within the limit; returns the others. */
  private sweep(states: number[], limit: number): number[] {
    let left = states
    for (let before = -1; left.length > 0 && before !== left.length;) {
      before = left.length
      const kept: number[] = []
      for (const u of left) {
        const fill = ((this.into[u]?.length ?? 0) - 1) * ((this.out[u]?.length ?? 0) - 1)
        if (fill > limit) kept.push(u)
        else this.takeOut(u)
      }
      left = kept
    }
    return left
  }

  private takeOut(u: number): void {
    const out = this.out[u] ?? []
    const into = this.into[u] ?? []
    for (const arriving of into) {
      const source = this.from[arriving] ?? 0
      removeFrom(this.out[source], arriving)
      for (const onward of out) {
        const target = this.to[onward] ?? 0
        this.joined.push(target === source ? -1 : this.arcBetween(source, target))
      }
    }
    for (const onward of out) removeFrom(this.into[this.to[onward] ?? 0], onward)
    // A state that was taken out is never looked at again: its lists become the step's.
    this.steps.push({ state: u, out, into })
  }

  private arcBetween(source: number, target: number): number {
    for (const arc of this.out[source] ?? []) if (this.to[arc] === target) return arc
    this.to.push(target)
    const arc = this.from.push(source) - 1
    this.attach(arc)
    return arc
  }

  private attach(arc: number): void {
    this.out[this.from[arc] ?? 0]?.push(arc)
    this.into[this.to[arc] ?? 0]?.push(arc)
  }
}

function removeFrom(list: number[] | undefined, arc: number): void {
  const at = list?.indexOf(arc) ?? -1
  if (list !== undefined && at !== -1) closeGap(list, at)
}

/** All states in an order without a run of neighbours, so that long sequences halve instead of unravelling. */
function mixedOrder(size: number): number[] {
  // The key carries its state in the lower digits, so that plain numbers are sorted.
  const keys = new Float64Array(size)
  for (let at = 0; at < size; at += 1) keys[at] = (Math.imul(at + 1, 0x9e3779b1) >>> 0) * size + at
  keys.sort()
  const states: number[] = []
  for (let at = 0; at < size; at += 1) states.push((keys[at] ?? 0) % size)
  return states
}
