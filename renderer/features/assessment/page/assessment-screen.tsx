import { Button } from '@mantine/core'
import { useEffect, useMemo } from 'react'
import type { AnalysisView } from '#shared/model/analysis/analysis.ts'
import type { EngagementView } from '#shared/model/engagement.ts'
import { verdictOf } from '#shared/model/verdict-of.ts'
import {
  followAnalysis,
  retryAnalysis,
  selectAnalysisFailure,
  selectAnalysisView,
  selectBehind,
  useAnalysis,
} from '../../../state/analysis-store.ts'
import { selectWantedSection, sectionShown, useAssessmentPlace } from '../../../state/assessment-place.ts'
import { openMap } from '../../../state/route-store.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Waiting } from '../../../ui/waiting.tsx'
import { Contents, goToSection, headingId } from './contents.tsx'
import { PageHead, WorkflowPicker } from './page-head.tsx'
import { sections } from './sections.ts'
import { useKeptScroll } from './use-kept-scroll.ts'
import classes from './page.module.css'

interface Props {
  readonly engagement: EngagementView
  readonly workflowId: string
}

/** Everything behind one verdict as a page to be read: the verdict first, words before numbers, evidence on request. */
export function AssessmentScreen({ engagement, workflowId }: Props) {
  const view = useAnalysis(selectAnalysisView)
  const failure = useAnalysis(selectAnalysisFailure)
  useEffect(() => followAnalysis(workflowId), [workflowId])
  if (failure !== null) {
    return (
      <div role="alert">
        <EmptyState
          title="The assessment could not be made"
          actions={<Button onClick={retryAnalysis}>Try again</Button>}
        >
          <p>{failure.message}</p>
        </EmptyState>
      </div>
    )
  }
  if (view === null) return <Waiting what="Working out what lies behind the verdict …" />
  if (verdictOf(view.assessment) === null) return <NothingDrawn engagement={engagement} view={view} />
  return <Page engagement={engagement} view={view} busy={view.workflowId !== workflowId} />
}

interface PageProps {
  readonly engagement: EngagementView
  readonly view: AnalysisView
  /** Another workflow is being read; this one stays until then. */
  readonly busy: boolean
}

function Page({ engagement, view, busy }: PageProps) {
  const behind = useAnalysis(selectBehind)
  const shown = useMemo(() => sections.filter(({ when }) => when?.(view) ?? true), [view])
  const { rubric, catalogue } = engagement
  useKeptScroll(view.workflowId)
  useWantedSection(busy)
  return (
    <div className={classes.frame} aria-busy={busy}>
      <div className={classes.page}>
        <Contents sections={shown} workflowId={view.workflowId} />
        <article className={classes.article}>
          <PageHead engagement={engagement} view={view} />
          {behind !== null && <p role="alert">The newest changes are not in here. {behind}</p>}
          {shown.map(({ id, title, Content }) => (
            <section key={id} className={classes.section} aria-labelledby={headingId({ id })}>
              <h2 id={headingId({ id })} tabIndex={-1}>
                {title}
              </h2>
              <Content view={view} rubric={rubric} catalogue={catalogue} />
            </section>
          ))}
        </article>
      </div>
    </div>
  )
}

/** Goes to the section that was asked for from elsewhere, as soon as the page is that of the workflow. */
function useWantedSection(busy: boolean): void {
  const wanted = useAssessmentPlace(selectWantedSection)
  useEffect(() => {
    if (wanted === null || busy) return
    goToSection({ id: wanted })
    sectionShown()
  }, [wanted, busy])
}

function NothingDrawn({ engagement, view }: Omit<PageProps, 'busy'>) {
  const { workflowId } = view
  return (
    <div className={classes.empty}>
      <WorkflowPicker engagement={engagement} workflowId={workflowId} />
      <EmptyState
        title="No verdict yet"
        actions={
          <Button onClick={() => openMap(engagement.engagement.id, workflowId)}>Draw the first step</Button>
        }
      >
        <p>
          From the first step on, this page says what to do with the workflow, how firmly the verdict stands,
          and what every figure rests on.
        </p>
      </EmptyState>
    </div>
  )
}
