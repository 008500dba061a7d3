import type { Initiative, Placement } from './plan.ts'

/** Person-days an initiative takes in all its waves, connectors included. */
export function daysOf({ daysPerWave }: Placement): number {
  return daysPerWave.reduce((sum, days) => sum + days, 0)
}

/** Person-days of them that go into connectors, to the tenth. */
export function connectorDaysOf(placement: Placement, { effort }: Initiative): number {
  return placement.connects.length === 0
    ? 0
    : Math.max(0, Math.round((daysOf(placement) - effort.value) * 10) / 10)
}
