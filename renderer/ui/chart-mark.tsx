import type { KeyboardEvent } from 'react'
import type { ChartGroup } from '#shared/drawing/chart/scene.ts'
import classes from './chart-view.module.css'

export interface MarkActions {
  /** The address a mark leads to; marks become links. */
  readonly hrefOf?: (id: string) => string
  /** What choosing a mark does; marks become buttons. */
  readonly onPick?: (id: string) => void
  /** Pointer or focus reached a mark, or left it. */
  readonly onReach?: (id: string | null) => void
}

interface Props extends MarkActions {
  readonly id: string
  readonly group: ChartGroup
}

/**
 * What is focused and pressed, laid over the mark's picture. The picture is no part of it: its words are
 * pieces of the spoken name, not the name.
 */
export function ChartMark({ id, group, hrefOf, onPick, onReach }: Props) {
  const shared = {
    'aria-label': group.label,
    className: classes.mark,
    onPointerEnter: () => onReach?.(id),
    onPointerLeave: () => onReach?.(null),
    onFocus: () => onReach?.(id),
    onBlur: () => onReach?.(null),
  }
  if (hrefOf !== undefined) {
    return (
      <a href={hrefOf(id)} {...shared}>
        <Target group={group} />
      </a>
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onPick?.(id)
  }
  return (
    <g role="button" tabIndex={0} onClick={() => onPick?.(id)} onKeyDown={onKeyDown} {...shared}>
      <Target group={group} />
    </g>
  )
}

const smallest = 24

/** The area a pointer may hit, never smaller than 24 × 24, and the focus ring's place. */
function Target({ group }: { readonly group: ChartGroup }) {
  const { bounds } = group
  if (bounds === undefined) return null
  const width = Math.max(smallest, bounds.width)
  const height = Math.max(smallest, bounds.height)
  return (
    <rect
      className={classes.target}
      x={bounds.x - (width - bounds.width) / 2}
      y={bounds.y - (height - bounds.height) / 2}
      width={width}
      height={height}
      rx={4}
    />
  )
}
