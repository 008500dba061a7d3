import type { EngagementView } from '#shared/model/engagement.ts'
import { familyOf } from '#shared/model/scenarios.ts'
import { selectWorkflowId, useRoute } from '../../state/route-store.ts'
import { selectRenaming, useWindow } from '../../state/window-store.ts'
import { WorkflowRow } from './workflow-row.tsx'
import { RenameRow } from './rename-row.tsx'
import classes from './workflow-list.module.css'

export function WorkflowList({ view }: { readonly view: EngagementView }) {
  const current = useRoute(selectWorkflowId)
  const renaming = useWindow(selectRenaming)
  if (view.workflows.length === 0) {
    return (
      <p className={classes.none}>None yet. Draw a new one, or drop BPMN files anywhere in the window.</p>
    )
  }
  return (
    <ul className={classes.list}>
      {view.workflows.map((workflow) =>
        workflow.id === renaming ? (
          <RenameRow key={workflow.id} workflow={workflow} />
        ) : (
          <WorkflowRow
            key={workflow.id}
            engagementId={view.engagement.id}
            workflow={workflow}
            family={familyOf(workflow, view.workflows)}
            current={workflow.id === current}
          />
        ),
      )}
    </ul>
  )
}
