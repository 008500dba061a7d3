import { useElementSize } from '@mantine/hooks'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import { printedDocument } from '#shared/geometry/collapsed/shown-document.ts'
import type { MapGeometry } from '#shared/geometry/types.ts'
import type { MapComparison, Spot } from '#shared/compare/types.ts'
import type { ComparedSide, Comparison } from '#shared/model/comparison.ts'
import type { Size } from '#shared/model/document.ts'
import { selectDifference, setComparePort, useCompare } from '../../state/compare/compare-store.ts'
import { MapTools } from './map-tools.tsx'
import { MapPane } from './map-pane.tsx'
import { sideName } from '#shared/compare/side-words.ts'
import { followedBy, lookAt, sides, useViews } from './use-views.ts'
import type { BothSides } from './use-views.ts'
import { fitZoom } from './views.ts'
import classes from './compare-screen.module.css'

interface Props {
  readonly comparison: Comparison
  readonly result: MapComparison
}

const HEAD = 28
const nowhere: Spot = { nodeIds: [], edgeIds: [] }

/** Both maps, panned and zoomed together; beside each other or one above the other, whichever shows more. */
export function CompareMaps({ comparison, result }: Props) {
  const { ref, width, height } = useElementSize()
  const geometries = useGeometries(comparison)
  const [chosen, setChosen] = useState<'beside' | 'stacked' | null>(null)
  const stacked = (chosen ?? betterArrangement(geometries, { width, height })) === 'stacked'
  const pane = useMemo(() => paneOf({ width, height }, stacked), [width, height, stacked])
  const { views, move, showAll, zoomBy, panBy } = useViews(geometries, pane)
  // At the right end of the heads, whichever way the maps stand.
  const toolsSide = stacked ? 'before' : 'after'
  const arrange = useCallback(() => setChosen(stacked ? 'beside' : 'stacked'), [stacked])
  const difference = useCompare(selectDifference)
  const look = useCallback(() => {
    if (difference !== null && pane.width > 0) move((now) => lookAt(now, geometries, pane, difference))
  }, [difference, geometries, pane, move])
  useEffect(look, [look])
  useEffect(() => {
    setComparePort({ fit: showAll, zoomBy, panBy, look, arrange })
    return () => setComparePort(null)
  }, [showAll, zoomBy, panBy, look, arrange])
  return (
    <div className={classes.maps}>
      <div ref={ref} className={classes.panes} data-stacked={stacked} data-compared-maps="" tabIndex={-1}>
        {width > 0 &&
          sides.map((side) => (
            <MapPane
              key={side}
              label={side === 'before' ? 'Before' : 'After'}
              name={sideName(comparison[side], comparison[side === 'before' ? 'after' : 'before'])}
              side={comparison[side]}
              geometry={geometries[side]}
              changes={result.marks[side]}
              spot={difference?.[side] ?? nowhere}
              view={views[side]}
              onView={(view) => move((now) => followedBy(now, side, view))}
              tools={toolsSide === side && <MapTools stacked={stacked} onArrange={arrange} onFit={showAll} />}
            />
          ))}
      </div>
    </div>
  )
}

function useGeometries({ before, after }: Comparison): BothSides<MapGeometry> {
  return useMemo(() => ({ before: drawn(before), after: drawn(after) }), [before, after])
}

function drawn({ document, catalogue }: ComparedSide): MapGeometry {
  return mapGeometry(printedDocument(document), catalogue)
}

/** What each map has of the room for both. */
function paneOf({ width, height }: Size, stacked: boolean): Size {
  return stacked ? { width, height: height / 2 - HEAD } : { width: width / 2, height: height - HEAD }
}

function betterArrangement({ before, after }: BothSides<MapGeometry>, room: Size): 'beside' | 'stacked' {
  const zoom = (pane: Size) => Math.min(fitZoom(before.bounds, pane), fitZoom(after.bounds, pane))
  return zoom(paneOf(room, false)) >= zoom(paneOf(room, true)) ? 'beside' : 'stacked'
}
