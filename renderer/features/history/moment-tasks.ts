import { canvasPort } from '../../state/map/canvas-port.ts'
import { sessionStore } from '../../state/map/map-session.ts'
import {
  allSaved,
  leavePreview,
  openAsWorkflow,
  renamePreviewed,
  restorePreviewed,
  selectMoment,
} from '../../state/map/preview.ts'
import { untilChanged } from '../../state/map/until-changed.ts'
import { openComparison, openMap } from '../../state/route-store.ts'
import { call } from '../../bridge/call.ts'
import type { Result } from '#shared/lib/result.ts'
import { success } from '#shared/lib/result.ts'
import { notifyFailure, notifyUndo } from '../../ui/notify.tsx'
import { inQuotes } from '#shared/lib/words.ts'
import { momentWords } from '#shared/lib/time-words.ts'

/** What the panel, the band over the map and the commands do with the moment that is looked at. */

export async function restoreMoment(): Promise<void> {
  const { map } = sessionStore.getState()
  const preview = selectMoment(sessionStore.getState())
  if (map === null || preview === null) return
  const result = await restorePreviewed()
  if (!result.ok) return notifyFailure(result)
  // One goes on from there on the map; the search field would keep Ctrl+Z to itself.
  const { selection } = map.store.getState()
  canvasPort()?.focus(selection.nodeIds[0] ?? selection.noteIds[0] ?? null)
  const { savedAt, name } = preview.view.moment
  const said = `The map is as it was at ${momentWords(savedAt)}${name === null ? '' : `, ${inQuotes(name)}`}.`
  untilChanged(map, notifyUndo(said, map.undo))
}

export async function openMomentAsWorkflow(): Promise<void> {
  const { map } = sessionStore.getState()
  const preview = selectMoment(sessionStore.getState())
  if (map === null || preview === null) return
  const { name, engagementId } = map.store.getState()
  const { moment } = preview.view
  const title = `${name} (${moment.name ?? momentWords(moment.savedAt)})`.slice(0, 200)
  const created = await openAsWorkflow(preview, title)
  if (!created.ok) return notifyFailure(created)
  leavePreview()
  openMap(engagementId, created.value.id)
}

/** Whether the moment that is looked at can be compared with now: a kept copy never was a revision of the map. */
export function mayCompareMoment(): boolean {
  const revision = selectMoment(sessionStore.getState())?.view.moment.revision
  return revision !== undefined && revision !== null
}

/** Then and now side by side; what is on the map now is stored first. */
export async function compareMoment(): Promise<void> {
  const { map } = sessionStore.getState()
  const revision = selectMoment(sessionStore.getState())?.view.moment.revision ?? null
  if (map === null || revision === null) return
  const saved = await allSaved(map)
  if (!saved.ok) return notifyFailure(saved)
  const { workflowId } = map.store.getState()
  openComparison({ workflowId, revision }, { workflowId })
}

/** Names a revision; without one the newest, once it is stored. */
export async function nameRevision(revision: number | null, name: string | null): Promise<Result<null>> {
  const { map } = sessionStore.getState()
  if (map === null) return success(null)
  const saved = revision === null ? await allSaved(map) : success(null)
  if (!saved.ok) return saved
  const { workflowId } = map.store.getState()
  const wanted = { workflowId, revision: revision ?? map.queue.revision(), name }
  const named = await call('workflow.nameMoment', wanted)
  if (named.ok && selectMoment(sessionStore.getState())?.view.moment.revision === wanted.revision)
    renamePreviewed(name)
  return named
}
