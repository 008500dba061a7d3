import { pastWithin } from '#shared/lib/past-words.ts'
import { dateTimeWords, minuteWords } from '#shared/lib/time-words.ts'
import { runWords, turnedWords } from '#shared/model/fold-turns.ts'
import type { Line } from '#shared/model/fold-turns.ts'
import type { Moment } from '#shared/model/history.ts'

/** What was done; a kept copy says first that it never was the map. */
export function whatWords(moment: Line): string {
  const { kind, summary, turned } = moment
  if (turned !== undefined) return runWords(turned)
  if (kind === 'conflict-copy') return summary === '' ? 'Kept copy' : `Kept copy: ${summary}`
  if (kind === 'undo' || kind === 'redo')
    return `${kind === 'undo' ? 'Undone' : 'Redone'}: ${pastWithin(turnedWords(moment))}`
  // So an older Baton wrote it, by a number that nobody knows.
  if (kind === 'recovery')
    return onItsDay(moment, summary.replace(/^Restored revision \d+/u, 'Restored an earlier moment'))
  return summary === '' ? 'Changed' : summary
}

/** Under the heading of its day a line need not name that day again: `Restored the map of 14:02`. */
export function onItsDay({ savedAt }: Moment, words: string): string {
  const day = dateTimeWords(savedAt).slice(0, -minuteWords(savedAt).length)
  return words.replace(`of ${day}`, 'of ')
}

const SHOWN = 3

/** The newest of what a run of undos and redos went through; empty for any other moment. */
export function runDetails({ turned }: Line): string {
  if (turned === undefined) return ''
  const all = [...new Set([...turned.undone, ...turned.redone].map(pastWithin))]
  const more = all.length - SHOWN
  return [...all.slice(0, SHOWN), ...(more > 0 ? [`${more} more`] : [])].join(' · ')
}

/** The id of its line in the page. */
export function momentId(moment: Moment | undefined): string | undefined {
  return moment === undefined ? undefined : `moment-${moment.id}`
}
