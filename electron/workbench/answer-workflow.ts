import type { CheckedInput } from '#shared/contract/methods.ts'
import type { Result } from '#shared/lib/result.ts'
import { success } from '#shared/lib/result.ts'
import type { Assessment } from '#shared/model/assessment.ts'
import { encodeAnswers, encodeDocument } from '../store/encode.ts'
import { transact } from '../store/transact.ts'
import { checkAnswers } from './check-answers.ts'
import { commitRevision } from './commit-revision.ts'
import type { Context } from './context.ts'
import { timeOf } from './context.ts'
import { liveWorkflow } from './find-live.ts'
import { headDocument, headRecord } from './head-document.ts'
import { viewWorkflow } from './workflow-views.ts'

/** Answers for whoever does not hold the drawing: a revision like any other, on top of the newest one. */
export function answerWorkflow(
  context: Context,
  { workflowId, answers }: CheckedInput<'workflow.answer'>,
): Result<Assessment> {
  const checked = checkAnswers(answers)
  if (!checked.ok) return checked
  const { store, emit } = context
  const saved = transact(store.writer, (db) => {
    const workflow = liveWorkflow(db, workflowId)
    if (!workflow.ok) return workflow
    const head = headRecord(db, workflow.value)
    if (!head.ok) return head
    const encoded = encodeAnswers(answers)
    if (encoded.sha256 === head.value.answersSha256) return success({ workflow: workflow.value, revision: 0 })
    const document = headDocument(db, workflow.value, head.value)
    if (!document.ok) return document
    const words = { summary: 'Answered', label: 'Answer', act: 'edit', large: false } as const
    const commit = { ...words, document: encodeDocument(document.value), answers: encoded }
    const { revision } = commitRevision(db, workflow.value, head.value, commit, timeOf(context)).saved
    return success({ workflow: workflow.value, revision })
  })
  if (!saved.ok) return saved
  const { workflow, revision } = saved.value
  const { engagementId } = workflow
  if (revision > 0) emit({ kind: 'workflow-saved', engagementId, workflowId, revision })
  const view = viewWorkflow(context, store.reader, workflow)
  return view.ok ? success(view.value.assessment) : view
}
