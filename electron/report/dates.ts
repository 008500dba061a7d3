import { months } from '#shared/lib/months.ts'

/** `22 November 2026` from an ISO day (or the day of an ISO time). */
export function longDate(isoDay: string): string {
  const [year, month, day] = isoDay.slice(0, 10).split('-').map(Number)
  return `${day ?? ''} ${months[(month ?? 1) - 1] ?? ''} ${year ?? ''}`
}

/** `2 November to 18 December 2026`; one end alone with what it is. Null when neither is set. */
export function dateRange(startsOn: string | null, endsOn: string | null): string | null {
  if (startsOn !== null && endsOn !== null) {
    const sameYear = startsOn.slice(0, 4) === endsOn.slice(0, 4)
    const start = sameYear ? longDate(startsOn).replace(/ \d{4}$/, '') : longDate(startsOn)
    return `${start} to ${longDate(endsOn)}`
  }
  if (startsOn !== null) return `from ${longDate(startsOn)}`
  return endsOn === null ? null : `until ${longDate(endsOn)}`
}
