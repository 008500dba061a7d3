import type { Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import type { Engagement } from '#shared/model/engagement.ts'
import type { ReadableDatabase } from '../store/database.ts'
import { findEngagement } from '../store/repositories/engagements.ts'
import type { WorkflowRecord } from '../store/repositories/workflows.ts'
import { findWorkflow } from '../store/repositories/workflows.ts'

/** The engagement, deleted or not. Fails with `not-found`. */
export function anyEngagement(db: ReadableDatabase, id: string): Result<Engagement> {
  const engagement = findEngagement(db, id)
  if (engagement !== null) return success(engagement)
  return failure('not-found', 'This engagement no longer exists. Choose another one from the list.', {
    element: id,
  })
}

/** The engagement, unless it was deleted. Fails with `not-found`. */
export function liveEngagement(db: ReadableDatabase, id: string): Result<Engagement> {
  const found = anyEngagement(db, id)
  if (!found.ok || found.value.deletedAt === null) return found
  return failure('not-found', `“${found.value.title}” was deleted. Undo the deletion to go on with it.`, {
    element: id,
  })
}

/** The workflow, deleted or not, of an engagement that is not. Fails with `not-found`. */
export function anyWorkflow(db: ReadableDatabase, id: string): Result<WorkflowRecord> {
  const workflow = findWorkflow(db, id)
  if (workflow === null) {
    return failure('not-found', 'This workflow no longer exists. Choose another one from the list.', {
      element: id,
    })
  }
  const engagement = liveEngagement(db, workflow.engagementId)
  return engagement.ok ? success(workflow) : engagement
}

/** The workflow, unless it or its engagement was deleted. Fails with `not-found`. */
export function liveWorkflow(db: ReadableDatabase, id: string): Result<WorkflowRecord> {
  const found = anyWorkflow(db, id)
  if (!found.ok || found.value.deletedAt === null) return found
  return failure('not-found', `“${found.value.name}” was deleted. Undo the deletion to go on with it.`, {
    element: id,
  })
}
