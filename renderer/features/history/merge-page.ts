import type { Moment, MomentPage } from '#shared/model/history.ts'

interface Known {
  readonly moments: readonly Moment[] | null
  readonly more: boolean
}

/**
 * What is known after another page was read: the one of the moments before `before`, or the newest one. Older pages
 * stay known as long as the newest one still reaches them.
 */
export function mergePage({ moments, more }: Known, page: MomentPage, before?: number) {
  const known = moments ?? []
  if (before !== undefined) {
    const newer = known.filter(({ id }) => id >= before)
    return { moments: [...newer, ...page.moments], more: page.more, failure: null }
  }
  const oldest = page.moments.at(-1)?.id
  const reaches = oldest !== undefined && known.some(({ id }) => id >= oldest)
  if (!page.more || !reaches) return { moments: page.moments, more: page.more, failure: null }
  const older = known.filter(({ id }) => id < oldest)
  return { moments: [...page.moments, ...older], more: older.length > 0 ? more : page.more, failure: null }
}
