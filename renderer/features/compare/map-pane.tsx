import { ReactFlow, ReactFlowProvider, ViewportPortal } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import type { Marks, Spot } from '#shared/compare/types.ts'
import { themes } from '#shared/design/tokens.ts'
import { mapSvg } from '#shared/drawing/map-svg.ts'
import type { MapGeometry } from '#shared/geometry/types.ts'
import type { ComparedSide } from '#shared/model/comparison.ts'
import { formatRoute } from '../../state/route.ts'
import { selectTheme, useTheme } from '../../state/theme-store.ts'
import { SvgPicture } from '../../ui/svg-picture.tsx'
import { VerdictMark } from '../../ui/verdict-mark.tsx'
import { LaneNames, namesAreSmall } from './lane-names.tsx'
import { ZOOM } from './views.ts'
import type { View } from './views.ts'
import classes from './compare-screen.module.css'

interface Props {
  readonly label: 'Before' | 'After'
  readonly name: string
  readonly side: ComparedSide
  readonly geometry: MapGeometry
  readonly changes: Marks
  /** What to stand out: the difference that is looked at. */
  readonly spot: Spot
  readonly view: View
  readonly onView: (view: View) => void
  /** Stands at the right of its head. */
  readonly tools?: ReactNode
}

/** One of the two maps, as a picture to pan and zoom. */
export function MapPane({ label, name, side, geometry, changes, spot, view, onView, tools }: Props) {
  const theme = useTheme(selectTheme)
  const { document, catalogue, assessment, engagementId, workflowId, baseName } = side
  const svg = useMemo(
    () =>
      mapSvg(document, catalogue, { theme: themes[theme], title: `${label}: ${name}`, changes, geometry }),
    [document, catalogue, theme, label, name, changes, geometry],
  )
  const { x, y } = geometry.bounds
  const small = namesAreSmall(view.zoom)
  return (
    <section className={classes.pane} aria-label={`${label}: ${name}`}>
      <header className={classes.paneHead}>
        <span className={classes.muted}>{label}</span>
        <h2>{name}</h2>
        <VerdictMark verdict={assessment.verdict} size={12} />
        <span data-figures>{assessment.total}</span>
        <a
          className={classes.open}
          href={formatRoute({ kind: 'engagement', engagementId, screen: 'map', workflowId })}
        >
          Open the map
          <span className={classes.spoken}>
            {' '}
            of {baseName === null ? side.name : `${baseName} – ${side.name}`}
          </span>
        </a>
        {tools}
      </header>
      <div className={classes.paneMap}>
        {document.nodes.length === 0 ? (
          <p className={classes.none}>Nothing is drawn here yet.</p>
        ) : (
          <ReactFlowProvider>
            <ReactFlow
              aria-label={`Map ${label.toLowerCase()}`}
              className={classes.flow}
              nodes={none}
              edges={none}
              viewport={view}
              onViewportChange={onView}
              minZoom={ZOOM.min}
              maxZoom={ZOOM.max}
              disableKeyboardA11y
              zoomOnDoubleClick={false}
              proOptions={{ hideAttribution: true }}
            >
              <ViewportPortal>
                <div
                  className={classes.drawing}
                  data-small={small}
                  style={{ transform: `translate(${x}px, ${y}px)` }}
                >
                  <SvgPicture svg={svg} />
                </div>
                <Ring geometry={geometry} spot={spot} zoom={view.zoom} />
              </ViewportPortal>
            </ReactFlow>
            {small && <LaneNames lanes={geometry.lanes} view={view} />}
          </ReactFlowProvider>
        )}
      </div>
    </section>
  )
}

const none: [] = []

interface RingProps {
  readonly geometry: MapGeometry
  readonly spot: Spot
  readonly zoom: number
}

/** Leaves room for the outline of a change and, above it, its tag. */
const AROUND = { side: 11, top: 27 } as const

/** Outlines what is looked at; as wide on a small map as on a large one. */
function Ring({ geometry, spot, zoom }: RingProps) {
  return spot.nodeIds.map((id) => {
    const box = geometry.nodes[id]?.box
    if (box === undefined) return null
    return (
      <div
        key={id}
        data-testid="compared-spot"
        className={classes.ring}
        style={{
          transform: `translate(${box.x - AROUND.side}px, ${box.y - AROUND.top}px)`,
          width: box.width + 2 * AROUND.side,
          height: box.height + AROUND.top + AROUND.side,
          borderWidth: 3 / zoom,
        }}
      />
    )
  })
}
