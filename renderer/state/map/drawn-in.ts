import { currentMap } from './map-session.ts'

/** For what a map brings into the catalogue: undo on that map takes it away again. */
export function drawnIn(): { readonly drawnIn?: string } {
  const map = currentMap()
  return map === null ? {} : { drawnIn: map.store.getState().workflowId }
}
