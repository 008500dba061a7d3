import { createStore } from 'zustand/vanilla'
import type { Case } from '#shared/flow/playback/case.ts'
import type { PlaybackGraph } from '#shared/flow/playback/graph.ts'
import type { FlowNode } from '#shared/model/document.ts'
import { readMemory, writeMemory } from '../../memory.ts'
import { hookFor } from '../../use-store.ts'

/** One case on its way through the open map. */
export interface Playing {
  readonly graph: PlaybackGraph
  readonly current: Case
  /** Of what may happen next, the one that "next" takes. */
  readonly marked: number
  /** The likeliest path is walked by itself. */
  readonly auto: boolean
}

/** A map with several starts: where shall the case begin? */
export interface Choosing {
  readonly graph: PlaybackGraph
  readonly starts: readonly FlowNode[]
  readonly marked: number
}

interface PlaybackState {
  readonly playing: Playing | null
  readonly choosing: Choosing | null
  /** Seconds from step to step while it plays by itself. */
  readonly pace: number
}

export const paces = [0.5, 1, 1.5, 2, 3, 5] as const
const USUAL_PACE = 2

export const playbackStore = createStore<PlaybackState>(() => ({
  playing: null,
  choosing: null,
  pace: paces.find((pace) => String(pace) === readMemory('playback.pace')) ?? USUAL_PACE,
}))

export const usePlayback = hookFor(playbackStore)
export const selectPlaying = (state: PlaybackState) => state.playing
export const selectChoosing = (state: PlaybackState) => state.choosing
export const selectPace = (state: PlaybackState) => state.pace

/** A case is under way, or its beginning is being chosen: keys are about it, and the drawing stays as it is. */
export const selectIsPlaying = (state: PlaybackState) => state.playing !== null || state.choosing !== null

export function isPlaying(): boolean {
  return selectIsPlaying(playbackStore.getState())
}

/** One notch faster (-1) or slower (1). */
export function changePace(by: -1 | 1): void {
  const at = paces.findIndex((pace) => pace === playbackStore.getState().pace) + by
  const pace = paces[Math.min(paces.length - 1, Math.max(0, at))] ?? USUAL_PACE
  writeMemory('playback.pace', String(pace))
  playbackStore.setState({ pace })
}
