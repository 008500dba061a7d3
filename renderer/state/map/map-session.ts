import { createStore } from 'zustand/vanilla'
import { sizeFor } from '#shared/geometry/node-size.ts'
import type { Failure, Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import type { WorkflowView } from '#shared/model/engagement.ts'
import { call } from '../../bridge/call.ts'
import {
  engagementStore,
  patchWorkflow,
  reloadEngagement,
  setWorkflowAssessment,
} from '../engagement-store.ts'
import { setSaveState } from '../save-state.ts'
import { hookFor } from '../use-store.ts'
import { createMap } from './create-map.ts'
import type { OpenMap } from './create-map.ts'
import type { MapState } from './map-state.ts'
import type { Preview } from './preview-map.ts'
import { saveStateOf } from './save-words.ts'

export interface SessionState {
  /** The workflow whose map is shown or on its way. */
  readonly workflowId: string | null
  readonly map: OpenMap | null
  /** What is looked at in its place; see `preview.ts`. */
  readonly preview: Preview | null
  readonly failure: Failure | null
}

const none: SessionState = { workflowId: null, map: null, preview: null, failure: null }

export const sessionStore = createStore<SessionState>(() => none)
export const useSession = hookFor(sessionStore)
export const selectOpenMap = (state: SessionState) => state.map
export const selectOpenFailure = (state: SessionState) => state.failure

/** The map on screen: the live one, or the earlier moment that is looked at in its place. */
export const selectShownMap = ({ map, preview }: SessionState): OpenMap | null => preview?.map ?? map

export function currentMap(): OpenMap | null {
  return selectShownMap(sessionStore.getState())
}

function liveMap(): OpenMap | null {
  return sessionStore.getState().map
}

/** Maps that still hold unsaved work stay here while another is shown, so that leaving one loses nothing. */
const unsaved = new Map<string, OpenMap>()

/** Shows the map of a workflow; one left with unsaved work comes back as it was left. */
export async function openMapOf(workflowId: string): Promise<void> {
  if (sessionStore.getState().workflowId === workflowId && liveMap() !== null) return
  const kept = unsaved.get(workflowId)
  if (kept !== undefined) return show(kept)
  sessionStore.setState({ ...none, workflowId })
  setSaveState({ kind: 'idle' })
  await load(workflowId)
}

/** Reads the newest stored revision and drops what is on screen. */
export async function reloadMap(workflowId: string): Promise<void> {
  unsaved.delete(workflowId)
  await load(workflowId)
}

export function closeMap(workflowId: string): void {
  if (sessionStore.getState().workflowId !== workflowId) return
  sessionStore.setState(none)
  setSaveState({ kind: 'idle' })
}

async function load(workflowId: string): Promise<void> {
  const result = await call('workflow.open', { workflowId })
  if (sessionStore.getState().workflowId !== workflowId) return
  if (result.ok) show(openView(result.value))
  else sessionStore.setState({ map: null, preview: null, failure: result })
}

function show(map: OpenMap): void {
  const state = map.store.getState()
  sessionStore.setState({ ...none, workflowId: state.workflowId, map })
  setSaveState(saveStateOf(state.save))
}

function openView(view: WorkflowView): OpenMap {
  const sizeOf: Parameters<typeof createMap>[1]['sizeOf'] = (node) => {
    const open = engagementStore.getState().view
    return sizeFor(node, open?.engagement.id === view.engagementId ? open.catalogue : view.catalogue)
  }
  const catalogue = () => engagementStore.getState().view?.catalogue ?? view.catalogue
  const map = createMap(view, { call, sizeOf, catalogue })
  map.store.subscribe((state, before) => tell(map, state, before))
  return map
}

/** Keeps the window around the map true: save state, the list's verdict and the guard against leaving. */
function tell(map: OpenMap, state: MapState, before: MapState): void {
  if (state.save !== before.save) tellSave(map, state)
  if (state.assessment !== before.assessment) setWorkflowAssessment(state.workflowId, state.assessment)
  const { answers } = state.history.present
  if (answers !== before.history.present.answers) patchWorkflow(state.workflowId, { answers })
}

function tellSave(map: OpenMap, { workflowId, save }: MapState): void {
  if (save.kind === 'saved') unsaved.delete(workflowId)
  else unsaved.set(workflowId, map)
  if (liveMap() === map) setSaveState(saveStateOf(save))
  if (save.kind === 'saved') patchWorkflow(workflowId, { revision: save.revision, savedAt: save.at })
}

/** Follows a revision saved through another window or door, when nothing of ours would be lost. */
export async function followRevision(workflowId: string, revision: number): Promise<void> {
  const map = liveMap()
  if (map === null || map.store.getState().workflowId !== workflowId) return
  await map.queue.idle()
  if (!isBehind(map, revision)) return
  const { history } = map.store.getState()
  const result = await call('workflow.open', { workflowId })
  // An edit made meanwhile stands against the newer revision: its save is refused, and the user chooses.
  const untouched = map.store.getState().history.present === history.present
  if (result.ok && untouched && isBehind(map, result.value.revision)) map.adopt(result.value)
}

function isBehind({ queue }: OpenMap, revision: number): boolean {
  return queue.status().kind === 'saved' && revision > queue.revision()
}

/** Keeps the refused drawing as a workflow of its own and shows the newer one in its place. */
export async function keepAsCopy(map: OpenMap): Promise<Result<WorkflowView>> {
  const { workflowId, engagementId, name, history } = map.store.getState()
  const { document, answers } = history.present
  const mine = { engagementId, name: `${name} (my version)`, document, answers }
  const created = await call('workflow.create', mine)
  if (!created.ok) return created
  await reloadMap(workflowId)
  await reloadEngagement()
  return created
}

/** Waits until what is drawn of a workflow is stored, so that a copy holds it; fails where it cannot be stored. */
export async function savedMap(workflowId: string): Promise<Result<null>> {
  const map = sessionStore.getState().workflowId === workflowId ? currentMap() : unsaved.get(workflowId)
  if (map === null || map === undefined) return success(null)
  await map.queue.idle()
  const status = map.queue.status()
  if (status.kind !== 'failed' && status.kind !== 'stale') return success(null)
  return failure(
    'refused',
    `Its newest changes are not saved, so a copy would lack them. ${status.failure.message}`,
  )
}

/** Asks before the window closes on unsaved work. */
export function guardUnsaved(): () => void {
  const guard = (event: BeforeUnloadEvent) => {
    if (unsaved.size > 0) event.preventDefault()
  }
  window.addEventListener('beforeunload', guard)
  return () => window.removeEventListener('beforeunload', guard)
}
