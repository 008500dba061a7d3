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
  for (let at = 0; at < problem.one.length; at += 1) {
    const [a, b] = [intAt(problem.one, at), intAt(problem.other, at)]
    if (a === b) continue
    const pair = pairOf(a, b)
    times[pair] = (times[pair] ?? 0) + 1
  }
  const gone = new Uint8Array(size)
  const steps: number[] = []
  const open = countUp(size)
  for (let u = open.pop(); u !== undefined; u = open.pop()) {
    if (gone[u] === 1 || around.count(u) > 2) continue
    gone[u] = 1
    const first = around.first(u)
    const second = first === -1 ? -1 : around.next(first)
    for (const half of [first, second]) {
      if (half === -1) continue
      around.remove(beyond(half), half ^ 1)
      open.push(beyond(half))
    }
    const between = second === -1 ? -1 : pairOf(beyond(first), beyond(second))
    steps.push(u, first === -1 ? -1 : first >> 1, second === -1 ? -1 : second >> 1, between)
  }
  const core = countUp(size).filter((v) => gone[v] === 0)
  const halves = around.of(core)
  return {
    steps: new Int32Array(steps),
    one: new Int32Array(one),
    other: new Int32Array(other),
    times: new Int32Array(times),
    core,
    coreAround: new Map(core.map((v) => [v, (halves[v] ?? []).map((half) => half >> 1)])),
  }

  /** The node at the other end. */
  function beyond(half: number): number {
    return ((half & 1) === 0 ? other : one)[half >> 1] ?? 0
  }

  function pairOf(a: number, b: number): number {
    const [few, goal] = around.count(a) <= around.count(b) ? [a, b] : [b, a]
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
