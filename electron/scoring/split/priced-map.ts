import { countUp, intAt, intsOf } from '#shared/lib/ints.ts'
import type { ArcIndex } from '#shared/flow/arc-index.ts'
import { remembered } from '#shared/lib/remembered.ts'
import { pointRate } from '#shared/model/rate.ts'
import type { SplitRules } from '#shared/model/rubric.ts'
import { leadsToStep, withOutside } from './between-steps.ts'
import { nextToNothing } from './break-points.ts'
import type { LabelProblem } from './label-problem.ts'
import { labelSolver } from './label-solver.ts'
import type { LabelSolver } from './label-solver.ts'
import { stepPrice } from './step-price.ts'
import type { StepExceptions, StepPrice } from './step-price.ts'

/** λ is taken to the thousandth, so that the cut is worked out in whole numbers. */
const lambdaParts = 1000

/** A map with what each label costs each of its steps, ready to be labelled at any price of a hand-over. */
export interface PricedMap {
  /** By position; null for what is no step. */
  readonly prices: readonly (StepPrice | null)[]
  readonly problem: LabelProblem
  readonly solver: LabelSolver
  readonly index: ArcIndex
}

/** Once for a map and a rubric: its headline and its split are read from the same prices. */
export function priceMap(index: ArcIndex, rules: SplitRules): PricedMap {
  return pricing(rules)(index)
}

const pricing = remembered((rules: SplitRules) =>
  remembered((index: ArcIndex): PricedMap => pricedBy(rules, index)),
)

function pricedBy(rules: SplitRules, index: ArcIndex): PricedMap {
  const prices = index.nodes.map((node, at) =>
    node.kind === 'step' ? stepPrice(node, exceptionsAt(index, at), rules) : null,
  )
  // A hand-over is between steps: an arrow from a start or to an end costs nothing.
  const arcs = countUp(index.edges.length).filter((arc) => leadsToStep(index, arc))
  const problem: LabelProblem = {
    lean: intsOf(prices, (price) => (price === null ? 0 : price.automate - price.orchestrate)),
    one: intsOf(arcs, (arc) => intAt(index.from, arc)),
    other: intsOf(arcs, (arc) => intAt(index.to, arc)),
  }
  return { prices, problem, solver: labelSolver(problem), index }
}

/** 1 for each node to automate at this price of a hand-over, and the price as it was taken. */
export function labelsAt(
  { problem, solver, index }: PricedMap,
  price: number,
): { lambda: number; labels: Uint8Array } {
  const handOver = Math.round(price * lambdaParts)
  const free = nextToNothing(problem)
  const labels = handOver > 0 ? solver.solve(handOver, lambdaParts) : solver.solve(free.handOver, free.per)
  return { lambda: handOver / lambdaParts, labels: withOutside(index, labels) }
}

/** Ids of the steps that the split automates at the rubric's price of a hand-over (method §5), in the order drawn. */
export function automatedSteps(index: ArcIndex, rules: SplitRules): string[] {
  const { labels } = labelsAt(priceMap(index, rules), rules.handOver)
  return index.nodes.filter(({ kind }, at) => kind === 'step' && labels[at] === 1).map(({ id }) => id)
}

/** Whether some step by itself is cheaper automated, and some orchestrated: before hand-overs have their price. */
export function sidesAlone(
  index: ArcIndex,
  rules: SplitRules,
): { readonly automate: boolean; readonly orchestrate: boolean } {
  const { lean } = priceMap(index, rules).problem
  const { nodes } = index
  return {
    automate: lean.some((points) => points < 0),
    orchestrate: lean.some((points, at) => points >= 0 && nodes[at]?.kind === 'step'),
  }
}

function exceptionsAt(index: ArcIndex, node: number): StepExceptions {
  let [rate, unrated] = [0, 0]
  for (let at = intAt(index.outStart, node); at < intAt(index.outStart, node + 1); at += 1) {
    const edge = index.edges[intAt(index.outArcs, at)]
    if (edge?.kind !== 'exception') continue
    if (edge.rate === undefined) unrated += 1
    else rate += pointRate(edge.rate)
  }
  return { rate: Math.min(1, rate), unrated }
}
