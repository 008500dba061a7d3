import { useCallback, useEffect } from 'react'
import { canvasPort } from '../../state/map/canvas-port.ts'
import { selectDocument } from '../../state/map/map-state.ts'
import { endPlayback, stepAuto } from '../../state/map/playback/play.ts'
import {
  isPlaying,
  playbackStore,
  selectPace,
  selectPlaying,
  usePlayback,
} from '../../state/map/playback/playback-store.ts'
import { hint } from '../../state/map/hint.ts'
import { touchesFlow } from '../../state/map/touches-flow.ts'
import { useMap, useMapState } from '../../state/map/use-map.ts'

/** Walks on at the chosen pace while the likeliest path plays by itself. */
export function useAutoplay(): void {
  const playing = usePlayback(selectPlaying)
  const pace = usePlayback(selectPace)
  useEffect(() => {
    if (playing?.auto !== true) return undefined
    const timer = setTimeout(() => stepAuto(playing), pace * 1000)
    return () => clearTimeout(timer)
  }, [playing, pace])
}

/** The bar takes its room from the foot of the drawing, more where there are ways to choose from: the case stays in sight. */
export function useCaseInSight() {
  return useCallback((bar: HTMLElement | null) => {
    if (bar === null) return undefined
    const watch = new ResizeObserver(() => {
      const at = playbackStore.getState().playing?.current.at
      if (at !== undefined) canvasPort()?.follow([at])
    })
    watch.observe(bar)
    return () => watch.disconnect()
  }, [])
}

/** A case ends with its map: when another is opened, and when this one is changed from elsewhere. */
export function useEndings(): void {
  const map = useMap()
  const document = useMapState(selectDocument)
  useEffect(() => () => endPlayback(map), [map])
  useEffect(() => {
    const { playing, choosing } = playbackStore.getState()
    const played = (playing ?? choosing)?.graph.document
    if (!isPlaying() || played === undefined || !touchesFlow(played, document)) return
    endPlayback(map)
    hint(map, 'The map was changed elsewhere, so playback has ended.')
  }, [map, document])
}
