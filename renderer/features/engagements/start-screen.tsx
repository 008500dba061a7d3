import { Button, Checkbox } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { EngagementSummary } from '#shared/model/engagement.ts'
import {
  loadEngagements,
  selectList,
  selectListFailure,
  useEngagements,
} from '../../state/engagements-store.ts'
import { openDialog } from '../../state/window-store.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { DataFolder } from './data-folder.tsx'
import { DeletedEngagements } from './deleted-engagements.tsx'
import { addSample } from './engagement-tasks.ts'
import { EngagementTable } from './engagement-table.tsx'
import classes from './start-screen.module.css'

/** Every engagement of the data folder, newest work first. */
export function StartScreen() {
  const list = useEngagements(selectList)
  const failure = useEngagements(selectListFailure)
  useEffect(() => void loadEngagements(), [])
  if (list === null && failure === null) return <Waiting what="Reading the engagements …" />
  if (list === null) return <ListFailed message={failure?.message ?? ''} />
  return <Listed list={list} />
}

function ListFailed({ message }: { readonly message: string }) {
  return (
    <div role="alert">
      <EmptyState
        title="The engagements could not be read"
        actions={<Button onClick={() => void loadEngagements()}>Try again</Button>}
      >
        <p>{message}</p>
      </EmptyState>
    </div>
  )
}

function Listed({ list }: { readonly list: readonly EngagementSummary[] }) {
  const [withArchived, setWithArchived] = useState(false)
  const kept = list.filter((each) => each.deletedAt === null)
  const archived = kept.filter((each) => each.archived)
  const shown = withArchived ? kept : kept.filter((each) => !each.archived)
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>Engagements</h1>
        <Actions />
      </header>
      {shown.length > 0 && <EngagementTable engagements={shown} />}
      {shown.length === 0 && <NoEngagements archivedOnly={archived.length > 0} />}
      {archived.length > 0 && (
        <Checkbox
          className={classes.filter}
          label={`Show archived (${archived.length})`}
          checked={withArchived}
          onChange={(event) => setWithArchived(event.currentTarget.checked)}
        />
      )}
      <DataFolder />
      <DeletedEngagements engagements={list.filter((each) => each.deletedAt !== null)} />
    </div>
  )
}

function Actions() {
  return (
    <div className={classes.actions}>
      <Button onClick={() => void addSample()}>Add the sample</Button>
      <Button variant="filled" onClick={() => openDialog({ kind: 'engagement', engagementId: null })}>
        New engagement
      </Button>
    </div>
  )
}

function NoEngagements({ archivedOnly }: { readonly archivedOnly: boolean }) {
  return (
    <p className={classes.none}>
      {archivedOnly
        ? 'Every engagement is archived. Show them below, or start a new one.'
        : 'An engagement is one consulting job for one client: its workflows, answers, plan and report. Start one, or add the sample to look around first.'}
    </p>
  )
}
