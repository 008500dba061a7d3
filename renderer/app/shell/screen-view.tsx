import { useEffect } from 'react'
import type { EngagementView, WorkflowSummary } from '#shared/model/engagement.ts'
import { titleOf } from '#shared/model/scenarios.ts'
import { AssessmentScreen } from '../../features/assessment/page/assessment-screen.tsx'
import { MapInspector } from '../../features/assessment/map-inspector.tsx'
import { VerdictStrip } from '../../features/assessment/verdict/verdict-strip.tsx'
import { MapScreen } from '../../features/canvas/map-screen.tsx'
import { CompareScreen } from '../../features/compare/compare-screen.tsx'
import { addScenario } from '../../features/engagements/scenario-tasks.ts'
import { PreviewBand } from '../../features/history/preview-band.tsx'
import { MatrixScreen } from '../../features/matrix/matrix-screen.tsx'
import { ParkDialog } from '../../features/parking/park-dialog.tsx'
import { CasePanel } from '../../features/playback/case-panel.tsx'
import { PlaybackBar } from '../../features/playback/playback-bar.tsx'
import { PlanScreen } from '../../features/plan/plan-screen.tsx'
import { ReportScreen } from '../../features/report/report-screen.tsx'
import spoken from '../../ui/spoken.module.css'
import { selectIsPlaying, usePlayback } from '../../state/map/playback/playback-store.ts'
import { ThemeOffer } from '../../features/workshop/theme-offer.tsx'
import { openScreen, openWorkflow, selectRoute, useRoute } from '../../state/route-store.ts'
import { Fill } from '../../ui/slots.tsx'
import { openDialog } from '../../state/window-store.ts'
import { FindBar } from '../palette/find-bar.tsx'
import { MapPanel } from './map-panel.tsx'
import { NoWorkflow } from './no-workflow.tsx'

/** The screen that the address names. */
export function ScreenView({ view }: { readonly view: EngagementView }) {
  const route = useRoute(selectRoute)
  if (route.kind === 'start') return null
  if (route.kind === 'compare') {
    const { before, after } = route
    return (
      <CompareScreen
        view={view}
        before={before}
        after={after}
        onAddScenario={(workflowId) => void addScenario(workflowId)}
      />
    )
  }
  switch (route.screen) {
    case 'map':
      return <MapOf view={view} workflowId={route.workflowId} />
    case 'assessment':
      return <AssessmentOf view={view} workflowId={route.workflowId} />
    case 'matrix':
      return <MatrixScreen view={view} />
    case 'plan':
      return <PlanScreen key={view.engagement.id} view={view} />
    case 'report':
      return <ReportScreen view={view} />
  }
}

interface OfWorkflowProps {
  readonly view: EngagementView
  readonly workflowId: string | null
}

/** The named workflow; the first one where none is named or it is gone. */
function useShown({ view, workflowId }: OfWorkflowProps): WorkflowSummary | undefined {
  const workflow = view.workflows.find(({ id }) => id === workflowId) ?? view.workflows[0]
  const shown = workflow?.id ?? null
  useEffect(() => {
    if (shown !== workflowId) openWorkflow(view.engagement.id, shown, 'replace')
  }, [shown, workflowId, view.engagement.id])
  return workflow
}

function AssessmentOf(props: OfWorkflowProps) {
  const workflow = useShown(props)
  if (workflow === undefined) return <NoWorkflow />
  return <AssessmentScreen engagement={props.view} workflowId={workflow.id} />
}

/** The same elements each time, so that nothing of the map is worked out anew with the list of workflows. */
const aroundMap = {
  panel: <MapPanel place="beside" />,
  foot: <PlaybackBar />,
  below: <MapPanel place="below" />,
  inspector: <MapSide />,
  over: (
    <>
      <PreviewBand />
      <FindBar />
      <Fill slot="bar">
        <VerdictStrip />
      </Fill>
      <Fill slot="strip">
        <ThemeOffer />
      </Fill>
      <ParkDialog />
    </>
  ),
}

function MapOf(props: OfWorkflowProps) {
  const { view } = props
  const workflow = useShown(props)
  if (workflow === undefined) return <NoWorkflow />
  return (
    <>
      <h1 className={spoken.spoken}>{titleOf(workflow, view.workflows)}</h1>
      <MapScreen key={workflow.id} workflowId={workflow.id} {...aroundMap} />
    </>
  )
}

/** The verdict and what is selected; the case so far while one is played. */
function MapSide() {
  const playing = usePlayback(selectIsPlaying)
  return playing ? <CasePanel /> : <MapInspector onOpenRubric={openRubric} onWhy={openAssessment} />
}

/** Of the workflow whose map is open. */
function openAssessment(): void {
  openScreen('assessment')
}

function openRubric(): void {
  openDialog({ kind: 'rubric' })
}
