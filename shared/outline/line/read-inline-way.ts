import { nameKey } from '../../lib/name-key.ts'
import type { Span } from '../parts/text.ts'
import type { Read, WayText } from './line.ts'
import type { BareNumbers } from './read-share.ts'
import { readShare } from './read-share.ts'
import type { Source } from './structure.ts'
import { cutArrow } from './structure.ts'

/** One of the ways behind a question mark: `approved 80% → Pack goods`. */
export function readInlineWay(source: Source, within: Span, bareNumbers?: BareNumbers): Read<WayText> {
  const { before, target, problems } = cutArrow(source, within)
  const { label, figure, bare, kept, problems: inShare } = readShare(source, before, bareNumbers)
  const how = { ...(bare === true ? { bare } : {}), ...(kept === undefined ? {} : { kept }) }
  const value = { label, share: figure, target, ...how }
  return { value, problems: [...problems, ...inShare] }
}

/** Ways beside each other on a line. Numbers without a sign that alone tell two of them apart are names: `Lot 1 / Lot 2`. */
export function readInlineWays(source: Source, pieces: readonly Span[]): Read<WayText>[] {
  const ways = pieces.map((piece) => readInlineWay(source, piece))
  const keys = ways.map(({ value }) => (value.bare === true ? nameKey(value.label.text) : ''))
  return pieces.map((piece, at) => {
    const key = keys[at] ?? ''
    const numbered = key !== '' && keys.filter((each) => each === key).length > 1
    return numbered ? readInlineWay(source, piece, 'label') : (ways[at] ?? readInlineWay(source, piece))
  })
}
