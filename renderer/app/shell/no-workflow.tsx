import { Button } from '@mantine/core'
import { EmptyState } from '../../ui/empty-state.tsx'
import { runCommand } from '../commands/command-table.ts'

export function NoWorkflow() {
  return (
    <EmptyState
      title="Draw the first workflow"
      actions={
        <>
          <Button variant="filled" onClick={() => runCommand('workflow.new')}>
            New workflow
          </Button>
          <Button onClick={() => runCommand('workflow.import')}>Import BPMN files …</Button>
        </>
      }
    >
      <p>
        A workflow is one process of the client, from what starts it to where it ends. Draw it here with the
        people who do the work, or import what they already have.
      </p>
      <p>BPMN files can also be dropped anywhere in this window, several at once.</p>
    </EmptyState>
  )
}
