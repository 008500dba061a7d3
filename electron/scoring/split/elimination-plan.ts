import { LinkedArcs } from '#shared/flow/chain/linked-arcs.ts'
import { countUp, intAt } from '#shared/lib/ints.ts'
import type { LabelProblem } from './label-problem.ts'

/** In which order nodes with at most two neighbours are taken out, and what is left then. */
export interface EliminationPlan {
  /** Four numbers a node taken out: the node, the pairs with its neighbours, the pair between those; −1 is none. */
  readonly steps: Int32Array
  /** Ends of every pair: those of the problem, several between the same nodes as one, and those that came up. */
  readonly one: Int32Array
  readonly other: Int32Array
  /** How many pairs of the problem each stands for; 0 where it only came up. */
  readonly times: Int32Array
  /** Nodes left, each with three neighbours or more, and the pairs around each. */
  readonly core: readonly number[]
  readonly coreAround: ReadonlyMap<number, readonly number[]>
}

/**
 * Linear in the size of the graph. Around each node lie the halves of its pairs: 2p at the one end of pair p, 2p + 1 at the
 * other.
 */
export function planElimination(problem: LabelProblem): EliminationPlan {
  const size = problem.lean.length
  const around = new LinkedArcs(size)
  const one: number[] = []
  const other: number[] = []
  const times: number[] = []
  for (let at = 0; at < problem.one.length; at += 1)
    countPair(intAt(problem.one, at), intAt(problem.other, at))
  const gone = new Uint8Array(size)
  const steps = new Int32Array(4 * size)
  let taken = 0
  const open = countUp(size)
  for (let u = open.pop(); u !== undefined; u = open.pop())
    if (gone[u] !== 1 && around.count(u) <= 2) takeOut(u)
  const core = countUp(size).filter((v) => gone[v] === 0)
  const halves = around.of(core)
  return {
    steps: steps.slice(0, 4 * taken),
    one: new Int32Array(one),
    other: new Int32Array(other),
    times: new Int32Array(times),
    core,
    coreAround: new Map(core.map((v) => [v, (halves[v] ?? []).map((half) => half >> 1)])),
  }

  function countPair(a: number, b: number): void {
    if (a === b) return
    const pair = pairOf(a, b)
    times[pair] = (times[pair] ?? 0) + 1
  }

  function takeOut(u: number): void {
    gone[u] = 1
    const first = around.first(u)
    const second = first === -1 ? -1 : around.next(first)
    if (first !== -1) letGo(first)
    if (second !== -1) letGo(second)
    const at = 4 * taken
    steps[at] = u
    steps[at + 1] = first === -1 ? -1 : first >> 1
    steps[at + 2] = second === -1 ? -1 : second >> 1
    steps[at + 3] = second === -1 ? -1 : pairOf(beyond(first), beyond(second))
    taken += 1
  }

  /** Of the node taken out; its neighbour may come to be the next. */
  function letGo(half: number): void {
    around.remove(beyond(half), half ^ 1)
    open.push(beyond(half))
  }

  /** The node at the other end. */
  function beyond(half: number): number {
    return ((half & 1) === 0 ? other : one)[half >> 1] ?? 0
  }

  function pairOf(a: number, b: number): number {
    const few = around.count(a) <= around.count(b) ? a : b
    const goal = few === a ? b : a
    for (let half = around.first(few); half !== -1; half = around.next(half))
      if (beyond(half) === goal) return half >> 1
    one.push(a)
    other.push(b)
    times.push(0)
    const half = 2 * (one.length - 1)
    around.attach(a, half)
    around.attach(b, half + 1)
    return one.length - 1
  }
}
