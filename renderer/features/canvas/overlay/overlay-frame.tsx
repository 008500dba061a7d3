import { namedBoxOf } from '#shared/geometry/box-of.ts'
import { grow } from '#shared/geometry/box.ts'
import { partNames } from '#shared/geometry/part-names.ts'
import type { PartName } from '#shared/geometry/part-names.ts'
import type { Box, MapGeometry } from '#shared/geometry/types.ts'
import type { OverlayFramePart } from './overlay-marks.ts'
import classes from './overlay-layer.module.css'

interface Props {
  readonly frame: OverlayFramePart
  readonly geometry: MapGeometry
  readonly growth: number
  /** Null where there is no room for any. */
  readonly name: PartName | null
}

/** Room around a node, and half the width of the way along an edge. */
const ROOM = 12
const WAY = 9
const OUTLINE = 1.5
/** From here on the name could not be read. */
const TOO_FAR = 2
const NAME = { fontSize: 11, weight: 600 } as const

/**
 * The ground of a part: around its nodes and along the edges between them, so that nothing else lies in it. Drawn a
 * little larger in the colour of the outline first, then as it is: what is left is one outline around all of it.
 */
export function OverlayFrame({ frame, geometry, growth, name }: Props) {
  const boxes = groundsOf(frame, geometry)
  const paths = frame.edgeIds.flatMap((id) => geometry.edges[id]?.path ?? [])
  if (boxes.length === 0) return null
  const ground = (more: number) => (
    <>
      {boxes.map((box) => (
        <rect
          key={`${box.x} ${box.y}`}
          x={box.x - ROOM - more}
          y={box.y - ROOM - more}
          width={box.width + 2 * (ROOM + more)}
          height={box.height + 2 * (ROOM + more)}
          rx={8}
        />
      ))}
      <path d={paths.join('')} strokeWidth={2 * (WAY + more)} />
    </>
  )
  return (
    <g>
      <g className={classes.outline}>{ground(OUTLINE * growth)}</g>
      <g className={classes.ground}>{ground(0)}</g>
      {name !== null && (
        <text
          className={classes.frameLabel}
          x={name.box.x}
          y={name.box.y + name.box.height / 2}
          fontSize={NAME.fontSize * growth}
        >
          {name.text}
        </text>
      )}
    </g>
  )
}

/** Where the names of the parts stand, each in its place; none from so far that they could not be read. */
export function frameNames(
  frames: readonly OverlayFramePart[],
  geometry: MapGeometry,
  growth: number,
): (PartName | null)[] {
  if (growth >= TOO_FAR) return frames.map(() => null)
  const parts = frames.map((frame) => ({
    boxes: groundsOf(frame, geometry).map((box) => grow(box, ROOM)),
    names: [frame.label, frame.short],
  }))
  return partNames(geometry, parts, { ...NAME, fontSize: NAME.fontSize * growth })
}

/** With the names that stand beside events and gateways. */
function groundsOf({ nodeIds }: OverlayFramePart, geometry: MapGeometry): Box[] {
  return nodeIds.flatMap((id) => namedBoxOf(geometry, id) ?? [])
}
