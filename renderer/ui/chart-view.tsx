import type { ReactNode } from 'react'
import type { ChartScene } from '#shared/drawing/chart/scene.ts'
import { ChartMark } from './chart-mark.tsx'
import type { MarkActions } from './chart-mark.tsx'
import { ChartShape } from './chart-shape.tsx'
import classes from './chart-view.module.css'

interface Props extends MarkActions {
  readonly scene: ChartScene
  /** Screen pixels per scene pixel. */
  readonly scale?: number
  readonly children?: ReactNode
}

/** A chart scene as live SVG in the theme's colours; marks can be reached by pointer and keyboard. */
export function ChartView({ scene, scale = 1, children, ...actions }: Props) {
  const marks = scene.groups.filter((group) => group.role === 'mark')
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
        <g aria-hidden="true" className={classes.picture}>
          {scene.groups.flatMap((group, at) =>
            group.shapes.map((shape, index) => <ChartShape key={`${at}-${index}`} shape={shape} />),
          )}
        </g>
        {marks.map(
          (group) =>
            group.id !== undefined && <ChartMark key={group.id} id={group.id} group={group} {...actions} />,
        )}
      </svg>
      {children}
    </figure>
  )
}
