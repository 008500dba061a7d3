import type { CheckedInput, ScoredRevision } from '#shared/contract/methods.ts'
import type { Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import { applyDelta } from '#shared/model/document-delta.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { readDocument } from '../store/read-snapshot.ts'
import { findRevision, positionOf } from '../store/repositories/revisions.ts'
import type { Context } from './context.ts'
import { liveWorkflow } from './find-live.ts'
import { saveWorkflow } from './save-workflow.ts'

/**
 * Saves a drawing of which only the change is sent. A revision never changes, so what the change makes of its base is
 * the same whether or not the base still is the newest: all else is as when the whole drawing is sent.
 */
export function saveChange(
  context: Context,
  { delta, ...input }: CheckedInput<'workflow.saveChange'>,
): Result<ScoredRevision> {
  const { workflowId, baseRevision } = input
  const known = context.drawings.find(workflowId, baseRevision)
  const base = known === null ? readBase(context, workflowId, baseRevision) : success(known)
  if (!base.ok) return base
  const document = applyDelta(base.value, delta)
  if (document === null) return doesNotFit(workflowId)
  return saveWorkflow(context, { ...input, document })
}

function readBase(context: Context, workflowId: string, revision: number): Result<WorkflowDocument> {
  const { reader } = context.store
  const workflow = liveWorkflow(reader, workflowId)
  if (!workflow.ok) return workflow
  const position = positionOf(reader, workflowId, revision)
  const record = position === null ? null : findRevision(reader, workflowId, position)
  if (record === null) {
    return failure('not-found', `There is no revision ${revision} to change. Save the whole drawing.`, {
      element: workflowId,
      field: 'baseRevision',
    })
  }
  const read = readDocument(reader, record)
  if (read.ok) context.drawings.keep(workflowId, { revision, sha256: record.sha256, document: read.value })
  return read
}

function doesNotFit(workflowId: string): Result<never> {
  return failure('invalid', 'The change is not one of this drawing. Save the whole drawing.', {
    element: workflowId,
    field: 'delta',
  })
}
