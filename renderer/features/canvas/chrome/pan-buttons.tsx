import { IconChevronDown, IconChevronLeft, IconChevronRight, IconChevronUp } from '@tabler/icons-react'
import type { Icon } from '@tabler/icons-react'
import { useStore } from '@xyflow/react'
import type { ReactFlowState } from '@xyflow/react'
import { memo } from 'react'
import type { Box, MapGeometry } from '#shared/geometry/types.ts'
import { canvasPort } from '../../../state/map/canvas-port.ts'
import { Fill } from '../../../ui/slots.tsx'
import classes from './pan-buttons.module.css'
import tools from './status-tools.module.css'

type Side = 'left' | 'right' | 'up' | 'down'

interface SideInfo {
  readonly side: Side
  readonly sign: Icon
  readonly dx: number
  readonly dy: number
}

const sides: readonly SideInfo[] = [
  { side: 'left', sign: IconChevronLeft, dx: -1, dy: 0 },
  { side: 'right', sign: IconChevronRight, dx: 1, dy: 0 },
  { side: 'up', sign: IconChevronUp, dx: 0, dy: -1 },
  { side: 'down', sign: IconChevronDown, dx: 0, dy: 1 },
]

/** While a part of the map is out of sight: goes there without a drag, a press a step. */
export const PanButtons = memo(function PanButtons({ geometry }: { readonly geometry: MapGeometry }) {
  const beyond = useStore((state) => beyondSides(state, geometry.bounds))
  return beyond === '' ? null : <Buttons beyond={beyond} />
})

const Buttons = memo(function Buttons({ beyond }: { readonly beyond: string }) {
  return (
    <Fill slot="status-end">
      <div className={`${tools.tools} ${classes.pan}`} role="group" aria-label="Move the view">
        {sides.map(({ side, sign: Sign, dx, dy }) => (
          <button
            key={side}
            type="button"
            // Not `disabled`: at the end of the way the focus would be lost.
            aria-disabled={!beyond.split(' ').includes(side)}
            aria-label={`Look further ${side}`}
            title={`Look further ${side}`}
            onClick={() => beyond.split(' ').includes(side) && canvasPort()?.panBy(dx, dy)}
          >
            <Sign size={14} stroke={1.5} aria-hidden="true" />
          </button>
        ))}
      </div>
    </Fill>
  )
})

/** A few pixels beyond an edge are none. */
const SLACK = 24

function beyondSides(state: ReactFlowState, bounds: Box): string {
  const [x, y, zoom] = state.transform
  const beyond: Readonly<Record<Side, boolean>> = {
    left: bounds.x * zoom + x < -SLACK,
    right: (bounds.x + bounds.width) * zoom + x > state.width + SLACK,
    up: bounds.y * zoom + y < -SLACK,
    down: (bounds.y + bounds.height) * zoom + y > state.height + SLACK,
  }
  return sides
    .map(({ side }) => side)
    .filter((side) => beyond[side])
    .join(' ')
}
