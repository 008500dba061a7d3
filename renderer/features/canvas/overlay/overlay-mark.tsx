import type { Box } from '#shared/geometry/types.ts'
import type { NodeLook } from './overlay-marks.ts'
import { OverlaySign } from './overlay-sign.tsx'
import { SIGN } from './overlay-tags.ts'
import type { OverlayTag } from './overlay-tags.ts'
import classes from './overlay-layer.module.css'

interface Props {
  readonly box: Box
  readonly look: NodeLook
  readonly tag: OverlayTag
  /** How much larger the sign is drawn against a small zoom. */
  readonly growth: number
}

/** A line of its own kind around the node, and a sign with its word on a corner. */
export function OverlayMark({ box, look, tag: { place, word }, growth }: Props) {
  const { x, y, width, height } = box
  const sign = SIGN * growth
  const tag = place.height
  return (
    <g data-look={look} className={classes.mark}>
      <rect className={classes.line} x={x - 3} y={y - 3} width={width + 6} height={height + 6} rx={8} />
      <g transform={`translate(${place.x} ${place.y})`}>
        <rect className={classes.tag} width={place.width} height={tag} rx={tag / 2} />
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
