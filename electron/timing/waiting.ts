import type { Queue } from '#shared/model/analysis/timing.ts'
import type { FlowNode, Minutes, StepNode } from '#shared/model/document.ts'
import type { AssumedTimes } from './handling-time.ts'
import { queueOf } from './queue.ts'
import { handlingOf } from './step-values.ts'

/** 220 days of 8 hours: a year in which people can take work on (ours; printed where it is used). */
export const WORKING_MINUTES_A_YEAR = 220 * 8 * 60

export interface StepQueue {
  readonly queue: Queue | null
  readonly waiting: Minutes
}

const none: Minutes = { low: 0, likely: 0, high: 0 }

/** By position, of every step; `visits` by position, too. */
export function stepQueues(
  nodes: readonly FlowNode[],
  visits: Float64Array,
  casesPerYear: number | undefined,
  assumed: AssumedTimes,
): readonly (StepQueue | null)[] {
  const minutesAt = (step: StepNode) => handlingOf(step, assumed).likely
  return nodes.map((node, at) =>
    node.kind === 'step' ? waitingAt(node, visits[at] ?? 0, casesPerYear, minutesAt) : null,
  )
}

/** Waiting before a step: as stated, else from how busy its people are, where people and volume are known, else none. */
function waitingAt(
  step: StepNode,
  visits: number,
  casesPerYear: number | undefined,
  minutesAt: (step: StepNode) => number,
): StepQueue {
  const { waiting, people } = step.characteristics
  const queue =
    people === undefined || casesPerYear === undefined
      ? null
      : busy(minutesAt(step), people, visits * casesPerYear)
  if (waiting !== undefined) return { queue, waiting }
  const wait = queue?.waiting ?? 0
  return { queue, waiting: wait === 0 ? none : { low: wait, likely: wait, high: wait } }
}

function busy(minutes: number, people: number, visitsAYear: number): Queue {
  if (minutes === 0) return { people, utilisation: 0, waiting: 0 }
  const load = { arrivals: visitsAYear / WORKING_MINUTES_A_YEAR, perPerson: 1 / minutes, people }
  return {
    people,
    utilisation: (load.arrivals * minutes) / people,
    waiting: queueOf(load)?.wait ?? null,
  }
}
