import { textWidth } from '#shared/geometry/text.ts'
import type { Box } from '#shared/geometry/types.ts'
import { lookWords } from './overlay-marks.ts'
import type { NodeLook } from './overlay-marks.ts'
import { OverlaySign } from './overlay-sign.tsx'
import { tagPlace } from '#shared/geometry/tag-place.ts'
import classes from './overlay-layer.module.css'

interface Props {
  readonly box: Box
  readonly look: NodeLook
  /** How much larger the sign is drawn against a small zoom; words stand beside it only at 1. */
  readonly growth: number
  /** Words near it, which its tag keeps clear of. */
  readonly words: readonly Box[]
}

const SIGN = 12
const TAG = 16

/** A line of its own kind around the node, and a sign with its word on a corner. */
export function OverlayMark({ box, look, growth, words }: Props) {
  const { x, y, width, height } = box
  const word = growth === 1 ? lookWords[look] : ''
  const sign = SIGN * growth
  const tag = TAG * growth
  const wide = tag + (word === '' ? 0 : textWidth(word, 10, 600) + 4)
  const place = tagPlace(box, { width: wide, height: tag }, words)
  return (
    <g data-look={look} className={classes.mark}>
      <rect className={classes.line} x={x - 3} y={y - 3} width={width + 6} height={height + 6} rx={8} />
      <g transform={`translate(${place.x} ${place.y})`}>
        <rect className={classes.tag} width={wide} height={tag} rx={tag / 2} />
        <g transform={`translate(${(tag - sign) / 2} ${(tag - sign) / 2}) scale(${sign / 16})`}>
          <OverlaySign look={look} />
        </g>
        {word !== '' && (
          <text className={classes.word} x={tag} y={tag / 2} fontSize={10}>
            {word}
          </text>
        )}
      </g>
    </g>
  )
}

/** Lines alone, of all nodes of a look at once: so many are in view that signs would cover the map. */
export function OverlayLines({ boxes, look }: { readonly boxes: readonly Box[]; readonly look: NodeLook }) {
  const lines = boxes.map(
    ({ x, y, width, height }) => `M${x - 3} ${y - 3}h${width + 6}v${height + 6}h${-width - 6}z`,
  )
  return (
    <g data-look={look} className={classes.mark}>
      <path className={classes.line} d={lines.join('')} />
    </g>
  )
}
