import { figure } from '../lib/words.ts'

const hour = 60

/** No case takes more; what comes out longer came round a loop that is hardly left. */
const mostHours = 100_000

/** Work as people say it: minutes up to two hours, then hours: `12 min`, `3.5 h`. */
export function minuteWords(minutes: number): string {
  if (minutes > mostHours * hour) return `over ${figure(mostHours)} h`
  return minutes < 2 * hour ? `${figure(minutes)} min` : `${figure(minutes / hour)} h`
}
