import { dateTimeWords } from '#shared/lib/time-words.ts'
import { inQuotes } from '#shared/lib/words.ts'
import type { CheckedInput } from '#shared/contract/methods.ts'
import type { Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import type { WorkflowView } from '#shared/model/engagement.ts'
import type { WritableDatabase } from '../store/database.ts'
import { encodeAnswers, encodeDocument } from '../store/encode.ts'
import { readSnapshot } from '../store/read-snapshot.ts'
import { findMoment } from '../store/repositories/moments.ts'
import type { MomentRecord } from '../store/repositories/moments.ts'
import { findRevision } from '../store/repositories/revisions.ts'
import type { WorkflowRecord } from '../store/repositories/workflows.ts'
import { transact } from '../store/transact.ts'
import { commitRevision } from './commit-revision.ts'
import type { Context } from './context.ts'
import { timeOf } from './context.ts'
import { liveWorkflow } from './find-live.ts'
import { headRecord } from './head-document.ts'
import { answersNow, noSuchMoment } from './moments.ts'
import { viewWorkflow } from './workflow-views.ts'

const LONGEST_SUMMARY = 200

type Wanted = CheckedInput<'workflow.bringBack'>

interface BroughtBack {
  readonly workflow: WorkflowRecord
  readonly revision: number
  readonly offersOther: boolean
}

/** Appends what a moment held as the newest revision: nothing in between is lost, and it is undone like any edit. */
export function bringBack(context: Context, wanted: Wanted): Result<WorkflowView> {
  const { store, emit } = context
  const done = transact(store.writer, (db) => {
    const workflow = liveWorkflow(db, wanted.workflowId)
    return workflow.ok ? append(db, workflow.value, wanted, timeOf(context)) : workflow
  })
  if (!done.ok) return done
  const { workflow, revision, offersOther } = done.value
  const { engagementId, id: workflowId } = workflow
  emit({ kind: 'workflow-saved', engagementId, workflowId, revision })
  if (offersOther) emit({ kind: 'engagement-changed', engagementId })
  return viewWorkflow(context, store.reader, workflow)
}

function append(
  db: WritableDatabase,
  workflow: WorkflowRecord,
  { revisionId, baseRevision }: Wanted,
  now: string,
): Result<BroughtBack> {
  const record = findRevision(db, workflow.id, revisionId)
  const moment = record === null ? null : findMoment(db, revisionId)
  if (record === null || moment === null) return noSuchMoment(workflow, 'revisionId')
  const snapshot = readSnapshot(db, record)
  if (!snapshot.ok) return snapshot
  const head = headRecord(db, workflow)
  if (!head.ok) return head
  if (baseRevision !== undefined && baseRevision !== head.value.revision) return movedOn(workflow)
  const { document, answers } = snapshot.value
  const commit = {
    act: 'restore',
    document: encodeDocument(document),
    answers: encodeAnswers(answers ?? answersNow(db, workflow.id)),
    summary: `Restored ${wordsFor(moment)}`.slice(0, LONGEST_SUMMARY),
    label: `Restore ${whichOf(moment)}`.slice(0, LONGEST_SUMMARY),
    large: true,
  } as const
  const { saved, offersOther } = commitRevision(db, workflow, head.value, commit, now)
  return success({ workflow, revision: saved.revision, offersOther })
}

/** By its name, else by its time: nobody knows the numbers of revisions. */
function whichOf({ name, revision, savedAt }: MomentRecord): string {
  if (name !== null) return inQuotes(name)
  return `${revision === null ? 'the kept copy' : 'the map'} of ${dateTimeWords(savedAt)}`
}

function wordsFor(moment: MomentRecord): string {
  const which = whichOf(moment)
  return moment.name !== null || moment.summary === '' ? which : `${which}: ${moment.summary}`
}

function movedOn({ name, id }: WorkflowRecord): Result<never> {
  return failure(
    'stale',
    `“${name}” was changed elsewhere just now, so nothing was restored. Look at it again, then restore.`,
    { element: id, field: 'baseRevision' },
  )
}
