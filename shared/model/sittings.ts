import { SITTING_PAUSE_MS } from './history.ts'
import type { Moment } from './history.ts'

/** Moments that were made in one go: on one day, without a long pause between them. */
export interface Sitting {
  /** Newest first; never empty. */
  readonly moments: readonly Moment[]
  /** How many moments are newer than those of this sitting. */
  readonly newer: number
  /** ISO times of the oldest and the newest. */
  readonly from: string
  readonly to: string
}

/** Groups moments, newest first as they come. `dayOf` names the day of an ISO time where the reader is. */
export function sittingsOf(moments: readonly Moment[], dayOf: (time: string) => string): readonly Sitting[] {
  const groups: Moment[][] = []
  for (const moment of moments) {
    const newer = groups.at(-1)?.at(-1)
    if (newer !== undefined && isSameSitting(moment, newer, dayOf)) groups.at(-1)?.push(moment)
    else groups.push([moment])
  }
  let newer = 0
  return groups.map((group) => {
    const sitting = { moments: group, newer, from: group.at(-1)?.savedAt ?? '', to: group[0]?.savedAt ?? '' }
    newer += group.length
    return sitting
  })
}

function isSameSitting(older: Moment, newer: Moment, dayOf: (time: string) => string): boolean {
  const pause = Date.parse(newer.savedAt) - Date.parse(older.savedAt)
  return pause <= SITTING_PAUSE_MS && dayOf(older.savedAt) === dayOf(newer.savedAt)
}
