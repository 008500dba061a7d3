import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { EngagementSummary } from '#shared/model/engagement.ts'
import { openDialog } from '../../state/window-store.ts'
import { removeEngagement, setArchived } from './engagement-tasks.ts'

export function EngagementMenu({ engagement }: { readonly engagement: EngagementSummary }) {
  return (
    <Menu width={200} position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={`More for ${engagement.client}, ${engagement.title}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => openDialog({ kind: 'engagement', engagementId: engagement.id })}>
          Client, title and dates…
        </Menu.Item>
        <Menu.Item onClick={() => void setArchived(engagement, !engagement.archived)}>
          {engagement.archived ? 'Take out of the archive' : 'Archive'}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item data-danger onClick={() => void removeEngagement(engagement)}>
          Delete
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
