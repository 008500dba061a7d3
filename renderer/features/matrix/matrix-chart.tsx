import { useMemo, useState } from 'react'
import { matrixChart } from '#shared/drawing/matrix-chart.ts'
import type { ChartScene } from '#shared/drawing/chart/scene.ts'
import type { EngagementView, WorkflowSummary } from '#shared/model/engagement.ts'
import { formatRoute } from '../../state/route.ts'
import { ChartView } from '../../ui/chart-view.tsx'
import { MarkDetails } from './mark-details.tsx'

interface Props {
  readonly view: EngagementView
  readonly width: number
}

export function MatrixChart({ view, width }: Props) {
  const { workflows, rubric, engagement } = view
  const [reached, setReached] = useState<string | null>(null)
  const scene = useMemo(() => {
    const height = Math.max(300, Math.min(560, Math.round(width * 0.34)))
    return matrixChart({ points: workflows.map(pointOf), width, height, rubric })
  }, [workflows, rubric, width])
  const hrefOf = (workflowId: string) =>
    formatRoute({ kind: 'engagement', engagementId: engagement.id, screen: 'map', workflowId })
  const workflow = workflows.find((each) => each.id === reached)
  return (
    <ChartView scene={scene} hrefOf={hrefOf} onReach={setReached}>
      {workflow !== undefined && (
        <MarkDetails workflow={workflow} at={placeOf(scene, workflow.id)} width={width} />
      )}
    </ChartView>
  )
}

function pointOf({ id, name, answers, assessment }: WorkflowSummary) {
  const { total, range, verdict, status } = assessment
  return { id, name, total, range, verdict, status, casesPerYear: answers.casesPerYear ?? null }
}

function placeOf(scene: ChartScene, id: string): { readonly x: number; readonly y: number } {
  const bounds = scene.groups.find((group) => group.id === id)?.bounds
  return bounds === undefined
    ? { x: 0, y: 0 }
    : { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height }
}
