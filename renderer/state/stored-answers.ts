import type { Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import type { Answers } from '#shared/model/answers.ts'
import { call } from '../bridge/call.ts'
import { engagementStore, patchWorkflow, workflowById } from './engagement-store.ts'
import { unsavedMapOf } from './map/unsaved-maps.ts'
import { noteAction } from './undo/done-actions.ts'

type Readiness = NonNullable<Answers['readiness']>

const goneFailure = failure('not-found', 'The workflow is not in the list any more.')

/**
 * Answers a question of readiness of a workflow whose map is not on screen; can be taken back like anything done to the
 * engagement. A map that waits to be saved keeps the answer with its other changes.
 */
export async function answerReadinessOf(
  workflowId: string,
  label: string,
  key: keyof Readiness,
  score: Readiness[typeof key],
): Promise<Result<null>> {
  const { openId } = engagementStore.getState()
  const workflow = workflowById(workflowId)(engagementStore.getState())
  if (workflow === undefined || openId === null) return goneFailure
  const unsaved = unsavedMapOf(workflowId)
  if (unsaved !== undefined) {
    unsaved.answer(label, answersWith(unsaved.store.getState().history.present.answers, key, score))
    return success(null)
  }
  const before = workflow.answers.readiness?.[key]
  const stored = await storeReadiness(workflowId, key, score)
  if (!stored.ok) return stored
  noteAction({
    engagementId: openId,
    label,
    deed: { kind: 'answer-readiness', workflowId, key, before, now: score },
  })
  return stored
}

/** On top of the answers as they are now: others may have been given since. */
export async function storeReadiness(
  workflowId: string,
  key: keyof Readiness,
  score: Readiness[typeof key],
): Promise<Result<null>> {
  const workflow = workflowById(workflowId)(engagementStore.getState())
  if (workflow === undefined) return goneFailure
  const answers = answersWith(workflow.answers, key, score)
  const scored = await call('workflow.answer', { workflowId, answers })
  if (!scored.ok) return scored
  patchWorkflow(workflowId, { answers, assessment: scored.value })
  return success(null)
}

function answersWith(
  { readiness = {}, ...others }: Answers,
  key: keyof Readiness,
  score: Readiness[typeof key],
): Answers {
  const next = readinessWith(readiness, key, score)
  return next === undefined ? others : { ...others, readiness: next }
}

/** Undefined where no question is answered any more. */
export function readinessWith(
  given: Readiness,
  key: keyof Readiness,
  score: Readiness[typeof key],
): Answers['readiness'] {
  const { [key]: _, ...left } = given
  const next = score === undefined ? left : { ...left, [key]: score }
  return Object.keys(next).length === 0 ? undefined : next
}
