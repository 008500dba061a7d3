import type { Moment } from '#shared/model/history.ts'

/** What was done; a kept copy says first that it never was the map. */
export function whatWords({ kind, summary }: Moment): string {
  if (kind === 'conflict-copy') return summary === '' ? 'Kept copy' : `Kept copy: ${summary}`
  return summary === '' ? 'Changed' : summary
}

/** The id of its line in the page. */
export function momentId(moment: Moment | undefined): string | undefined {
  return moment === undefined ? undefined : `moment-${moment.id}`
}
