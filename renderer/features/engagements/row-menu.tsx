import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { WorkflowSummary } from '#shared/model/engagement.ts'
import { compareWorkflow } from '../../state/compare/partners.ts'
import { openDialog, startRenaming } from '../../state/window-store.ts'
import { addScenario, copyWorkflow, letCount } from './scenario-tasks.ts'
import { removeWorkflow } from './workflow-tasks.ts'
import classes from './workflow-list.module.css'

interface Props {
  readonly workflow: WorkflowSummary
  readonly family: readonly WorkflowSummary[]
}

/** What can be done with a line of the list. */
export function RowMenu({ workflow, family }: Props) {
  const { id, name, counted } = workflow
  return (
    <Menu width={240}>
      <Menu.Target>
        <ActionIcon className={classes.menu} size={24} aria-label={`More for ${name}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => startRenaming(id)}>Rename</Menu.Item>
        <Menu.Item onClick={() => openDialog({ kind: 'import-report', workflowId: id })}>
          Import report
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => void addScenario(id)}>New to-be scenario</Menu.Item>
        <Menu.Item onClick={() => compareWorkflow(id)}>Compare…</Menu.Item>
        {family.length > 1 && (
          <Menu.Item disabled={counted} onClick={() => void letCount(id)}>
            {counted ? 'Counts in matrix, plan, report' : 'Count in matrix, plan, report'}
          </Menu.Item>
        )}
        <Menu.Item onClick={() => void copyWorkflow(id)}>Duplicate</Menu.Item>
        <Menu.Item onClick={() => openDialog({ kind: 'save-template', workflowId: id })}>
          Save as a template…
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item data-danger onClick={() => void removeWorkflow(id)}>
          Delete
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
