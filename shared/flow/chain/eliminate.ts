import { intAt } from '../../lib/ints.ts'
import { LinkedArcs } from './linked-arcs.ts'

/** Where the moves of a chain lead, whatever their weights are: arc `at` from state `from[at]` to another, `to[at]`, each once. */
export interface ChainArcs {
  /** Number of states. */
  readonly size: number
  readonly from: number[]
  readonly to: number[]
}

/**
 * In which order the states of a chain are taken out, and what that does to its arcs. It does not depend on the weights, so
 * it is planned once for all readings of the same chain. Lists of several steps stand one behind the other: read over and
 * over, thousands of short ones would lie all over the memory.
 */
export interface EliminationPlan {
  /** Ends of every arc: those of the chain, then those that come up. */
  readonly from: readonly number[]
  readonly to: readonly number[]
  /** By step: the state that is taken out. */
  readonly states: readonly number[]
  /** The arcs that it has then. */
  readonly out: ArcLists
  readonly into: ArcLists
  /** For each arc into a state taken out and each out of it, the arc that stands for both; −1 where it leads back to where it came from. */
  readonly joined: readonly number[]
  /** States that are left, a densely knotted core, and by state the arcs out of and into those. */
  readonly core: readonly number[]
  readonly coreOut: readonly (readonly number[])[]
  readonly coreInto: readonly (readonly number[])[]
}

/** The arcs of step `at` are those from `starts[at]` up to before `starts[at + 1]`. */
export interface ArcLists {
  readonly starts: readonly number[]
  readonly arcs: readonly number[]
}

/** Arcs that taking one state out may add, tried in this order: drawn workflows need no more than the first few. */
const fillLimits = [0, 1, 2, 4, 8, 16, 32, 64, 128]
/** Up to this many states that are left are taken out whatever it adds: dense, and still at once. */
const denseUpTo = 150

/** A state alone: many branches are no more than that. */
const alone: EliminationPlan = {
  from: [],
  to: [],
  states: [0],
  out: { starts: [0, 0], arcs: [] },
  into: { starts: [0, 0], arcs: [] },
  joined: [],
  core: [],
  coreOut: [],
  coreInto: [],
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
  private readonly out: LinkedArcs
  private readonly into: LinkedArcs
  private readonly states: number[] = []
  private readonly outTaken = { starts: [0], arcs: [] as number[] }
  private readonly intoTaken = { starts: [0], arcs: [] as number[] }
  private readonly joined: number[] = []
  private readonly size: number
  /** By target, the arc to it out of the state that was looked up; −1 for none. */
  private readonly known: Int32Array

  constructor({ size, from, to }: ChainArcs) {
    this.size = size
    this.known = new Int32Array(size).fill(-1)
    this.from = from
    this.to = to
    this.out = new LinkedArcs(size)
    this.into = new LinkedArcs(size)
    for (let arc = 0; arc < from.length; arc += 1) this.attach(arc)
  }

  plan(): EliminationPlan {
    let left = mixedOrder(this.size)
    for (const limit of fillLimits) left = this.sweep(left, limit)
    if (left.length <= denseUpTo) left = this.sweep(left, Infinity)
    const { from, to, states, joined } = this
    const [coreOut, coreInto] = [this.out, this.into].map((lists) => lists.of(left))
    return {
      from,
      to,
      states,
      out: this.outTaken,
      into: this.intoTaken,
      joined,
      core: left,
      coreOut: coreOut ?? [],
      coreInto: coreInto ?? [],
    }
  }

  /** Goes over the states until no more of them can be taken out within the limit; returns the others. */
  private sweep(states: number[], limit: number): number[] {
    let left = states
    for (let before = -1; left.length > 0 && before !== left.length;) {
      before = left.length
      const kept: number[] = []
      for (const u of left) {
        const fill = (this.into.count(u) - 1) * (this.out.count(u) - 1)
        if (fill > limit) kept.push(u)
        else this.takeOut(u)
      }
      left = kept
    }
    return left
  }

  private takeOut(u: number): void {
    const { out, into } = this
    for (let arriving = into.first(u); arriving !== -1; arriving = into.next(arriving)) {
      const source = this.from[arriving] ?? 0
      out.remove(source, arriving)
      this.lookUp(source)
      for (let onward = out.first(u); onward !== -1; onward = out.next(onward)) {
        const target = this.to[onward] ?? 0
        this.joined.push(target === source ? -1 : this.arcTo(source, target))
      }
      this.lookAway(source)
    }
    for (let onward = out.first(u); onward !== -1; onward = out.next(onward))
      into.remove(this.to[onward] ?? 0, onward)
    this.states.push(u)
    out.append(u, this.outTaken)
    into.append(u, this.intoTaken)
  }

  /** Where each arc out of the state leads stands in a table: to look through its arcs for each of many targets would take their product. */
  private lookUp(source: number): void {
    const { out, to, known } = this
    for (let arc = out.first(source); arc !== -1; arc = out.next(arc)) known[to[arc] ?? 0] = arc
  }

  private lookAway(source: number): void {
    const { out, to, known } = this
    for (let arc = out.first(source); arc !== -1; arc = out.next(arc)) known[to[arc] ?? 0] = -1
  }

  /** The arc to the target out of the state that was looked up; a new one where there is none. */
  private arcTo(source: number, target: number): number {
    const found = intAt(this.known, target)
    if (found !== -1) return found
    this.to.push(target)
    const arc = this.from.push(source) - 1
    this.attach(arc)
    return arc
  }

  private attach(arc: number): void {
    this.out.attach(this.from[arc] ?? 0, arc)
    this.into.attach(this.to[arc] ?? 0, arc)
  }
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
