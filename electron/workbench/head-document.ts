import type { Failure, Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import { noAnswers } from '#shared/model/answers.ts'
import type { Answers } from '#shared/model/answers.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import type { ReadableDatabase } from '../store/database.ts'
import { newestGoodRevision, readAnswers, readDocument } from '../store/read-snapshot.ts'
import type { HeadRecord } from '../store/repositories/revisions.ts'
import { headOf } from '../store/repositories/revisions.ts'
import type { WorkflowRecord } from '../store/repositories/workflows.ts'

/** The newest revision of a workflow. Every workflow is stored together with its first one. */
export function headRecord(db: ReadableDatabase, workflow: WorkflowRecord): Result<HeadRecord> {
  const head = headOf(db, workflow.id)
  if (head !== null) return success(head)
  return failure(
    'corrupt',
    `“${workflow.name}” has no stored drawing. Delete it, then draw or import it again.`,
    {
      element: workflow.id,
    },
  )
}

/** The newest drawing; a damaged one is `corrupt`, and the message names the revision that can be brought back. */
export function headDocument(
  db: ReadableDatabase,
  workflow: WorkflowRecord,
  head: HeadRecord,
): Result<WorkflowDocument> {
  const document = readDocument(db, head)
  return document.ok ? document : withRemedy(db, workflow, document)
}

/** What is answered now; damaged answers are `corrupt` like a damaged drawing. */
export function headAnswers(
  db: ReadableDatabase,
  workflow: WorkflowRecord,
  head: HeadRecord,
): Result<Answers> {
  const answers = readAnswers(db, head)
  return answers.ok ? success(answers.value ?? noAnswers) : withRemedy(db, workflow, answers)
}

/** The newest drawing with what is answered now, and the revision that both are of. */
export interface HeadCase {
  readonly head: HeadRecord
  readonly document: WorkflowDocument
  readonly answers: Answers
}

export function headCase(db: ReadableDatabase, workflow: WorkflowRecord): Result<HeadCase> {
  const head = headRecord(db, workflow)
  if (!head.ok) return head
  const document = headDocument(db, workflow, head.value)
  if (!document.ok) return document
  const answers = headAnswers(db, workflow, head.value)
  if (!answers.ok) return answers
  return success({ head: head.value, document: document.value, answers: answers.value })
}

function withRemedy(db: ReadableDatabase, workflow: WorkflowRecord, damage: Failure): Failure {
  const good = newestGoodRevision(db, workflow.id)
  const remedy =
    good === null
      ? 'No older revision is intact: put back the newest copy of the data folder.'
      : `Revision ${good.record.revision} is intact: bring it back to go on.`
  return failure('corrupt', `“${workflow.name}”: ${damage.message} ${remedy}`, {
    element: workflow.id,
    ...(damage.where?.element === undefined ? {} : { field: damage.where.element }),
  })
}
