import type { OpenMap } from './create-map.ts'
import type { MapState } from './map-state.ts'
import { playbackStore } from './playback/playback-store.ts'

/** The one node or edge that is selected, or that a selected note is about. */
export function selectSubject({ selection, history }: MapState): string | null {
  const { nodeIds, edgeIds, noteIds } = selection
  const notes = history.present.document.notes.filter(({ id }) => noteIds.includes(id))
  const [subject, ...others] = new Set([...nodeIds, ...edgeIds, ...notes.flatMap(({ about }) => about ?? [])])
  return subject === undefined || others.length > 0 ? null : subject
}

/** What a note or a parked item written down now is about: what is selected, else where the case that is played stands. */
export function subjectOf(map: OpenMap): string | null {
  return selectSubject(map.store.getState()) ?? playbackStore.getState().playing?.current.at ?? null
}
