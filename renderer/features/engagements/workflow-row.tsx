import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { verdictWord } from '#shared/design/tokens.ts'
import type { Assessment } from '#shared/model/assessment.ts'
import type { WorkflowSummary } from '#shared/model/engagement.ts'
import { verdictOf } from '#shared/model/verdict-of.ts'
import { formatRoute } from '../../state/route.ts'
import { openDialog, startRenaming } from '../../state/window-store.ts'
import spoken from '../../ui/spoken.module.css'
import { VerdictMark } from '../../ui/verdict-mark.tsx'
import { removeWorkflow } from './workflow-tasks.ts'
import classes from './workflow-list.module.css'

interface Props {
  readonly engagementId: string
  readonly workflow: WorkflowSummary
  readonly current: boolean
}

export function WorkflowRow({ engagementId, workflow, current }: Props) {
  const { assessment } = workflow
  const href = formatRoute({ kind: 'engagement', engagementId, screen: 'map', workflowId: workflow.id })
  return (
    <li className={classes.row} data-current={current}>
      <a
        className={classes.link}
        href={href}
        aria-current={current ? 'page' : undefined}
        title={`${workflow.name} – ${verdictText(assessment)}`}
        onDoubleClick={() => startRenaming(workflow.id)}
      >
        <VerdictMark verdict={verdictOf(assessment)} size={12} />
        <span className={classes.name}>{workflow.name}</span>
        <span className={spoken.spoken}>{verdictText(assessment)}</span>
        <span
          data-figures
          className={classes.total}
          data-provisional={verdictOf(assessment) !== null && assessment.status === 'provisional'}
          aria-hidden="true"
        >
          {verdictOf(assessment) !== null && assessment.total}
        </span>
      </a>
      <RowMenu workflow={workflow} />
    </li>
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

function RowMenu({ workflow }: { readonly workflow: WorkflowSummary }) {
  return (
    <Menu width={200}>
      <Menu.Target>
        <ActionIcon className={classes.menu} size={24} aria-label={`More for ${workflow.name}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => startRenaming(workflow.id)}>Rename</Menu.Item>
        <Menu.Item onClick={() => openDialog({ kind: 'import-report', workflowId: workflow.id })}>
          Import report
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item data-danger onClick={() => void removeWorkflow(workflow.id)}>
          Delete
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
