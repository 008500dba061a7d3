import { Button } from '@mantine/core'
import type { Failure } from '#shared/lib/result.ts'
import { loadPlan } from '../../state/plan-store.ts'
import { EmptyState } from '../../ui/empty-state.tsx'

interface Props {
  readonly failure: Failure
  readonly engagementId: string
}

export function PlanFailed({ failure, engagementId }: Props) {
  return (
    <div role="alert">
      <EmptyState
        title="The plan could not be made"
        actions={<Button onClick={() => void loadPlan(engagementId)}>Try again</Button>}
      >
        <p>{failure.message}</p>
      </EmptyState>
    </div>
  )
}
