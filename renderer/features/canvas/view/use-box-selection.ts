import { useStoreApi } from '@xyflow/react'
import { useEffect, useMemo } from 'react'
import type { RefObject } from 'react'
import type { MapGeometry } from '#shared/geometry/types.ts'
import { linksOf } from '#shared/model/links.ts'
import { selectDocument } from '../../../state/map/map-state.ts'
import { selecting } from '../../../state/map/selection.ts'
import { useMap } from '../../../state/map/use-map.ts'
import { nodesIn } from './hit-test.ts'
import type { ViewWindow } from './use-view-window.ts'

/** On a large map React Flow finds only what is in the page; the box drawn with the mouse holds what lies in it. */
export function useBoxSelection(geometry: RefObject<MapGeometry>, view: ViewWindow | null) {
  const map = useMap()
  const flow = useStoreApi()
  const last = useMemo(() => ({ rect: flow.getState().userSelectionRect }), [flow])
  useEffect(
    () =>
      flow.subscribe(({ userSelectionRect }) => {
        if (userSelectionRect !== null) last.rect = userSelectionRect
      }),
    [flow, last],
  )
  return useMemo(
    () =>
      view === null
        ? {}
        : {
            onSelectionEnd: () => {
              const { transform } = flow.getState()
              const [left, top, zoom] = transform
              if (last.rect === null) return
              const { x, y, width, height } = last.rect
              const area = {
                x: (x - left) / zoom,
                y: (y - top) / zoom,
                width: width / zoom,
                height: height / zoom,
              }
              const nodeIds = nodesIn(geometry.current, area)
              const links = linksOf(selectDocument(map.store.getState()).edges)
              const edges = nodeIds.flatMap((id) => [...links.into(id), ...links.out(id)])
              map.select(selecting({ nodeIds, edgeIds: [...new Set(edges.map(({ id }) => id))] }))
            },
          },
    [flow, geometry, last, map, view],
  )
}
