import { Button } from '@mantine/core'
import type { Failure } from '#shared/lib/result.ts'
import type { EngagementView } from '#shared/model/engagement.ts'
import { titleOf } from '#shared/model/scenarios.ts'
import { openMap } from '../../state/route-store.ts'
import type { ComparedPlace } from '../../state/route.ts'
import { EmptyState } from '../../ui/empty-state.tsx'

interface Props {
  readonly view: EngagementView
  readonly places: readonly ComparedPlace[]
  readonly failure: Failure
}

/** One of the two is gone: says which, and leads to the one that is left. */
export function CompareFailed({ view: { workflows, engagement }, places, failure }: Props) {
  const left = workflows.find(({ id }) => places.some(({ workflowId }) => workflowId === id))
  return (
    <EmptyState
      title="These two cannot be compared"
      actions={
        <Button onClick={() => openMap(engagement.id, left?.id ?? null)}>
          {left === undefined ? 'Open the map' : `Open the map of ${titleOf(left, workflows)}`}
        </Button>
      }
    >
      <p>{failure.message}</p>
    </EmptyState>
  )
}
