import type { ReactNode } from 'react'
import type { ChartGroup, ChartScene } from '#shared/drawing/chart/scene.ts'
import { ChartShape } from './chart-shape.tsx'
import classes from './chart-view.module.css'

interface Props {
  readonly scene: ChartScene
  /** Screen pixels per scene pixel. */
  readonly scale?: number
  /** The address a mark leads to; marks become links. */
  readonly hrefOf?: (id: string) => string
  /** What choosing a mark does; marks become buttons. */
  readonly onPick?: (id: string) => void
  /** Pointer or focus reached a mark, or left it. */
  readonly onReach?: (id: string | null) => void
  readonly children?: ReactNode
}

/** A chart scene as live SVG in the theme's colours; marks can be reached by pointer and keyboard. */
export function ChartView({ scene, scale = 1, hrefOf, onPick, onReach, children }: Props) {
  return (
    <figure className={classes.figure} style={{ width: scene.width * scale }}>
      <svg
        width={scene.width * scale}
        height={scene.height * scale}
        viewBox={`0 0 ${scene.width} ${scene.height}`}
        role="group"
        aria-label={scene.title}
        className={classes.chart}
      >
        {scene.groups.map((group, index) => (
          <Group
            key={group.id ?? `${group.role}-${index}`}
            group={group}
            hrefOf={hrefOf}
            onPick={onPick}
            onReach={onReach}
          />
        ))}
      </svg>
      {children}
    </figure>
  )
}

type GroupProps = Omit<Props, 'scene' | 'scale' | 'children'> & { readonly group: ChartGroup }

function Group({ group, hrefOf, onPick, onReach }: GroupProps) {
  const shapes = group.shapes.map((shape, index) => <ChartShape key={index} shape={shape} />)
  const { id } = group
  if (group.role !== 'mark' || id === undefined) return <g aria-hidden="true">{shapes}</g>
  const reach = {
    onPointerEnter: () => onReach?.(id),
    onPointerLeave: () => onReach?.(null),
    onFocus: () => onReach?.(id),
    onBlur: () => onReach?.(null),
  }
  const content = (
    <>
      <Target group={group} />
      <g aria-hidden="true">{shapes}</g>
    </>
  )
  if (hrefOf !== undefined) {
    return (
      <a href={hrefOf(id)} aria-label={group.label} className={classes.mark} {...reach}>
        {content}
      </a>
    )
  }
  return (
    <g
      role="button"
      tabIndex={0}
      aria-label={group.label}
      className={classes.mark}
      onClick={() => onPick?.(id)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onPick?.(id)
      }}
      {...reach}
    >
      {content}
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
