import { call } from '../../bridge/call.ts'
import { engagementStore, selectRubric, workflowById } from '../engagement-store.ts'
import type { OpenMap } from './create-map.ts'
import { sessionStore } from './map-session.ts'

/** Follows a revision saved through another window or door, when nothing of ours would be lost. */
export async function followRevision(workflowId: string, revision: number): Promise<void> {
  const { map } = sessionStore.getState()
  if (map === null || map.store.getState().workflowId !== workflowId) return
  await map.queue.idle()
  if (!isBehind(map, revision)) return
  const { history } = map.store.getState()
  const result = await call('workflow.open', { workflowId })
  // An edit made meanwhile stands against the newer revision: its save is refused, and the user chooses.
  const untouched = map.store.getState().history.present === history.present
  if (result.ok && untouched && isBehind(map, result.value.revision)) map.adopt(result.value)
}

/** Whether the open map, and with it the window's list, is at that revision of its workflow or a later one. */
export function isShown({ workflowId, revision }: { workflowId: string; revision: number }): boolean {
  const { map } = sessionStore.getState()
  return map?.store.getState().workflowId === workflowId && map.queue.revision() >= revision
}

function isBehind({ queue }: OpenMap, revision: number): boolean {
  return queue.status().kind === 'saved' && revision > queue.revision()
}

/** Also where the news itself was missed: the list of workflows, read anew after an interruption, tells. */
export function followList(): () => void {
  return engagementStore.subscribe((state) => {
    const { workflowId } = sessionStore.getState()
    const listed = workflowById(workflowId)(state)
    if (listed !== undefined) void followRevision(listed.id, listed.revision)
  })
}

/** Another rubric in force, here or through another window, gives the open map another verdict. */
export function followRubric(): () => void {
  return engagementStore.subscribe((state, before) => {
    const [now, was] = [selectRubric(state), selectRubric(before)]
    if (now !== null && was !== null && now.version !== was.version) sessionStore.getState().map?.scoreAnew()
  })
}
