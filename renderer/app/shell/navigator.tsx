import { ActionIcon } from '@mantine/core'
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import type { EngagementView } from '#shared/model/engagement.ts'
import { selectOffered, useEngagement } from '../../state/engagement-store.ts'
import { familiesOf } from '#shared/model/scenarios.ts'
import { count } from '#shared/lib/words.ts'
import { WorkflowList } from '../../features/engagements/workflow-list.tsx'
import { formatRoute, startRoute } from '../../state/route.ts'
import { openDialog } from '../../state/window-store.ts'
import { runCommand } from '../commands/command-table.ts'
import classes from './navigator.module.css'

/** Left side: the client, and the workflows with their verdicts. */
export function Navigator({ view }: { readonly view: EngagementView | null }) {
  return (
    <nav className={classes.navigator} aria-label="Workflows">
      {view !== null && (
        <>
          <Heading view={view} />
          <div className={classes.bar}>
            <h3 className={classes.label}>Workflows</h3>
            <ActionIcon
              aria-label="Import BPMN files"
              title="Import BPMN files …"
              onClick={() => runCommand('workflow.import')}
            >
              <IconFileImport size={16} stroke={1.5} />
            </ActionIcon>
            <ActionIcon
              aria-label="New workflow"
              title="New workflow"
              onClick={() => runCommand('workflow.new')}
            >
              <IconPlus size={16} stroke={1.5} />
            </ActionIcon>
          </div>
          <WorkflowList view={view} />
        </>
      )}
    </nav>
  )
}

function Heading({ view }: { readonly view: EngagementView }) {
  const { engagement, workflows } = view
  const { systems } = useEngagement(selectOffered)
  return (
    <header className={classes.heading}>
      <h2>{engagement.client}</h2>
      <p className={classes.counts}>
        {count(familiesOf(workflows).length, 'workflow')} ·{' '}
        <button type="button" className={classes.link} onClick={() => openDialog({ kind: 'catalogue' })}>
          {count(systems.length, 'system')}
        </button>
      </p>
      {engagement.sample && (
        <p className={classes.sample}>
          A sample to try things on. Your own work starts under{' '}
          <a href={formatRoute(startRoute)}>All engagements</a>.
        </p>
      )}
    </header>
  )
}
