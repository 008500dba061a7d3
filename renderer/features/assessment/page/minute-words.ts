import { figure } from '#shared/lib/words.ts'

const hour = 60
const day = 8 * hour

/** Work as people say it: `12 min`, `3.5 h`; working days of eight hours from five days on. */
export function minuteWords(minutes: number): string {
  if (minutes < 2 * hour) return `${figure(minutes)} min`
  return minutes < 5 * day ? `${figure(minutes / hour)} h` : `${figure(minutes / day)} working days`
}
