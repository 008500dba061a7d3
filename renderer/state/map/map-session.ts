import { createStore } from 'zustand/vanilla'
import { sizeFor } from '#shared/geometry/node-size.ts'
import type { Failure, Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import type { WorkflowView } from '#shared/model/engagement.ts'
import { call } from '../../bridge/call.ts'
import { engagementStore, patchWorkflow } from '../engagement-store.ts'
import { setSaveState } from '../save-state.ts'
import { hookFor } from '../use-store.ts'
import { createMap } from './create-map.ts'
import { keepPlaces, placesOf } from '../undo/places.ts'
import { drawn } from './drawn.ts'
import type { OpenMap } from './create-map.ts'
import type { MapState } from './map-state.ts'
import type { Preview } from './preview-map.ts'
import { windowSaveState } from './save-words.ts'
import { askedAhead } from './asked-ahead.ts'
import { tellList } from './tell-list.ts'
import { forgetUnsaved, noteSave, unsavedElsewhere, unsavedMapOf } from './unsaved-maps.ts'

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

/** Shows the map of a workflow; one left with unsaved work comes back as it was left. */
export async function openMapOf(workflowId: string): Promise<void> {
  if (sessionStore.getState().workflowId === workflowId && liveMap() !== null) return
  const kept = unsavedMapOf(workflowId)
  if (kept !== undefined) return show(kept)
  sessionStore.setState({ ...none, workflowId })
  tellSaveState()
  await load(workflowId)
}

/** Reads the newest stored revision and drops what is on screen. */
export async function reloadMap(workflowId: string): Promise<void> {
  forgetUnsaved(workflowId)
  await load(workflowId)
}

export function closeMap(workflowId: string): void {
  if (sessionStore.getState().workflowId !== workflowId) return
  sessionStore.setState(none)
  tellSaveState()
}

async function load(workflowId: string): Promise<void> {
  const result = await (askedAhead(workflowId) ?? call('workflow.open', { workflowId }))
  if (sessionStore.getState().workflowId !== workflowId) return
  if (result.ok) show(openView(result.value))
  else sessionStore.setState({ map: null, preview: null, failure: result })
}

function show(map: OpenMap): void {
  const state = map.store.getState()
  sessionStore.setState({ ...none, workflowId: state.workflowId, map })
  tellSaveState()
}

function openView(view: WorkflowView): OpenMap {
  const sizeOf: Parameters<typeof createMap>[1]['sizeOf'] = (node) => {
    const open = engagementStore.getState().view
    return sizeFor(node, open?.engagement.id === view.engagementId ? open.catalogue : view.catalogue)
  }
  const catalogue = () => engagementStore.getState().view?.catalogue ?? view.catalogue
  const placeOf = placesOf(view.id)
  const map = createMap(view, { call, sizeOf, catalogue, drawn, placeOf })
  map.store.subscribe((state, before) => tell(map, state, before))
  return map
}

/** Keeps the window around the map true: save state, the list's verdict and the guard against leaving. */
function tell(map: OpenMap, state: MapState, before: MapState): void {
  if (state.save !== before.save) tellSave(map, state)
  if (state.assessment !== before.assessment) tellList(state.workflowId, { assessment: state.assessment })
  const { past, future, present } = state.history
  if (past !== before.history.past || future !== before.history.future)
    keepPlaces(state.workflowId, state.history)
  const { answers } = present
  if (answers !== before.history.present.answers) patchWorkflow(state.workflowId, { answers })
}

function tellSave(map: OpenMap, { workflowId, save }: MapState): void {
  noteSave(map)
  tellSaveState()
  if (save.kind !== 'saved') return
  tellList(workflowId, { revision: save.revision, savedAt: save.at })
  // What could be stored can be scored: after an interruption nobody should have to edit for that.
  map.scoreAgain()
}

function tellSaveState(): void {
  const map = liveMap()
  setSaveState(windowSaveState(map, unsavedElsewhere(map)))
}

/** Waits until what is drawn of a workflow is stored, so that a copy holds it; fails where it cannot be stored. */
export async function savedMap(workflowId: string): Promise<Result<null>> {
  const map = sessionStore.getState().workflowId === workflowId ? liveMap() : unsavedMapOf(workflowId)
  if (map === null || map === undefined) return success(null)
  await map.queue.idle()
  const status = map.queue.status()
  if (status.kind !== 'failed' && status.kind !== 'stale') return success(null)
  return failure(
    'refused',
    `Its newest changes are not saved, so a copy would lack them. ${status.failure.message}`,
  )
}
