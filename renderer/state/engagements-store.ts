import { createStore } from 'zustand/vanilla'
import type { Failure, Result } from '#shared/lib/result.ts'
import type { Engagement, EngagementDetails, EngagementSummary } from '#shared/model/engagement.ts'
import { call } from '../bridge/call.ts'
import { hookFor } from './use-store.ts'

/** Every engagement of the data folder, deleted ones that can still be restored among them. */
interface EngagementsState {
  /** null: not read yet. */
  readonly list: readonly EngagementSummary[] | null
  readonly failure: Failure | null
}

export const engagementsStore = createStore<EngagementsState>(() => ({ list: null, failure: null }))
export const useEngagements = hookFor(engagementsStore)
export const selectList = (state: EngagementsState) => state.list
export const selectListFailure = (state: EngagementsState) => state.failure

export async function loadEngagements(): Promise<void> {
  const result = await call('engagement.list', { withDeleted: true })
  engagementsStore.setState(result.ok ? { list: result.value, failure: null } : { failure: result })
}

export function createEngagement(details: EngagementDetails): Promise<Result<Engagement>> {
  return reloading(call('engagement.create', details))
}

export function updateEngagement(
  engagementId: string,
  details: EngagementDetails,
): Promise<Result<Engagement>> {
  return reloading(call('engagement.update', { engagementId, details }))
}

export function archiveEngagement(engagementId: string, archived: boolean): Promise<Result<Engagement>> {
  return reloading(call('engagement.archive', { engagementId, archived }))
}

export function deleteEngagement(engagementId: string): Promise<Result<Engagement>> {
  return reloading(call('engagement.delete', { engagementId }))
}

export function restoreEngagement(engagementId: string): Promise<Result<Engagement>> {
  return reloading(call('engagement.restore', { engagementId }))
}

export function purgeEngagement(engagementId: string): Promise<Result<null>> {
  return reloading(call('engagement.purge', { engagementId }))
}

export function addSampleEngagement(): Promise<Result<Engagement>> {
  return reloading(call('engagement.addSample', {}))
}

async function reloading<T>(work: Promise<Result<T>>): Promise<Result<T>> {
  const result = await work
  if (result.ok) await loadEngagements()
  return result
}
