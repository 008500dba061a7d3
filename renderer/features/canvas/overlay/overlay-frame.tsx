import { union } from '#shared/geometry/box.ts'
import type { Box, MapGeometry, NodeBox } from '#shared/geometry/types.ts'
import type { OverlayFramePart } from './overlay-marks.ts'
import classes from './overlay-layer.module.css'

interface Props {
  readonly frame: OverlayFramePart
  readonly geometry: MapGeometry
  readonly growth: number
}

/** Room around a node, and half the width of the way along an edge. */
const ROOM = 12
const WAY = 9
const OUTLINE = 1.5
/** From here on the label could not be read. */
const TOO_FAR = 2

/**
 * The ground of a part: around its nodes and along the edges between them, so that nothing else lies in it. Drawn a
 * little larger in the colour of the outline first, then as it is: what is left is one outline around all of it.
 */
export function OverlayFrame({ frame, geometry, growth }: Props) {
  const boxes = frame.nodeIds.flatMap((id) => groundOf(geometry.nodes[id]))
  const paths = frame.edgeIds.flatMap((id) => geometry.edges[id]?.path ?? [])
  const [corner] = boxes.toSorted((one, other) => one.y - other.y || one.x - other.x)
  if (corner === undefined) return null
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
      {growth < TOO_FAR && (
        <text
          className={classes.frameLabel}
          x={corner.x - ROOM}
          y={corner.y - ROOM - 6}
          fontSize={11 * growth}
        >
          {frame.label}
        </text>
      )}
    </g>
  )
}

/** With the name that stands beside an event or a gateway. */
function groundOf(node: NodeBox | undefined): readonly Box[] {
  if (node === undefined) return []
  const { box, label } = node
  if (label === undefined) return [box]
  const name = { ...label.box, x: box.x + label.box.x, y: box.y + label.box.y }
  return [union([box, name]) ?? box]
}
