import { figure } from '../lib/words.ts'

const hour = 60

/** Work as people say it, and as the summary of the times does: minutes up to two hours, then hours: `12 min`, `3.5 h`. */
export function minuteWords(minutes: number): string {
  return minutes < 2 * hour ? `${figure(minutes)} min` : `${figure(minutes / hour)} h`
}
