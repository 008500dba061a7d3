import type { Case } from './case.ts'
import type { PlaybackGraph } from './graph.ts'

/** What one case has been through so far. */
export interface CaseSummary {
  /** Executions of steps, repeats included. */
  readonly steps: number
  readonly handoffs: number
  /** Ids of systems, in the order in which they were first used. */
  readonly systemIds: readonly string[]
  /** Likely minutes of work in the steps that say how many. */
  readonly minutes: number
  /** Executions of steps without minutes. */
  readonly untimed: number
  /** Product of the shares taken (0–1): the share of cases that come this way so far. */
  readonly likelihood: number
  /** Ways taken whose share nobody gave: the likelihood is that much too high. */
  readonly unknownShares: number
  /** A share on the way was assumed: ways without a probability share the rest, or shares were scaled to 1. */
  readonly assumed: boolean
}

export function summaryOf(graph: PlaybackGraph, { stops, taken }: Case): CaseSummary {
  const steps = stops.flatMap(({ nodeId, waits }) => {
    const node = graph.node(nodeId)
    return node?.kind === 'step' && !waits ? [node] : []
  })
  const minutes = steps.flatMap(({ characteristics }) => characteristics.minutes?.likely ?? [])
  return {
    steps: steps.length,
    handoffs: stops.reduce((sum, { handoffs }) => sum + handoffs, 0),
    systemIds: [...new Set(steps.flatMap(({ systemIds }) => systemIds))],
    minutes: minutes.reduce((sum, each) => sum + each, 0),
    untimed: steps.length - minutes.length,
    likelihood: taken.reduce((product, { share }) => product * (share ?? 1), 1),
    unknownShares: taken.filter(({ share }) => share === null).length,
    assumed: taken.some(({ assumed }) => assumed),
  }
}
