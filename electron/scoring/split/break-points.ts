import type { LabelProblem } from './label-problem.ts'
import type { LabelSolver } from './label-solver.ts'

/** What labels cost as a function of λ: `base` + λ × `cuts`. */
interface Line {
  readonly base: number
  readonly cuts: number
}

/** λ = handOver / per, in whole numbers. */
interface Ratio {
  readonly handOver: number
  readonly per: number
}

/** Up to `to` (null: for ever), from the end of the range before, the answer is `labels`. */
export interface Range {
  readonly to: number | null
  readonly labels: Uint8Array
  readonly cuts: number
}

/**
 * Every λ at which the answer changes (Eisner and Severance 1976): the least cost over λ is a line bent downwards at
 * them. Between two lines of it lies either no other, then they meet at a bend, or one that is lower where they meet.
 * Exact: λ is a ratio of whole numbers throughout.
 */
export function breakPoints(problem: LabelProblem, solver: LabelSolver): Range[] {
  const total = problem.lean.reduce((sum, lean) => sum + Math.abs(lean), 0)
  const lineAt = ({ handOver, per }: Ratio) => lineOf(problem, solver.solve(handOver, per))
  // So dear that everything connected has one label; so cheap that it only decides between equals.
  const last = lineAt({ handOver: total + 1, per: 1 })
  const first = lineAt(nextToNothing(problem))
  const bends: Ratio[] = []
  const open: [Line, Line][] = [[first, last]]
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const [left, right] = pair
    if (left.cuts === right.cuts) continue
    const meet = { handOver: right.base - left.base, per: left.cuts - right.cuts }
    const between = lineAt(meet)
    const cost = ({ base, cuts }: Line) => base * meet.per + cuts * meet.handOver
    if (cost(between) < cost(left)) open.push([between, right], [left, between])
    else bends.push(meet)
  }
  return rangesBetween(bends, problem, solver)
}

/** λ so small that it costs less than the smallest difference between step prices, however many hand-overs there are. */
export function nextToNothing({ one }: LabelProblem): Ratio {
  return { handOver: 1, per: one.length + 1 }
}

function rangesBetween(bends: readonly Ratio[], problem: LabelProblem, solver: LabelSolver): Range[] {
  const ratios = [null, ...bends, null]
  return ratios.slice(1).map((to, at) => {
    const from = ratios[at] ?? null
    const labels = solver.solve(...insideOf(from, to, problem))
    return {
      to: to === null ? null : to.handOver / to.per,
      labels,
      cuts: lineOf(problem, labels).cuts,
    }
  })
}

/** A λ between two bends; no bend: the outside. */
function insideOf(
  from: Ratio | null,
  to: Ratio | null,
  problem: LabelProblem,
): [handOver: number, per: number] {
  if (from === null && to === null) return [1, 1]
  // The mediant lies between two ratios.
  if (from !== null && to !== null) return [from.handOver + to.handOver, from.per + to.per]
  if (from !== null) return [from.handOver + from.per, from.per]
  const { handOver, per } = nextToNothing(problem)
  return [handOver, per]
}

export function lineOf({ lean, one, other }: LabelProblem, labels: Uint8Array): Line {
  let [base, cuts] = [0, 0]
  for (let v = 0; v < labels.length; v += 1) base += (labels[v] ?? 0) * (lean[v] ?? 0)
  for (let pair = 0; pair < one.length; pair += 1)
    if (labels[one[pair] ?? 0] !== labels[other[pair] ?? 0]) cuts += 1
  return { base, cuts }
}
