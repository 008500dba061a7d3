import { months } from '../../lib/months.ts'
import type { PlanSettings } from '../../model/plan.ts'

export interface WaveMonth {
  /** `January`. */
  readonly month: string
  readonly year: number
}

type WaveSettings = Pick<PlanSettings, 'startsOn' | 'monthsPerWave'>

/** The month in which a wave (counted from 1) begins. */
export function waveMonth({ startsOn, monthsPerWave }: WaveSettings, wave: number): WaveMonth {
  const first = Number(startsOn.slice(0, 4)) * 12 + Number(startsOn.slice(5, 7)) - 1
  const at = first + (wave - 1) * monthsPerWave
  return { month: months[at % 12] ?? '', year: Math.floor(at / 12) }
}

/** The month in which a wave ends: the one before the next begins. */
export function waveEnd(settings: WaveSettings, wave: number): WaveMonth {
  const before = { startsOn: settings.startsOn, monthsPerWave: 1 }
  return waveMonth(before, wave * settings.monthsPerWave)
}

/** `January 2027`. */
export function longMonth({ month, year }: WaveMonth): string {
  return `${month} ${year}`
}

/** `Jan 2027`. */
export function shortMonth({ month, year }: WaveMonth): string {
  return `${month.slice(0, 3)} ${year}`
}
