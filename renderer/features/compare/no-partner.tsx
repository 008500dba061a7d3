import { Button } from '@mantine/core'
import type { EngagementView, WorkflowSummary } from '#shared/model/engagement.ts'
import { titleOf } from '#shared/model/scenarios.ts'
import { openComparison } from '../../state/route-store.ts'
import type { ComparedPlace } from '../../state/route.ts'
import { EmptyState } from '../../ui/empty-state.tsx'

interface Props {
  readonly view: EngagementView
  readonly place: ComparedPlace
  readonly onAddScenario: (workflowId: string) => void
}

const OFFERED = 3

/** A workflow beside itself: how to come by something to compare it with. */
export function NoPartner({ view: { workflows }, place, onAddScenario }: Props) {
  const { workflowId } = place
  const here = workflows.find(({ id }) => id === workflowId)
  const others = workflows.filter(({ id }) => id !== workflowId).slice(0, OFFERED)
  return (
    <EmptyState
      title={`What should ${nameOf(here, workflows)} be compared with?`}
      actions={
        <>
          <Button variant="filled" onClick={() => onAddScenario(workflowId)}>
            New to-be scenario
          </Button>
          {others.map((other) => (
            <Button key={other.id} onClick={() => openComparison(place, { workflowId: other.id }, 'replace')}>
              {titleOf(other, workflows)}
            </Button>
          ))}
        </>
      }
    >
      <p>
        A to-be scenario is a copy of the map beside it. Change the copy to what the work could become; then
        compare the two here: what was added, removed and changed, and what that does to the score.
      </p>
    </EmptyState>
  )
}

function nameOf(workflow: WorkflowSummary | undefined, workflows: readonly WorkflowSummary[]): string {
  return workflow === undefined ? 'this workflow' : `“${titleOf(workflow, workflows)}”`
}
