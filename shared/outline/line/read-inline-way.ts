import type { Span } from '../parts/text.ts'
import type { Read, WayText } from './line.ts'
import { readShare } from './read-share.ts'
import { settleNumbers } from './settle-numbers.ts'
import type { Source } from './structure.ts'
import { cutArrow } from './structure.ts'

/** One of the ways behind a question mark: `approved 80% → Pack goods`. */
export function readInlineWay(source: Source, within: Span): Read<WayText> {
  const { before, target, problems } = cutArrow(source, within)
  const { label, figure, bare, kept, number, problems: inShare } = readShare(source, before)
  const value = {
    label,
    share: figure,
    target,
    ...(bare === true ? { bare } : {}),
    ...(kept === undefined ? {} : { kept }),
    ...(number === undefined ? {} : { number }),
  }
  return { value, problems: [...problems, ...inShare] }
}

/** Ways beside each other on a line. */
export function readInlineWays(source: Source, pieces: readonly Span[]): Read<WayText>[] {
  const ways = pieces.map((piece) => readInlineWay(source, piece))
  const settled = settleNumbers(ways.map(({ value }) => value))
  return ways.map((way, at) => ({ ...way, value: settled[at] ?? way.value }))
}
