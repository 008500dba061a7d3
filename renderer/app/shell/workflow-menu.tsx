import { Menu } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import type { EngagementView } from '#shared/model/engagement.ts'
import { titleOf } from '#shared/model/scenarios.ts'
import { RenameField } from '../../features/engagements/rename-row.tsx'
import { openMap, selectWorkflowId, useRoute } from '../../state/route-store.ts'
import { selectPanels, selectRenaming, useWindow } from '../../state/window-store.ts'
import classes from './workshop-bar.module.css'

/** The name of the workflow on screen, to be typed where that was asked for, and the way to the others; no verdicts. */
export function WorkflowMenu({ view }: { readonly view: EngagementView | null }) {
  const openId = useRoute(selectWorkflowId)
  const workflows = view?.workflows ?? []
  const open = workflows.find(({ id }) => id === openId)
  const renaming = useWindow(selectRenaming)
  const list = useWindow(selectPanels).navigator
  if (view === null || open === undefined) return null
  if (renaming === open.id && !list) return <RenameField workflow={open} className={classes.rename} />
  return (
    <Menu width={360}>
      <Menu.Target>
        <button
          type="button"
          className={classes.workflow}
          aria-label={`Workflow: ${titleOf(open, workflows)}`}
        >
          <span>{titleOf(open, workflows)}</span>
          <IconChevronDown size={16} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
        {workflows.map((workflow) => (
          <Menu.Item
            key={workflow.id}
            aria-current={workflow === open ? 'page' : undefined}
            rightSection={workflow === open ? <IconCheck size={14} /> : undefined}
            onClick={() => openMap(view.engagement.id, workflow.id)}
          >
            {titleOf(workflow, workflows)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
