import { failure } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import type { WorkflowEffect } from '#shared/model/rubric/effect.ts'
import { call } from '../bridge/call.ts'
import { engagementStore, reloadEngagement } from './engagement-store.ts'

const noneOpen = failure('not-found', 'No engagement is open. Open one and try again.')

/** Puts the rubric in force as a new version; every verdict is computed anew. */
export async function saveRubric(rubric: Rubric): Promise<Result<Rubric>> {
  const { openId } = engagementStore.getState()
  if (openId === null) return noneOpen
  const result = await call('rubric.save', { engagementId: openId, rubric })
  if (result.ok) await reloadEngagement()
  return result
}

/** Where every workflow of the open engagement would stand by another rubric. */
export async function previewRubric(rubric: Rubric): Promise<Result<readonly WorkflowEffect[]>> {
  const { openId } = engagementStore.getState()
  return openId === null ? noneOpen : call('rubric.preview', { engagementId: openId, rubric })
}
