import { useElementSize } from '@mantine/hooks'
import { useMemo } from 'react'
import { timelineChart } from '#shared/drawing/timeline-chart.ts'
import type { Plan } from '#shared/model/plan.ts'
import { selectTextGrowth, useTheme } from '../../state/theme-store.ts'
import { ChartView } from '../../ui/chart-view.tsx'
import { showInitiative } from './open-rows.ts'
import classes from './plan-screen.module.css'

/** The plan as a picture; choosing a bar opens its row in the table. */
export function Timeline({ plan }: { readonly plan: Plan }) {
  const scale = useTheme(selectTextGrowth)
  const { ref, width } = useElementSize()
  const scene = useMemo(
    () =>
      width > 0 ? timelineChart({ plan: withoutLeftOut(plan), width: Math.floor(width / scale) }) : null,
    [plan, width, scale],
  )
  return (
    <div ref={ref} className={classes.timeline}>
      {scene !== null && <ChartView scene={scene} scale={scale} onPick={showInitiative} />}
    </div>
  )
}

/** On screen they have a list of their own beside the picture. */
function withoutLeftOut(plan: Plan): Plan {
  return { ...plan, schedule: { ...plan.schedule, unplaced: [] } }
}
