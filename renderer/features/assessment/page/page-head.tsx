import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { verdictWord } from '#shared/design/tokens.ts'
import type { AnalysisView } from '#shared/model/analysis/analysis.ts'
import type { EngagementView } from '#shared/model/engagement.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import { allDiffer } from '#shared/model/opinion-words.ts'
import { sameRules, scoredByWords } from '#shared/model/rubric/changes.ts'
import { titleOf } from '#shared/model/scenarios.ts'
import { totalWords } from '#shared/model/total-words.ts'
import { openMap, openWorkflow } from '../../../state/route-store.ts'
import { VerdictMark } from '../../../ui/verdict-mark.tsx'
import { goToSection, headingId } from './contents.tsx'
import { firmnessWords, headlineOf, levelWord } from './page-words.ts'
import { WayDown } from './way-down.tsx'
import classes from './page-head.module.css'

interface Props {
  readonly engagement: EngagementView
  readonly view: AnalysisView
}

/** The verdict in a sentence, how firm it is, and which workflow it is about. */
export function PageHead({ engagement, view }: Props) {
  const { assessment, analysis } = view
  const possible = totalWords(assessment)
  const workflow = engagement.workflows.find(({ id }) => id === view.workflowId)
  const title = workflow === undefined ? 'Workflow' : titleOf(workflow, engagement.workflows)
  return (
    <header className={classes.head}>
      <div className={classes.bar}>
        <WorkflowPicker engagement={engagement} workflowId={view.workflowId} />
        <button
          type="button"
          className={classes.link}
          onClick={() => openMap(engagement.engagement.id, view.workflowId)}
        >
          Open the map
        </button>
      </div>
      <h1>{headlineOf(title, view)}</h1>
      <p className={classes.verdict}>
        <span style={{ color: `var(--${assessment.verdict})` }}>
          <VerdictMark verdict={assessment.verdict} size={18} />
          {verdictWord[assessment.verdict]}
        </span>
        <SectionLink id="reasons" title="Why this verdict">
          {assessment.total} of 20
        </SectionLink>
        <SectionLink id="firmness" title="How firm it is">
          {levelWord[analysis.stability.level]}
          {analysis.stability.level === 'firm' && allDiffer(assessment.lenses) !== null && ' by the matrix'}
        </SectionLink>
      </p>
      <p className={classes.lead}>
        {assessment.headline}{' '}
        <WayDown to={headingId({ id: 'reasons' })} about="the verdict">
          Why?
        </WayDown>
      </p>
      <p className={classes.firmness}>
        {firmnessWords(analysis.stability, assessment.lenses)}{' '}
        <WayDown to={headingId({ id: 'firmness' })} about="how firm it is">
          How firm?
        </WayDown>
      </p>
      {!sameRules(engagement.rubric, defaultRubric) && (
        <p className={classes.provisional}>{scoredByWords(engagement.rubric)}</p>
      )}
      {possible !== null && (
        <p className={classes.provisional}>
          {possible}{' '}
          {assessment.status === 'provisional' ? (
            <WayDown to={headingId({ id: 'reasons' })} about="what is open">
              Which answers?
            </WayDown>
          ) : (
            <WayDown to={headingId({ id: 'exceptions' })} about="the range of the exception rate">
              Which range?
            </WayDown>
          )}
        </p>
      )}
    </header>
  )
}

interface LinkProps {
  readonly id: string
  readonly title: string
  readonly children: ReactNode
}

/** A figure of the head leads to the section it comes from. */
function SectionLink({ id, title, children }: LinkProps) {
  return (
    <button type="button" className={classes.figure} title={title} onClick={() => goToSection({ id })}>
      {children}
    </button>
  )
}

interface PickerProps {
  readonly engagement: EngagementView
  readonly workflowId: string
}

export function WorkflowPicker({ engagement, workflowId }: PickerProps) {
  const { workflows } = engagement
  return (
    <Select
      aria-label="Workflow"
      className={classes.picker}
      data={workflows.map((each) => ({ value: each.id, label: titleOf(each, workflows) }))}
      value={workflowId}
      searchable
      allowDeselect={false}
      onChange={(id) => id !== null && id !== workflowId && openWorkflow(engagement.engagement.id, id)}
    />
  )
}
