import { useCallback, useEffect, useReducer, useState } from 'react'
import type { MapGeometry } from '#shared/geometry/types.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { drawWhole } from '../../../workers/draw-whole.ts'
import { LiveGeometry } from './live-geometry.ts'

/** Milliseconds without an edit after which the whole map is worked out. */
const REST = 400

interface LiveMap {
  readonly geometry: MapGeometry
  /** Works out where everything will be if the drawing becomes this one, before it does. */
  readonly foresee: (document: WorkflowDocument) => void
}

/**
 * Where everything is drawn: at once after an edit, and as the report prints it soon after the last. `drawFirst` draws
 * of a large map what is seen of it as it opens.
 */
export function useGeometry(
  document: WorkflowDocument,
  catalogue: Catalogue,
  drawFirst: (document: WorkflowDocument, catalogue: Catalogue) => MapGeometry,
): LiveMap {
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const [live] = useState(() => new LiveGeometry({ drawWhole, drawFirst, onSettled: redraw }))
  const geometry = live.of(document, catalogue)
  useEffect(() => {
    if (live.isWhole(geometry)) return undefined
    // A map that just opened has edges to come.
    const timer = setTimeout(() => void live.settle(), live.isFirst() ? 0 : REST)
    return () => clearTimeout(timer)
  }, [live, geometry])
  const foresee = useCallback((next: WorkflowDocument) => live.foresee(next, catalogue), [live, catalogue])
  return { geometry, foresee }
}
