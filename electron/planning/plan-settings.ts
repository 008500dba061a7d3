import type { PlanSettings } from '#shared/model/plan.ts'

/** A year in four quarters with a team of four, starting with the next one. `today` is an ISO day. */
export function defaultPlanSettings(today: string): PlanSettings {
  return { capacityPerWave: 240, waves: 4, monthsPerWave: 3, startsOn: nextQuarter(today), connectorDays: 5 }
}

function nextQuarter(today: string): string {
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  const next = Math.floor((month - 1) / 3) * 3 + 4
  return next > 12 ? `${year + 1}-01-01` : `${year}-${String(next).padStart(2, '0')}-01`
}
