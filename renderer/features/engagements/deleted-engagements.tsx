import { Button } from '@mantine/core'
import { useState } from 'react'
import type { EngagementSummary } from '#shared/model/engagement.ts'
import { bringBack, removeForGood } from './engagement-tasks.ts'
import classes from './start-screen.module.css'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' })

/** What was deleted in the last 30 days, each with a way back. */
export function DeletedEngagements({ engagements }: { readonly engagements: readonly EngagementSummary[] }) {
  if (engagements.length === 0) return null
  return (
    <details className={classes.deleted}>
      <summary>Recently deleted ({engagements.length})</summary>
      <ul>
        {engagements.map((engagement) => (
          <DeletedRow key={engagement.id} engagement={engagement} />
        ))}
      </ul>
      <p className={classes.muted}>Kept for 30 days, then removed for good.</p>
    </details>
  )
}

function DeletedRow({ engagement }: { readonly engagement: EngagementSummary }) {
  const [asking, setAsking] = useState(false)
  const title = `${engagement.client} · ${engagement.title}`
  return (
    <li className={classes.deletedRow}>
      <span>{title}</span>
      <span className={classes.muted}>deleted {day.format(new Date(engagement.deletedAt ?? ''))}</span>
      <Button size="compact-sm" onClick={() => void bringBack(engagement)} aria-label={`Restore ${title}`}>
        Restore
      </Button>
      {asking ? (
        <Button size="compact-sm" color="red" onClick={() => void removeForGood(engagement)}>
          Remove for good, no way back
        </Button>
      ) : (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => setAsking(true)}
          aria-label={`Remove ${title} for good`}
        >
          Remove for good…
        </Button>
      )}
    </li>
  )
}
