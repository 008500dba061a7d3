import type { EngagementDetails } from '#shared/model/engagement.ts'

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/** `2 Nov 2026 – 4 Dec 2026`, `from 2 Nov 2026`, `until 4 Dec 2026`; empty when no date is known. */
export function period({ startsOn, endsOn }: Pick<EngagementDetails, 'startsOn' | 'endsOn'>): string {
  if (startsOn !== null && endsOn !== null) return `${words(startsOn)} – ${words(endsOn)}`
  if (startsOn !== null) return `from ${words(startsOn)}`
  return endsOn === null ? '' : `until ${words(endsOn)}`
}

function words(isoDay: string): string {
  return day.format(new Date(`${isoDay}T00:00:00Z`))
}
