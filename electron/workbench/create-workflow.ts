import type { CheckedInput } from '#shared/contract/methods.ts'
import type { Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { WorkflowView } from '#shared/model/engagement.ts'
import type { WritableDatabase } from '../store/database.ts'
import { touchEngagement } from '../store/repositories/engagements.ts'
import { transact } from '../store/transact.ts'
import { addDrawn, addWorkflow } from './add-drawn.ts'
import { checkAnswers } from './check-answers.ts'
import type { Context } from './context.ts'
import { tellBoth, timeOf } from './context.ts'
import { anyWorkflow, liveEngagement } from './find-live.ts'
import { freeWorkflowName } from './free-name.ts'
import { openTemplate } from './templates.ts'
import { viewWorkflow } from './workflow-views.ts'

type CreateInput = CheckedInput<'workflow.create'>

/** Adds a workflow: empty, from a drawing of the engagement, or from a template. */
export function createWorkflow(context: Context, input: CreateInput): Result<WorkflowView> {
  const { store } = context
  const checked = checkAnswers(input.answers)
  if (!checked.ok) return checked
  if (input.document !== undefined && input.templateId !== undefined)
    return failure('invalid', 'A workflow starts from a drawing or from a template, not from both.', {
      field: 'templateId',
    })
  const { engagementId } = input
  const created = transact(store.writer, (db) => {
    const engagement = liveEngagement(db, engagementId)
    if (!engagement.ok) return engagement
    const now = timeOf(context)
    const id = add(db, input, now)
    if (!id.ok) return id
    touchEngagement(db, engagementId, now)
    return anyWorkflow(db, id.value)
  })
  if (!created.ok) return created
  tellBoth(context, engagementId)
  return viewWorkflow(context, store.reader, created.value)
}

/** The new id. */
function add(db: WritableDatabase, input: CreateInput, now: string): Result<string> {
  const { engagementId, document = emptyDocument(), answers, templateId } = input
  const name = freeWorkflowName(db, engagementId, input.name)
  const workflow = { engagementId, name, answers, kind: 'create', now } as const
  if (templateId === undefined) return success(addWorkflow(db, { ...workflow, document }))
  const template = openTemplate(db, templateId)
  if (!template.ok) return template
  const { catalogue, name: origin } = template.value
  const summary = `From the template “${origin}”`
  return success(addDrawn(db, { ...workflow, document: template.value.document, ...catalogue, summary }))
}
