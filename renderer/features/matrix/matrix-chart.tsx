import { useMemo, useState } from 'react'
import { matrixChart } from '#shared/drawing/matrix-chart.ts'
import type { ChartScene } from '#shared/drawing/chart/scene.ts'
import type { EngagementView, WorkflowSummary } from '#shared/model/engagement.ts'
import { formatRoute } from '../../state/route.ts'
import { selectTextGrowth, useTheme } from '../../state/theme-store.ts'
import { ChartView } from '../../ui/chart-view.tsx'
import { MarkDetails } from './mark-details.tsx'

interface Props {
  readonly view: EngagementView
  /** Those with a verdict. */
  readonly workflows: readonly WorkflowSummary[]
  readonly width: number
}

const ROW = 20

export function MatrixChart({ view, workflows, width }: Props) {
  const { rubric, engagement } = view
  const scale = useTheme(selectTextGrowth)
  const [reached, setReached] = useState<string | null>(null)
  const scene = useMemo(() => {
    const points = workflows.map(pointOf)
    // Workflows of unknown volume have a row each below the plot, and must not press it flat.
    const below = points.filter(({ casesPerYear }) => casesPerYear === null).length * ROW
    const height = Math.max(300, Math.min(560, Math.round(width * 0.34))) + Math.min(below, 240)
    return matrixChart({ points, width: Math.floor(width / scale), height, rubric })
  }, [workflows, rubric, width, scale])
  const hrefOf = (workflowId: string) =>
    formatRoute({ kind: 'engagement', engagementId: engagement.id, screen: 'map', workflowId })
  const workflow = workflows.find((each) => each.id === reached)
  return (
    <ChartView scene={scene} scale={scale} hrefOf={hrefOf} onReach={setReached}>
      {workflow !== undefined && (
        <MarkDetails workflow={workflow} at={placeOf(scene, workflow.id, scale)} width={width} />
      )}
    </ChartView>
  )
}

function pointOf({ id, name, answers, assessment }: WorkflowSummary) {
  const { total, range, verdict, status } = assessment
  return { id, name, total, range, verdict, status, casesPerYear: answers.casesPerYear ?? null }
}

function placeOf(scene: ChartScene, id: string, scale: number): { readonly x: number; readonly y: number } {
  const bounds = scene.groups.find((group) => group.id === id)?.bounds
  return bounds === undefined
    ? { x: 0, y: 0 }
    : { x: (bounds.x + bounds.width / 2) * scale, y: (bounds.y + bounds.height) * scale }
}
