import type { Span } from '../parts/text.ts'
import type { Read, WayText } from './line.ts'
import { readShare } from './read-share.ts'
import type { Source } from './structure.ts'
import { cutArrow } from './structure.ts'

/** One of the ways behind a question mark: `approved 80% → Pack goods`. */
export function readInlineWay(source: Source, within: Span): Read<WayText> {
  const { before, target, problems } = cutArrow(source, within)
  const { label, figure, problems: inShare } = readShare(source, before)
  return { value: { label, share: figure, target }, problems: [...problems, ...inShare] }
}
