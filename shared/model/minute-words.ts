import { figure, timeFigure } from '../lib/words.ts'

const hour = 60

/** No case takes more; what comes out longer came round a loop that is hardly left. */
const mostHours = 100_000

/** Work as people say it: minutes up to two hours, then hours, to the tenth below 100: `24.6 min`, `3.5 h`. */
export function minuteWords(minutes: number): string {
  if (minutes > mostHours * hour) return `over ${figure(mostHours)} h`
  return minutes < 2 * hour ? `${timeFigure(minutes)} min` : `${timeFigure(minutes / hour)} h`
}
