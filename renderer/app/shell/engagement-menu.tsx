import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { EngagementView } from '#shared/model/engagement.ts'
import { CommandItems } from './command-items.tsx'
import classes from './top-bar.module.css'

export function EngagementMenu({ view }: { readonly view: EngagementView | null }) {
  const name = view === null ? '' : `${view.engagement.client} · ${view.engagement.title}`
  return (
    <Menu width={300}>
      <Menu.Target>
        <button type="button" className={classes.engagement} aria-label={`Engagement: ${name}`}>
          <span>{name}</span>
          {view !== null && <IconChevronDown size={14} aria-hidden="true" />}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <CommandItems ids={['engagement.edit', 'engagement.catalogue', 'engagement.rubric']} />
        <Menu.Divider />
        <CommandItems ids={['workflow.new', 'workflow.import']} />
        <Menu.Divider />
        <CommandItems ids={['engagement.list', 'engagement.new']} />
      </Menu.Dropdown>
    </Menu>
  )
}
