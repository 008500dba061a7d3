import type { WorkflowView } from '#shared/model/engagement.ts'
import { paste } from '../state/map/actions/clipboard.ts'
import type { Pasted } from '../state/map/clipboard/transfer.ts'
import type { OpenMap } from '../state/map/create-map.ts'
import { mapShown } from '../state/map/map-shown.ts'
import { sessionStore } from '../state/map/map-session.ts'
import { openMap } from '../state/route-store.ts'
import { openDialog, showMapPanel } from '../state/window-store.ts'
import { createWorkflow } from '../state/workflow-actions.ts'
import { notifyFailure } from '../ui/notify.tsx'

/** An empty workflow, and what is done with it first; says why where there can be none. */
async function begin(first: (map: OpenMap) => void): Promise<void> {
  const created = await createWorkflow()
  if (!created.ok) return notifyFailure(created)
  openMap(created.value.engagementId, created.value.id)
  const map = await shownMap(created.value)
  if (map !== null) first(map)
}

/** The workflow's map once it is on screen; null where it cannot be opened: the screen says why. */
function shownMap({ id }: WorkflowView): Promise<OpenMap | null> {
  return new Promise((resolve) => {
    const stop = sessionStore.subscribe(look)
    look()
    function look(): void {
      const { map, failure } = sessionStore.getState()
      const isShown = map?.store.getState().workflowId === id
      if (!isShown && failure === null) return
      stop()
      resolve(isShown ? map : null)
    }
  })
}

/** Typed in the outline, which has the keyboard. */
export function beginWriting(): Promise<void> {
  // Opened anew, so that the keyboard goes there.
  showMapPanel(null)
  return begin(() => requestAnimationFrame(() => showMapPanel('outline')))
}

/** Steps from a list or a table; without a text it is pasted into the dialog. Nothing is made until they are wanted. */
export function beginWithList(text: string): void {
  openDialog({ kind: 'paste-steps', text, begins: true })
}

/** The map of a new workflow, drawn; null where there can be none, which is said. */
export async function beginMap(): Promise<OpenMap | null> {
  const created = await createWorkflow()
  if (!created.ok) {
    notifyFailure(created)
    return null
  }
  openMap(created.value.engagementId, created.value.id)
  return mapShown(created.value.id)
}

/** From what was pasted where no map is: steps copied in Baton are drawn, of a text one sees first what it becomes. */
export function beginWithPasted(pasted: Pasted): Promise<void> | null {
  if (pasted.kind === 'text') {
    beginWithList(pasted.text)
    return Promise.resolve()
  }
  if (pasted.kind !== 'clip') return null
  const { clip } = pasted
  return begin((map) => {
    void paste(map, clip).then((result) => {
      if (!result.ok) notifyFailure(result)
    })
  })
}
