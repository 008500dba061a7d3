const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' })
const shortClock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' })
const dayOfYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

/** `14:02:11`. */
export function clockWords(time: string): string {
  return clock.format(new Date(time))
}

/** `14:02`. */
export function minuteWords(time: string): string {
  return shortClock.format(new Date(time))
}

/** The day where the reader is: `Today`, `Yesterday`, `22 November`, `22 November 2025`. */
export function dayWords(time: string, now = new Date()): string {
  const date = new Date(time)
  const days = Math.round((midnight(now) - midnight(date)) / (24 * 60 * 60 * 1000))
  if (days === 0) return 'Today'
  if (days === 1) return 'Yesterday'
  return (date.getFullYear() === now.getFullYear() ? day : dayOfYear).format(date)
}

function midnight(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}

/** `Today, 13:40–14:09`; one time where both are the same minute. */
export function spanWords(from: string, to: string): string {
  const [start, end] = [from, to].map((time) => shortClock.format(new Date(time)))
  return `${dayWords(to)}, ${start === end ? end : `${start}–${end}`}`
}

/** `14:02:11` of today, `14:02:11, 22 November` of another day. */
export function momentWords(time: string): string {
  const when = dayWords(time)
  return when === 'Today'
    ? clockWords(time)
    : `${clockWords(time)}, ${when.toLowerCase() === 'yesterday' ? 'yesterday' : when}`
}

/** `22 November 2026, 14:02`: for what is kept, and read on another day. */
export function dateTimeWords(time: string): string {
  return `${dayOfYear.format(new Date(time))}, ${minuteWords(time)}`
}

/** `Today 14:32`, `22 November 09:05`: a moment by which a map is named. */
export function whenWords(time: string): string {
  return `${dayWords(time)} ${minuteWords(time)}`
}
