import type { CheckedInput, SavedRevision, ScoredRevision } from '#shared/contract/methods.ts'
import type { Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import type { Answers } from '#shared/model/answers.ts'
import type { WritableDatabase } from '../store/database.ts'
import { encodeAnswers, encodeDocument } from '../store/encode.ts'
import { appendRevision, hasCopy } from '../store/repositories/revisions.ts'
import type { HeadRecord } from '../store/repositories/revisions.ts'
import type { WorkflowRecord } from '../store/repositories/workflows.ts'
import { transact } from '../store/transact.ts'
import { scoreStored } from './assess-workflow.ts'
import { checkAnswers } from './check-answers.ts'
import { commitRevision } from './commit-revision.ts'
import type { Commit } from './commit-revision.ts'
import type { Context } from './context.ts'
import { timeOf } from './context.ts'
import { liveWorkflow } from './find-live.ts'
import { headAnswers, headRecord } from './head-document.ts'

type SaveInput = CheckedInput<'workflow.save'>

interface Outcome {
  readonly kind: 'saved' | 'unchanged' | 'stale'
  readonly workflow: WorkflowRecord
  /** As it stands after the save. */
  readonly head: SavedRevision
  readonly offersOther?: boolean
}

interface Stored extends Outcome {
  readonly answers: Answers
}

/**
 * Stores drawing and answers as the next revision, if they are based on the newest. Else `stale`: they are kept as a
 * conflict copy and nothing is overwritten. A save may be repeated when its answer was lost.
 */
export function saveWorkflow(context: Context, input: SaveInput): Result<ScoredRevision> {
  const checked = checkAnswers(input.answers)
  if (!checked.ok) return checked
  const document = encodeDocument(input.document)
  const outcome = transact(context.store.writer, (db): Result<Stored> => {
    const workflow = liveWorkflow(db, input.workflowId)
    if (!workflow.ok) return workflow
    const head = headRecord(db, workflow.value)
    if (!head.ok) return head
    const kept = input.answers === undefined ? headAnswers(db, workflow.value, head.value) : null
    if (kept?.ok === false) return kept
    const answers = kept?.value ?? input.answers ?? { overrides: {} }
    const { act = 'edit', summary, label = summary, large = false } = input
    const commit: Commit = { act, document, answers: encodeAnswers(answers), summary, label, large }
    const outcome = store(db, workflow.value, head.value, commit, input, timeOf(context))
    return success({ ...outcome, answers })
  })
  if (!outcome.ok) return outcome
  const { kind, workflow, head, answers, offersOther = false } = outcome.value
  if (kind === 'stale') return stale(workflow, head, input.baseRevision)
  const { id: workflowId, engagementId } = workflow
  if (kind === 'saved') {
    context.emit({ kind: 'workflow-saved', engagementId, workflowId, revision: head.revision })
    if (offersOther) context.emit({ kind: 'engagement-changed', engagementId })
  }
  const drawing = { revision: head.revision, sha256: document.sha256, document: input.document }
  const assessment = scoreStored(context, workflow, drawing, answers)
  return success({ ...head, assessment })
}

function store(
  db: WritableDatabase,
  workflow: WorkflowRecord,
  head: HeadRecord,
  commit: Commit,
  input: SaveInput,
  now: string,
): Outcome {
  const unmoved = { revision: head.revision, savedAt: head.savedAt }
  if (isDone(head, commit, input)) return { kind: 'unchanged', workflow, head: unmoved }
  if (input.baseRevision === head.revision) {
    const { saved, offersOther } = commitRevision(db, workflow, head, commit, now)
    return { kind: 'saved', workflow, head: saved, offersOther }
  }
  const { document, answers, summary } = commit
  if (!hasCopy(db, workflow.id, document, answers)) {
    const copy = { revision: null, kind: 'conflict-copy', basedOn: input.baseRevision } as const
    appendRevision(db, { workflowId: workflow.id, ...copy, summary, document, answers, now })
  }
  return { kind: 'stale', workflow, head: unmoved }
}

/**
 * The newest revision already is what this save would make it: a save that names its act is done once the revision
 * that it made is there, and so may be repeated; one that does not, as a script's, is done once its content is there.
 */
function isDone(head: HeadRecord, { document, answers }: Commit, { act, baseRevision }: SaveInput): boolean {
  const same = head.sha256 === document.sha256 && head.answersSha256 === answers.sha256
  if (act === undefined) return same
  const kind = act === 'undo' || act === 'redo' ? act : 'edit'
  return same && head.kind === kind && head.basedOn === baseRevision
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
