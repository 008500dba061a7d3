import { remembered } from '#shared/lib/remembered.ts'
import type { StepTiming } from '#shared/model/analysis/timing.ts'

/** Expected minutes of work a case in each step, by its id. */
export const minutesByStep = remembered((steps: readonly StepTiming[]): ReadonlyMap<string, number> => {
  const minutes = new Map<string, number>()
  for (const step of steps) minutes.set(step.nodeId, step.minutesPerCase)
  return minutes
})
