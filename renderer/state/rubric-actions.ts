import { failure } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import { call } from '../bridge/call.ts'
import { engagementStore, reloadEngagement } from './engagement-store.ts'

const noneOpen = failure('not-found', 'No engagement is open. Open one and try again.')

/** Puts the rubric in force as a new version; every verdict is computed anew. */
export async function saveRubric(rubric: Rubric): Promise<Result<Rubric>> {
  const { openId } = engagementStore.getState()
  if (openId === null) return noneOpen
  return reloading(call('rubric.save', { engagementId: openId, rubric }))
}

/** Back to the method's own rubric. */
export async function resetRubric(): Promise<Result<Rubric>> {
  const { openId } = engagementStore.getState()
  if (openId === null) return noneOpen
  return reloading(call('rubric.reset', { engagementId: openId }))
}

async function reloading(work: Promise<Result<Rubric>>): Promise<Result<Rubric>> {
  const result = await work
  if (result.ok) await reloadEngagement()
  return result
}
