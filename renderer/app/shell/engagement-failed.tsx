import { Button } from '@mantine/core'
import type { Failure } from '#shared/lib/result.ts'
import { reloadEngagement } from '../../state/engagement-store.ts'
import { navigate } from '../../state/route-store.ts'
import { startRoute } from '../../state/route.ts'
import { EmptyState } from '../../ui/empty-state.tsx'

export function EngagementFailed({ failure }: { readonly failure: Failure }) {
  return (
    <div role="alert">
      <EmptyState
        title="This engagement could not be opened"
        actions={
          <>
            <Button variant="filled" onClick={() => navigate(startRoute)}>
              All engagements
            </Button>
            <Button onClick={() => void reloadEngagement()}>Try again</Button>
          </>
        }
      >
        <p>{failure.message}</p>
      </EmptyState>
    </div>
  )
}
