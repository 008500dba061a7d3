import { sentenceCase } from '../lib/words.ts'
import type { Minutes } from '../model/document.ts'
import type { CellEntry } from './cell-entry.ts'
import { isBlank, readMinutes } from './read-answer.ts'

type End = keyof Minutes

/** A cell that belongs to the low, likely or high minutes of one step. */
export interface MinutesEntry {
  readonly entry: CellEntry
  readonly end: End
}

/** Why each cell of the group stays out, or the minutes all of them make; undefined takes them away. */
export type MinutesFilled =
  | { readonly reasons: ReadonlyMap<CellEntry, string> }
  | { readonly minutes: Minutes | undefined }

const order: readonly End[] = ['low', 'likely', 'high']
const together = 'Low, likely and high go in together or not at all.'

/**
 * Minutes from a spreadsheet: what stands in its cells, with what was known for those that are not among them. Nothing
 * gives way to anything, so where that is not low ≤ likely ≤ high, or one of them cannot be read, all of them stay out.
 * An empty one beside others follows the likely one, as it does where none was known.
 */
export function fillMinutes(before: Minutes | undefined, cells: readonly MinutesEntry[]): MinutesFilled {
  const values = new Map<End, number | undefined>(order.map((end) => [end, before?.[end]]))
  for (const { entry, end } of cells) {
    const read = readMinutes(entry.text)
    if (!read.ok) return refused(cells, new Map([[entry, read.message]]))
    values.set(end, read.value)
  }
  const [low, likely, high] = order.map((end) => values.get(end))
  const known = likely ?? low ?? high
  if (known === undefined) return { minutes: undefined }
  if (before !== undefined && cells.every(({ entry }) => isBlank(entry.text)))
    return refused(cells, new Map(cells.map(({ entry }) => [entry, emptied])))
  const minutes = { low: low ?? known, likely: likely ?? low ?? known, high: high ?? known }
  const clash = clashWords(minutes, before)
  if (clash === null) return { minutes }
  const at = cells.filter(({ end }) => clash.ends.includes(end))
  return refused(cells, new Map(at.map(({ entry }) => [entry, clash.words])))
}

const emptied = 'One of them cannot be empty alone: empty low, likely and high together.'

function refused(cells: readonly MinutesEntry[], because: ReadonlyMap<CellEntry, string>): MinutesFilled {
  return { reasons: new Map(cells.map(({ entry }) => [entry, because.get(entry) ?? together])) }
}

/** The two figures that are in the wrong order, and that in words; null where all are in order. */
function clashWords(
  minutes: Minutes,
  before: Minutes | undefined,
): { readonly ends: readonly End[]; readonly words: string } | null {
  const pairs: readonly (readonly [End, End])[] = [
    ['low', 'likely'],
    ['likely', 'high'],
  ]
  const ends = pairs.find(([less, more]) => minutes[less] > minutes[more])
  if (ends === undefined) return null
  const [less, more] = ends
  const stays = before === undefined ? 'none was filled in' : `it stays ${figures(before)}`
  return {
    ends,
    words: `${sentenceCase(less)} ${minutes[less]} is more than ${more} ${minutes[more]}, so ${stays}: low is at most likely, likely at most high.`,
  }
}

function figures(minutes: Minutes): string {
  return order.map((end) => minutes[end]).join(' / ')
}
