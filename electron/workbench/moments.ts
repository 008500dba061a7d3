import type { CheckedInput } from '#shared/contract/methods.ts'
import type { Failure, Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import { noAnswers } from '#shared/model/answers.ts'
import type { Answers } from '#shared/model/answers.ts'
import type { Moment, MomentPage, MomentView } from '#shared/model/history.ts'
import { assess } from '../scoring/assess.ts'
import type { ReadableDatabase } from '../store/database.ts'
import { readAnswers, readSnapshot } from '../store/read-snapshot.ts'
import { findMoment, listMoments, listRestorePoints, mentions } from '../store/repositories/moments.ts'
import type { MomentRecord } from '../store/repositories/moments.ts'
import { nameRestorePoint } from '../store/repositories/restore-points.ts'
import { findRevision, headOf, positionOf } from '../store/repositories/revisions.ts'
import type { WorkflowRecord } from '../store/repositories/workflows.ts'
import { transact } from '../store/transact.ts'
import { readSetting } from './assess-workflow.ts'
import type { Context } from './context.ts'
import { liveWorkflow } from './find-live.ts'

/** A page of a workflow's history. */
export function listHistory({ store }: Context, input: CheckedInput<'workflow.history'>): Result<MomentPage> {
  const workflow = liveWorkflow(store.reader, input.workflowId)
  return workflow.ok ? success(readPage(store.reader, input)) : workflow
}

function readPage(
  db: ReadableDatabase,
  { workflowId, before, limit = 100, filter = 'all', words = '' }: CheckedInput<'workflow.history'>,
): MomentPage {
  // One more than wanted tells whether there are more; where words must match, any line may be among the wanted.
  const anyLine = words.trim() !== ''
  const page = { workflowId, before: before ?? null, limit: anyLine ? Number.MAX_SAFE_INTEGER : limit + 1 }
  const records = filter === 'all' ? listMoments(db, page) : listRestorePoints(db, page, filter === 'named')
  const found = anyLine ? records.filter((record) => mentions(record, words)) : records
  return { moments: found.slice(0, limit).map(asMoment), more: found.length > limit }
}

function asMoment({ position, ...rest }: MomentRecord): Moment {
  return { id: position, ...rest }
}

/** One moment whole, with the score it has by today's rubric. */
export function viewMoment(
  { store: { reader } }: Context,
  { workflowId, revisionId }: CheckedInput<'workflow.moment'>,
): Result<MomentView> {
  const workflow = liveWorkflow(reader, workflowId)
  if (!workflow.ok) return workflow
  const record = findRevision(reader, workflowId, revisionId)
  const moment = record === null ? null : findMoment(reader, record.position)
  if (record === null || moment === null) return noSuchMoment(workflow.value, 'revisionId')
  const snapshot = readSnapshot(reader, record)
  if (!snapshot.ok) return snapshot
  const setting = readSetting(reader, workflow.value.engagementId)
  if (!setting.ok) return setting
  const { document } = snapshot.value
  const answers = snapshot.value.answers ?? answersNow(reader, workflowId)
  return success({
    moment: asMoment(moment),
    document,
    answers,
    answersKept: snapshot.value.answers !== null,
    assessment: assess(document, answers, setting.value.catalogue, setting.value.rubric),
  })
}

/** Today's answers stand in where those of a moment were not kept. */
export function answersNow(db: ReadableDatabase, workflowId: string): Answers {
  const head = headOf(db, workflowId)
  const answers = head === null ? null : readAnswers(db, head)
  return answers?.ok ? (answers.value ?? noAnswers) : noAnswers
}

export function noSuchMoment({ name }: WorkflowRecord, field: string): Failure {
  return failure('not-found', `“${name}” has no such moment in its history. Choose one from the list.`, {
    field,
  })
}

/** Gives a moment a name by which it is found again, or takes it away. */
export function nameMoment(
  { store, emit }: Context,
  { workflowId, revision, name }: CheckedInput<'workflow.nameMoment'>,
): Result<null> {
  const named = transact(store.writer, (db) => {
    const workflow = liveWorkflow(db, workflowId)
    if (!workflow.ok) return workflow
    const position = positionOf(db, workflowId, revision)
    if (position === null) return noSuchMoment(workflow.value, 'revision')
    nameRestorePoint(db, position, name)
    return workflow
  })
  if (!named.ok) return named
  emit({ kind: 'history-changed', workflowId })
  return success(null)
}
