import { useReactFlow } from '@xyflow/react'
import { useCallback, useState } from 'react'
import type { RefObject } from 'react'
import type { MapGeometry } from '#shared/geometry/types.ts'
import { hitTest } from './hit-test.ts'

interface At {
  readonly clientX: number
  readonly clientY: number
}

/** What is drawn at a point of the page without being an element of it; null on bare ground. */
export type FindAt = (at: At) => string | null

/** Pixels beside a line that still count as on it. */
const BESIDE = 6

/**
 * From afar nodes and edges are drawn but not in the page. What the pointer is on is put there, and then is clicked,
 * dragged and connected like any other.
 */
export function useFarPointer(
  geometry: RefObject<MapGeometry>,
  far: RefObject<boolean>,
): {
  readonly pointed: string | null
  readonly find: FindAt
  readonly onPaneMouseMove: (event: MouseMove) => void
} {
  const { screenToFlowPosition, getZoom } = useReactFlow()
  const [pointed, setPointed] = useState<string | null>(null)
  const find = useCallback<FindAt>(
    ({ clientX, clientY }) => {
      if (!far.current) return null
      const at = screenToFlowPosition({ x: clientX, y: clientY }, { snapToGrid: false })
      return hitTest(geometry.current, at, BESIDE / getZoom())
    },
    [geometry, far, screenToFlowPosition, getZoom],
  )
  const onPaneMouseMove = useCallback(
    (event: MouseMove) => {
      if (event.buttons === 0) setPointed(find(event))
    },
    [find],
  )
  return { pointed, find, onPaneMouseMove }
}

interface MouseMove extends At {
  readonly buttons: number
}
