import { VisuallyHidden } from '@mantine/core'
import type { EngagementSummary } from '#shared/model/engagement.ts'
import { figure } from '#shared/lib/words.ts'
import { formatRoute } from '../../state/route.ts'
import { period } from './period.ts'
import { EngagementMenu } from './engagement-row-menu.tsx'
import classes from './start-screen.module.css'

export function EngagementTable({ engagements }: { readonly engagements: readonly EngagementSummary[] }) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Client</th>
          <th scope="col">Engagement</th>
          <th scope="col">Dates</th>
          <th scope="col" className={classes.number}>
            Workflows
          </th>
          <th scope="col">
            <VisuallyHidden>Actions</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {engagements.map((engagement) => (
          <EngagementRow key={engagement.id} engagement={engagement} />
        ))}
      </tbody>
    </table>
  )
}

function EngagementRow({ engagement }: { readonly engagement: EngagementSummary }) {
  const href = formatRoute({
    kind: 'engagement',
    engagementId: engagement.id,
    screen: 'map',
    workflowId: null,
  })
  return (
    <tr>
      <td>
        <a
          href={href}
          className={classes.client}
          aria-label={`Open ${engagement.client}, ${engagement.title}`}
        >
          {engagement.client}
        </a>
        {engagement.sample && <span className={classes.tag}>Sample</span>}
        {engagement.archived && <span className={classes.tag}>Archived</span>}
      </td>
      <td>{engagement.title}</td>
      <td className={classes.muted}>{period(engagement)}</td>
      <td className={classes.number}>{figure(engagement.workflowCount)}</td>
      <td className={classes.menuCell}>
        <EngagementMenu engagement={engagement} />
      </td>
    </tr>
  )
}
