import { useStore } from '@xyflow/react'
import type { ReactFlowState } from '@xyflow/react'
import type { Box } from '#shared/geometry/types.ts'

/** Up to this many nodes and notes everything is kept in the page, at any zoom. */
const WHOLE_UP_TO = 100

/** Below this zoom names cannot be read, and a node of a large map is drawn as a simple box. */
const FAR_BELOW = 0.4

/** Pixels by which the window goes on beyond what is seen, at least. */
const MARGIN = 96

/** The piece of a large map that is kept in the page. It changes in steps, not with every move of the view. */
export interface ViewWindow {
  readonly box: Box
  /** Seen from so far that a node is a simple box. */
  readonly far: boolean
  /** Map units of a pixel, in steps of two. */
  readonly unit: number
}

/** Null on a map small enough to be kept whole. */
export function useViewWindow(size: number): ViewWindow | null {
  const whole = size <= WHOLE_UP_TO
  return useStore((state) => (whole ? null : windowOf(state)), isSame)
}

/** The view and a margin, out to multiples of a cell of 128 to 256 pixels. */
function windowOf({
  transform: [x, y, zoom],
  width,
  height,
}: Pick<ReactFlowState, 'transform' | 'width' | 'height'>): ViewWindow {
  const unit = 2 ** Math.floor(Math.log2(1 / zoom))
  const cell = 256 * unit
  const start = (at: number) => Math.floor((-at - MARGIN) / zoom / cell) * cell
  const end = (at: number, size: number) => Math.ceil((size - at + MARGIN) / zoom / cell) * cell
  const [left, top] = [start(x), start(y)]
  const box = { x: left, y: top, width: end(x, width) - left, height: end(y, height) - top }
  return { box, far: zoom < FAR_BELOW, unit }
}

function isSame(one: ViewWindow | null, other: ViewWindow | null): boolean {
  if (one === null || other === null) return one === other
  const [a, b] = [one.box, other.box]
  return (
    one.far === other.far &&
    one.unit === other.unit &&
    a.x === b.x &&
    a.y === b.y &&
    a.width === b.width &&
    a.height === b.height
  )
}
