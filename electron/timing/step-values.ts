import type { FlowNode, Minutes, StepNode } from '#shared/model/document.ts'
import type { PerVisit } from './case-times.ts'
import type { AssumedTimes } from './handling-time.ts'

export type Estimate = 'low' | 'likely' | 'high'

export function handlingOf({ characteristics }: StepNode, { assumedMinutes: each }: AssumedTimes): Minutes {
  return characteristics.minutes ?? { low: each, likely: each, high: each }
}

/** Work of one visit to each node. */
export function handling(nodes: readonly FlowNode[], estimate: Estimate, assumed: AssumedTimes): PerVisit {
  return perVisit(nodes, estimate, (step) => handlingOf(step, assumed))
}

/** Work of one visit to each node by its weighted mean, (low + 4 × likely + high) / 6. */
export function weightedWork(nodes: readonly FlowNode[], assumed: AssumedTimes): PerVisit {
  const mean = new Float64Array(nodes.length)
  nodes.forEach((node, at) => {
    if (node.kind === 'step') mean[at] = weightedMean(handlingOf(node, assumed))
  })
  return { mean, variance: new Float64Array(nodes.length) }
}

export function weightedMean(minutes: Minutes): number {
  return (figureAt(minutes, 'low') + 4 * minutes.likely + figureAt(minutes, 'high')) / 6
}

/** Waiting before one visit to each node, by position. */
export function waiting(
  nodes: readonly FlowNode[],
  estimate: Estimate,
  waitingAt: (at: number) => Minutes | undefined,
): PerVisit {
  return perVisit(nodes, estimate, (_, at) => waitingAt(at))
}

export function both(one: PerVisit, other: PerVisit): PerVisit {
  return { mean: sums(one.mean, other.mean), variance: sums(one.variance, other.variance) }
}

function sums(one: Float64Array, other: Float64Array): Float64Array {
  const all = one.slice()
  for (let at = 0; at < all.length; at += 1) all[at] = (one[at] ?? 0) + (other[at] ?? 0)
  return all
}

/** Nobody said what the step costs: of such steps alone no cost is told. */
export function isFree({ characteristics }: StepNode): boolean {
  return characteristics.cost === undefined
}

/** Money of one visit to each node. */
export function costs(nodes: readonly FlowNode[]): PerVisit {
  const mean = new Float64Array(nodes.length)
  nodes.forEach((node, at) => {
    if (node.kind === 'step') mean[at] = node.characteristics.cost ?? 0
  })
  return { mean, variance: new Float64Array(nodes.length) }
}

/**
 * The likely minutes are the mean, a sixth of the span from low to high the standard deviation (as PERT has it); with
 * every step at its low estimate nothing varies but the way through the map.
 */
function perVisit(
  nodes: readonly FlowNode[],
  estimate: Estimate,
  minutesOf: (step: StepNode, at: number) => Minutes | undefined,
): PerVisit {
  const mean = new Float64Array(nodes.length)
  const variance = new Float64Array(nodes.length)
  nodes.forEach((node, at) => {
    const minutes = node.kind === 'step' ? minutesOf(node, at) : undefined
    if (minutes === undefined) return
    mean[at] = figureAt(minutes, estimate)
    if (estimate !== 'low') variance[at] = spread(minutes)
  })
  return { mean, variance }
}

/** Estimates typed in the wrong order are read in the right one. */
function figureAt({ low, likely, high }: Minutes, estimate: Estimate): number {
  if (estimate === 'likely') return likely
  return estimate === 'low' ? Math.min(low, likely) : Math.max(high, likely)
}

function spread(minutes: Minutes): number {
  return ((figureAt(minutes, 'high') - figureAt(minutes, 'low')) / 6) ** 2
}
