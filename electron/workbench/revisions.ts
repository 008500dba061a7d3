import type { RevisionSummary, Workbench } from '#shared/contract/methods.ts'
import type { Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import type { WritableDatabase } from '../store/database.ts'
import { encodeDocument } from '../store/encode-document.ts'
import { readDocument } from '../store/read-document.ts'
import { touchEngagement } from '../store/repositories/engagements.ts'
import type { RevisionRecord } from '../store/repositories/revisions.ts'
import { appendRevision, headOf, listRevisions } from '../store/repositories/revisions.ts'
import type { WorkflowRecord } from '../store/repositories/workflows.ts'
import { transact } from '../store/transact.ts'
import type { Context } from './context.ts'
import { timeOf } from './context.ts'
import { liveWorkflow } from './find-live.ts'
import { viewWorkflow } from './workflow-views.ts'

type RevisionMethods = Pick<Workbench, 'workflow.history' | 'workflow.bringBack'>

export function revisionMethods(context: Context): RevisionMethods {
  const { store, emit } = context
  return {
    'workflow.history': async ({ workflowId }) => {
      const workflow = liveWorkflow(store.reader, workflowId)
      return workflow.ok ? success(listRevisions(store.reader, workflowId).map(summarise)) : workflow
    },

    'workflow.bringBack': async ({ workflowId, revisionId }) => {
      const done = transact(store.writer, (db) => {
        const workflow = liveWorkflow(db, workflowId)
        return workflow.ok ? bringBack(db, workflow.value, revisionId, timeOf(context)) : workflow
      })
      if (!done.ok) return done
      const { workflow, revision } = done.value
      emit({ kind: 'workflow-saved', engagementId: workflow.engagementId, workflowId, revision })
      return viewWorkflow(context, store.reader, workflow)
    },
  }
}

function summarise(record: RevisionRecord): RevisionSummary {
  const { position, revision, basedOn, kind, summary, savedAt } = record
  return { id: position, revision, basedOn, kind, summary, savedAt }
}

interface BroughtBack {
  readonly workflow: WorkflowRecord
  readonly revision: number
}

/** Appends the old document as the newest revision: nothing in between is lost, and it can be undone alike. */
function bringBack(
  db: WritableDatabase,
  workflow: WorkflowRecord,
  revisionId: number,
  now: string,
): Result<BroughtBack> {
  const record = listRevisions(db, workflow.id).find((candidate) => candidate.position === revisionId)
  if (record === undefined) {
    return failure('not-found', `“${workflow.name}” has no such revision. Choose one from its history.`, {
      field: 'revisionId',
    })
  }
  const document = readDocument(db, record)
  if (!document.ok) return document
  const basedOn = headOf(db, workflow.id)?.revision ?? 0
  const revision = basedOn + 1
  appendRevision(db, {
    workflowId: workflow.id,
    revision,
    basedOn,
    kind: 'recovery',
    summary:
      record.revision === null ? 'Brought back a kept copy' : `Brought back revision ${record.revision}`,
    document: encodeDocument(document.value),
    now,
  })
  touchEngagement(db, workflow.engagementId, now)
  return success({ workflow, revision })
}
