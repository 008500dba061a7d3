import { failure, success } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { WorkflowView } from '#shared/model/engagement.ts'
import type { MomentView } from '#shared/model/history.ts'
import { call } from '../../bridge/call.ts'
import { reloadEngagement } from '../engagement-store.ts'
import type { OpenMap } from './create-map.ts'
import { sessionStore } from './map-session.ts'
import type { SessionState } from './map-session.ts'
import { createPreviewMap } from './preview-map.ts'
import type { MomentPreview } from './preview-map.ts'

export const selectPreview = (state: SessionState) => state.preview
/** The earlier moment that is looked at. */
export const selectMoment = ({ preview }: SessionState) => (preview?.kind === 'moment' ? preview : null)
/** The moment that is looked at, or being fetched to be; null: now. */
export const selectMomentId = (state: SessionState) => selectMoment(state)?.view.moment.id ?? null

/** Moments looked at lately, so that going back and forth needs no asking. */
const seen = new Map<number, MomentView>()
const SEEN = 60

const WHY_EARLIER = 'This is an earlier moment: restore it, or press Esc, to go on drawing.'
const WHY_THEIRS = 'This is the other version: go on with it, or show yours, to go on drawing.'

let wanted: number | null = null
let showing: Promise<Result<null>> = Promise.resolve(success(null))

/** Shows a moment of the open map's history in its place; the newest one asked for wins. */
export function showMoment(revisionId: number): Promise<Result<null>> {
  showing = show(revisionId)
  return showing
}

async function show(revisionId: number): Promise<Result<null>> {
  const { map, workflowId } = sessionStore.getState()
  if (map === null || workflowId === null) return success(null)
  wanted = revisionId
  const view = await momentOf(workflowId, revisionId)
  if (wanted !== revisionId || sessionStore.getState().map !== map) return success(null)
  if (!view.ok) return view
  const { preview } = sessionStore.getState()
  preview?.map.show(view.value)
  const shown = preview?.map ?? createPreviewMap(map, view.value, WHY_EARLIER)
  sessionStore.setState({ preview: { kind: 'moment', map: shown, view: view.value } })
  return success(null)
}

async function momentOf(workflowId: string, revisionId: number): Promise<Result<MomentView>> {
  const known = seen.get(revisionId)
  if (known !== undefined) return success(known)
  const result = await call('workflow.moment', { workflowId, revisionId })
  if (!result.ok) return result
  seen.set(revisionId, result.value)
  const [oldest] = seen.keys()
  if (seen.size > SEEN && oldest !== undefined) seen.delete(oldest)
  return result
}

/** Shows the other version of a conflict in the place of ours. */
export function showTheirs(view: WorkflowView): void {
  const { map } = sessionStore.getState()
  if (map === null) return
  wanted = null
  const shown = createPreviewMap(map, view, WHY_THEIRS)
  sessionStore.setState({ preview: { kind: 'theirs', map: shown, view } })
}

/** Back to now. */
export function leavePreview(): void {
  wanted = null
  seen.clear()
  if (sessionStore.getState().preview !== null) sessionStore.setState({ preview: null })
}

/** Names as they are now, without asking again for what is shown. */
export function renamePreviewed(name: string | null): void {
  const preview = selectMoment(sessionStore.getState())
  if (preview === null) return
  const view = { ...preview.view, moment: { ...preview.view.moment, name } }
  seen.set(view.moment.id, view)
  sessionStore.setState({ preview: { ...preview, view } })
}

/** Makes the moment that is looked at the newest revision; it can be undone like any edit. */
export async function restorePreviewed(): Promise<Result<null>> {
  // The one that was asked for last, although it may not be on screen yet.
  const ready = await showing
  if (!ready.ok) return ready
  const { map } = sessionStore.getState()
  const preview = selectMoment(sessionStore.getState())
  if (map === null || preview === null) return success(null)
  const saved = await allSaved(map)
  if (!saved.ok) return saved
  const { workflowId } = map.store.getState()
  const restored = await call('workflow.bringBack', {
    workflowId,
    revisionId: preview.view.moment.id,
    baseRevision: map.queue.revision(),
  })
  if (!restored.ok) return restored
  map.adopt(restored.value, 'this')
  leavePreview()
  return success(null)
}

/** What is not stored yet would be lost under a restored moment. */
export async function allSaved(map: OpenMap): Promise<Result<null>> {
  await map.queue.idle()
  if (map.queue.status().kind === 'saved') return success(null)
  return failure(
    'refused',
    'Your newest edits are not saved yet. See above the map what to do, then try again.',
  )
}

/** Keeps the moment that is looked at as a workflow beside this one. */
export async function openAsWorkflow({ view }: MomentPreview, name: string): Promise<Result<WorkflowView>> {
  const { map } = sessionStore.getState()
  if (map === null) return failure('not-found', 'No map is open. Open one and try again.')
  const { engagementId } = map.store.getState()
  const { document, answers } = view
  const created = await call('workflow.create', { engagementId, name, document, answers })
  if (created.ok) await reloadEngagement()
  return created
}
