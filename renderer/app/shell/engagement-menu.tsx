import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { EngagementView } from '#shared/model/engagement.ts'
import { CommandItems } from './command-items.tsx'
import { selectList, useEngagements } from '../../state/engagements-store.ts'
import { selectRoute, useRoute } from '../../state/route-store.ts'
import classes from './top-bar.module.css'

export function EngagementMenu({ view }: { readonly view: EngagementView | null }) {
  const name = useName(view)
  return (
    <Menu width={300}>
      <Menu.Target>
        <button
          type="button"
          className={classes.engagement}
          aria-label={name === null ? 'Engagement' : `Engagement: ${name}`}
        >
          <span>{name ?? 'Engagement'}</span>
          <IconChevronDown size={14} aria-hidden="true" />
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

/** Until the engagement is read, its name in the list; the bar stands still when it comes. Null: not known. */
function useName(view: EngagementView | null): string | null {
  const list = useEngagements(selectList)
  const route = useRoute(selectRoute)
  const id = route.kind === 'start' ? null : route.engagementId
  const known = view?.engagement ?? list?.find((engagement) => engagement.id === id)
  return known === undefined ? null : `${known.client} · ${known.title}`
}
