import { figure, timeFigure } from '../lib/words.ts'

const hour = 60

/** No case takes more; what comes out longer came round a loop that is hardly left. */
const mostHours = 100_000

/** Minutes told in one unit, so that what is compared reads alike; working time, so no days. */
export interface MinuteUnit {
  /** `24.6` */
  readonly bare: (minutes: number) => string
  /** `24.6 min`, `3.5 h` */
  readonly short: (minutes: number) => string
  /** `24.6 minutes`, `1 hour` */
  readonly said: (minutes: number) => string
}

const inMinutes = unit(1, 'min', 'minute')
const inHours = unit(hour, 'h', 'hour')

function unit(size: number, short: string, long: string): MinuteUnit {
  const bare = (minutes: number) => timeFigure(minutes / size)
  const over = (minutes: number) => minutes > mostHours * hour
  return {
    bare,
    short: (minutes) => (over(minutes) ? `over ${figure(mostHours)} h` : `${bare(minutes)} ${short}`),
    said: (minutes) => `${bare(minutes)} ${bare(minutes) === '1' ? long : `${long}s`}`,
  }
}

/** One unit for everything that is told beside each other: hours from two of them on. */
export function unitFor(...minutes: readonly number[]): MinuteUnit {
  return Math.max(...minutes) < 2 * hour ? inMinutes : inHours
}

/** Of the work of a case and the time that passes: one for both, unless the work is under an hour of many. */
export function caseUnits(
  work: number,
  passed: number,
): { readonly work: MinuteUnit; readonly passed: MinuteUnit } {
  const together = unitFor(work, passed)
  return { work: work < hour ? inMinutes : together, passed: together }
}

/** Work as people say it: minutes up to two hours, then hours, to the tenth below 100: `24.6 min`, `3.5 h`. */
export function minuteWords(minutes: number): string {
  return unitFor(minutes).short(minutes)
}
