import type { Engagement } from '#shared/model/engagement.ts'
import {
  addSampleEngagement,
  archiveEngagement,
  deleteEngagement,
  purgeEngagement,
  restoreEngagement,
} from '../../state/engagements-store.ts'
import { openMap } from '../../state/route-store.ts'
import { notifyDone, notifyFailure, notifyUndo } from '../../ui/notify.tsx'

function titleOf(engagement: Engagement): string {
  return `“${engagement.client} · ${engagement.title}”`
}

export async function addSample(): Promise<void> {
  const result = await addSampleEngagement()
  if (!result.ok) return notifyFailure(result)
  openMap(result.value.id, null)
}

export async function setArchived(engagement: Engagement, archived: boolean): Promise<void> {
  const result = await archiveEngagement(engagement.id, archived)
  if (!result.ok) return notifyFailure(result)
  if (archived) notifyUndo(`${titleOf(engagement)} archived.`, () => void setArchived(engagement, false))
}

export async function removeEngagement(engagement: Engagement): Promise<void> {
  const result = await deleteEngagement(engagement.id)
  if (!result.ok) return notifyFailure(result)
  notifyUndo(`${titleOf(engagement)} deleted.`, () => void bringBack(engagement))
}

export async function bringBack(engagement: Engagement): Promise<void> {
  const result = await restoreEngagement(engagement.id)
  if (!result.ok) return notifyFailure(result)
  notifyDone(`${titleOf(engagement)} is back.`)
}

export async function removeForGood(engagement: Engagement): Promise<void> {
  const result = await purgeEngagement(engagement.id)
  if (!result.ok) notifyFailure(result)
}
