import type { CheckedInput, SavedRevision } from '#shared/contract/methods.ts'
import type { Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import type { WritableDatabase } from '../store/database.ts'
import type { EncodedDocument } from '../store/encode-document.ts'
import { encodeDocument } from '../store/encode-document.ts'
import { touchEngagement } from '../store/repositories/engagements.ts'
import type { HeadRecord } from '../store/repositories/revisions.ts'
import { appendRevision, hasCopy } from '../store/repositories/revisions.ts'
import type { WorkflowRecord } from '../store/repositories/workflows.ts'
import { transact } from '../store/transact.ts'
import type { Context } from './context.ts'
import { timeOf } from './context.ts'
import { liveWorkflow } from './find-live.ts'
import { headRecord } from './head-document.ts'

type SaveInput = CheckedInput<'workflow.save'>

interface Outcome {
  readonly kind: 'saved' | 'unchanged' | 'stale'
  readonly workflow: WorkflowRecord
  /** As it stands after the save. */
  readonly head: SavedRevision
}

/**
 * Stores the document as the next revision, if it is based on the newest. Else `stale`: the document is kept
 * as a conflict copy and nothing is overwritten. A document equal to the head makes no revision, so that a
 * save may be repeated when its answer was lost.
 */
export function saveWorkflow(context: Context, input: SaveInput): Result<SavedRevision> {
  const document = encodeDocument(input.document)
  const outcome = transact(context.store.writer, (db): Result<Outcome> => {
    const workflow = liveWorkflow(db, input.workflowId)
    if (!workflow.ok) return workflow
    const head = headRecord(db, workflow.value)
    if (!head.ok) return head
    return success(store(db, workflow.value, head.value, document, input, timeOf(context)))
  })
  if (!outcome.ok) return outcome
  const { kind, workflow, head } = outcome.value
  if (kind === 'stale') return stale(workflow, head, input.baseRevision)
  if (kind === 'saved') {
    const { id: workflowId, engagementId } = workflow
    context.emit({ kind: 'workflow-saved', engagementId, workflowId, revision: head.revision })
  }
  return success(head)
}

function store(
  db: WritableDatabase,
  workflow: WorkflowRecord,
  head: HeadRecord,
  document: EncodedDocument,
  { baseRevision, summary }: SaveInput,
  now: string,
): Outcome {
  const unmoved = { revision: head.revision, savedAt: head.savedAt }
  if (document.sha256 === head.sha256) return { kind: 'unchanged', workflow, head: unmoved }
  const given = { workflowId: workflow.id, basedOn: baseRevision, summary, document, now }
  if (baseRevision !== head.revision) {
    if (!hasCopy(db, workflow.id, document.sha256)) {
      appendRevision(db, { ...given, revision: null, kind: 'conflict-copy' })
    }
    return { kind: 'stale', workflow, head: unmoved }
  }
  const revision = head.revision + 1
  appendRevision(db, { ...given, revision, kind: 'edit' })
  touchEngagement(db, workflow.engagementId, now)
  return { kind: 'saved', workflow, head: { revision, savedAt: now } }
}

function stale(workflow: WorkflowRecord, head: SavedRevision, base: number): Result<never> {
  return failure(
    'stale',
    `“${workflow.name}” was changed elsewhere: it is at revision ${head.revision}, and this edit was based on ` +
      `revision ${base}. Nothing was overwritten; your version is kept as a copy in its history. ` +
      'Open the workflow again to go on.',
    { element: workflow.id, field: 'baseRevision' },
  )
}
