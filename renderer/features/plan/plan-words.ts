import { count, dayFigure, numberWord, sentenceCase } from '#shared/lib/words.ts'
import { daysOf } from '#shared/model/plan-days.ts'
import type { InitiativeKind, Plan, Placement } from '#shared/model/plan.ts'

export const kindWords: Readonly<Record<InitiativeKind, string>> = {
  optimise: 'Optimise',
  automate: 'Automate',
  orchestrate: 'Orchestrate',
}

/** `Seven initiatives in four waves release 12,300 hours a year`. */
export function headline({ initiatives, schedule }: Plan): string {
  const placed = new Set(schedule.placements.map(({ key }) => key))
  if (placed.size === 0) return 'No initiative fits into the waves yet'
  const hours = initiatives.reduce((sum, { key, value }) => sum + (placed.has(key) ? value.value : 0), 0)
  const last = Math.max(...schedule.placements.map(({ endWave }) => endWave))
  const what = sentenceCase(`${numberWord(placed.size)} ${placed.size === 1 ? 'initiative' : 'initiatives'}`)
  const when = last === 1 ? 'one wave' : `${numberWord(last)} waves`
  return `${what} in ${when} release ${count(hours, 'hour')} a year`
}

/** `2`, `2–3`. */
export function waveText({ startWave, endWave }: Placement): string {
  return startWave === endWave ? String(startWave) : `${startWave}–${endWave}`
}

/** `34 person-days`, connectors included. */
export function daysText(placement: Placement): string {
  return `${dayFigure(daysOf(placement))} person-days`
}

export function nameOf({ initiatives }: Plan, key: string): string {
  return initiatives.find((initiative) => initiative.key === key)?.name ?? 'an initiative that is gone'
}
