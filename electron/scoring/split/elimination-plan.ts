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

/** Linear in the size of the graph. */
export function planElimination(problem: LabelProblem): EliminationPlan {
  const size = problem.lean.length
  const around: Map<number, number>[] = Array.from({ length: size }, () => new Map())
  const one: number[] = []
  const other: number[] = []
  const times: number[] = []
  problem.one.forEach((a, at) => {
    const b = intAt(problem.other, at)
    if (a === b) return
    const pair = pairOf(a, b)
    times[pair] = (times[pair] ?? 0) + 1
  })
  const gone = new Uint8Array(size)
  const steps: number[] = []
  const open = countUp(size)
  for (let u = open.pop(); u !== undefined; u = open.pop()) {
    const pairs = around[u] ?? new Map<number, number>()
    if (gone[u] === 1 || pairs.size > 2) continue
    gone[u] = 1
    const [first, second] = [...pairs]
    for (const neighbour of pairs.keys()) around[neighbour]?.delete(u)
    const between = first === undefined || second === undefined ? -1 : pairOf(first[0], second[0])
    steps.push(u, first?.[1] ?? -1, second?.[1] ?? -1, between)
    open.push(...pairs.keys())
  }
  const core = countUp(size).filter((v) => gone[v] === 0)
  return {
    steps: new Int32Array(steps),
    one: new Int32Array(one),
    other: new Int32Array(other),
    times: new Int32Array(times),
    core,
    coreAround: new Map(core.map((v) => [v, [...(around[v]?.values() ?? [])]])),
  }

  function pairOf(a: number, b: number): number {
    const known = around[a]?.get(b)
    if (known !== undefined) return known
    one.push(a)
    other.push(b)
    times.push(0)
    around[a]?.set(b, one.length - 1)
    around[b]?.set(a, one.length - 1)
    return one.length - 1
  }
}
