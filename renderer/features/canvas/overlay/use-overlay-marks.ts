import { useEffect, useMemo } from 'react'
import { followAnalysis, selectAnalysisView, useAnalysis } from '../../../state/analysis-store.ts'
import { selectOverlay, useOverlay } from '../../../state/map/overlay-store.ts'
import { useMap, useMapState } from '../../../state/map/use-map.ts'
import { overlayMarks } from './overlay-marks.ts'
import type { OverlayMarks } from './overlay-marks.ts'

/** What of the analysis is to be drawn over the open map; null while nothing is, or while an earlier moment is looked at. */
export function useOverlayMarks(): OverlayMarks | null {
  const { readOnly } = useMap()
  const workflowId = useMapState((state) => state.workflowId)
  const kind = useOverlay(selectOverlay)
  const shown = kind !== null && !readOnly
  useEffect(() => (shown ? followAnalysis(workflowId) : undefined), [shown, workflowId])
  const view = useAnalysis(selectAnalysisView)
  return useMemo(
    () => (kind === null || readOnly || view?.workflowId !== workflowId ? null : overlayMarks(kind, view)),
    [kind, readOnly, view, workflowId],
  )
}
