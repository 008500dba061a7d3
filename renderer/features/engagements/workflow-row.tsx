import { IconFlagFilled } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { verdictWord } from '#shared/design/tokens.ts'
import type { Assessment } from '#shared/model/assessment.ts'
import type { WorkflowSummary } from '#shared/model/engagement.ts'
import { verdictOf } from '#shared/model/verdict-of.ts'
import { selectRoute, useRoute, workflowRoute } from '../../state/route-store.ts'
import { formatRoute } from '../../state/route.ts'
import { startRenaming } from '../../state/window-store.ts'
import spoken from '../../ui/spoken.module.css'
import { VerdictMark } from '../../ui/verdict-mark.tsx'
import { RowMenu } from './row-menu.tsx'
import classes from './workflow-list.module.css'

interface Props {
  readonly engagementId: string
  readonly workflow: WorkflowSummary
  /** The workflow with its scenarios; only itself where it has none. */
  readonly family: readonly WorkflowSummary[]
  readonly current: boolean
}

export function WorkflowRow({ engagementId, workflow, family, current }: Props) {
  const { assessment } = workflow
  const place = useRoute(selectRoute)
  const href = formatRoute(workflowRoute(place, engagementId, workflow.id))
  const scenario = workflow.baseId !== null
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <li ref={row} className={classes.row} data-current={current} data-scenario={scenario}>
      <a
        className={classes.link}
        href={href}
        aria-current={current ? 'page' : undefined}
        title={[workflow.name, verdictText(assessment)].join(' – ')}
        onDoubleClick={() => startRenaming(workflow.id)}
      >
        <VerdictMark verdict={verdictOf(assessment)} size={12} />
        <span className={classes.name}>{workflow.name}</span>
        {scenario && <span className={spoken.spoken}>, scenario of {family[0]?.name}</span>}
        <span className={spoken.spoken}>{verdictText(assessment)}</span>
        {family.length > 1 && workflow.counted && <CountedSign />}
        <span
          data-figures
          className={classes.total}
          data-provisional={verdictOf(assessment) !== null && assessment.status === 'provisional'}
          aria-hidden="true"
        >
          {verdictOf(assessment) !== null && assessment.total}
        </span>
      </a>
      <RowMenu workflow={workflow} family={family} />
    </li>
  )
}

/** Says which of a workflow's scenarios matrix, plan and report rest on. */
function CountedSign() {
  return (
    <span className={classes.counted} title="Counts in matrix, plan and report">
      <IconFlagFilled size={12} aria-hidden="true" />
      <span className={spoken.spoken}>, counts in matrix, plan and report</span>
    </span>
  )
}

/** `Hybrid, 10 of 20, provisional (8–14)`; `no steps yet`. */
export function verdictText(assessment: Assessment): string {
  const { total, status, range } = assessment
  const verdict = verdictOf(assessment)
  if (verdict === null) return 'no steps yet'
  const open = status === 'provisional' ? `, provisional (${range[0]}–${range[1]})` : ''
  return `${verdictWord[verdict]}, ${total} of 20${open}`
}
