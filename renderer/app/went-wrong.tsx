import { Button } from '@mantine/core'
import type { FallbackProps } from 'react-error-boundary'
import { EmptyState } from '../ui/empty-state.tsx'

/** Shown in place of a part that failed by a bug; what was saved is safe in the workbench. */
export function WentWrong({ error, resetErrorBoundary }: FallbackProps) {
  return (
    <div role="alert">
      <EmptyState
        title="This part of the window stopped"
        actions={
          <>
            <Button variant="filled" onClick={resetErrorBoundary}>
              Try again
            </Button>
            <Button onClick={() => window.location.assign('#/')}>All engagements</Button>
            <Button onClick={() => window.location.reload()}>Reload the window</Button>
          </>
        }
      >
        <p>It is a fault in Baton, not in your work: everything the status bar called saved is kept.</p>
        <p>{error instanceof Error ? error.message : String(error)}</p>
      </EmptyState>
    </div>
  )
}
