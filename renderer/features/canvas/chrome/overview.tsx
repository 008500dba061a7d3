import { useReactFlow, useStore, useStoreApi } from '@xyflow/react'
import type { ReactFlowState } from '@xyflow/react'
import { memo, useEffect, useMemo, useRef } from 'react'
import type { PointerEvent } from 'react'
import type { Box, MapGeometry } from '#shared/geometry/types.ts'
import { useLater } from '../../../state/map/use-later.ts'
import { selectGrowth, useTheme } from '../../../state/theme-store.ts'
import classes from './overview.module.css'

/** In a narrower map the tools at its foot take the overview's place; a lower one has no room to spare. */
const NARROW = 800
const LOW = 416

interface Props {
  readonly geometry: MapGeometry
}

/** The whole map in the small, while a part of it is out of sight. */
export const Overview = memo(function Overview(props: Props) {
  // It follows an edit once that is drawn and stored.
  const geometry = useLater(props.geometry)
  const growth = useTheme(selectGrowth)
  const cut = useStore(
    (state) => state.width >= NARROW * growth && state.height >= LOW * growth && isCut(state, geometry),
  )
  return cut ? <SmallMap geometry={geometry} width={118 * growth} height={72 * growth} /> : null
})

interface SmallMapProps extends Props {
  readonly width: number
  readonly height: number
}

/** Nodes lie on a layer of their own, drawn once; what moves with the view is one path, written without React. */
function SmallMap({ geometry, width, height }: SmallMapProps) {
  const { setCenter, getZoom, zoomTo } = useReactFlow()
  const shown = useMemo(() => fitted(geometry.bounds, width / height), [geometry.bounds, width, height])
  const blocks = useMemo(() => blocksOf(geometry.nodes), [geometry.nodes])
  const mask = useRef<SVGPathElement>(null)
  useMask(mask, shown)
  const viewBox = `${shown.x} ${shown.y} ${shown.width} ${shown.height}`
  const goTo = (event: PointerEvent) => {
    if (event.buttons !== 1) return
    const frame = event.currentTarget.getBoundingClientRect()
    const x = shown.x + ((event.clientX - frame.x) / frame.width) * shown.width
    const y = shown.y + ((event.clientY - frame.y) / frame.height) * shown.height
    void setCenter(x, y, { zoom: getZoom() })
  }
  return (
    <div
      className={`${classes.overview} nopan nowheel`}
      style={{ width, height }}
      data-map-tools=""
      data-overview=""
      role="img"
      aria-label="Overview of the map"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        goTo(event)
      }}
      onPointerMove={goTo}
      onWheel={(event) => void zoomTo(getZoom() * 2 ** (-event.deltaY / 400))}
    >
      <svg className={classes.nodes} viewBox={viewBox} aria-hidden="true">
        <path d={blocks} />
      </svg>
      <svg className={classes.view} viewBox={viewBox} aria-hidden="true">
        <path ref={mask} fillRule="evenodd" />
      </svg>
    </div>
  )
}

function useMask(mask: { readonly current: SVGPathElement | null }, shown: Box): void {
  const flow = useStoreApi()
  useEffect(() => {
    const around = rectangle({
      x: shown.x - shown.width,
      y: shown.y - shown.height,
      width: 3 * shown.width,
      height: 3 * shown.height,
    })
    let last = ''
    const write = ({ transform: [x, y, zoom], width, height }: ReactFlowState) => {
      const view = rectangle({ x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom })
      if (view !== last) mask.current?.setAttribute('d', around + view)
      last = view
    }
    write(flow.getState())
    return flow.subscribe(write)
  }, [flow, mask, shown])
}

/** The box grown to the proportions of the overview, with a little air. */
function fitted(bounds: Box, ratio: number): Box {
  const width = Math.max(bounds.width, bounds.height * ratio) * 1.06
  const height = width / ratio
  return {
    x: bounds.x - (width - bounds.width) / 2,
    y: bounds.y - (height - bounds.height) / 2,
    width,
    height,
  }
}

function blocksOf(nodes: MapGeometry['nodes']): string {
  return Object.values(nodes)
    .map(({ box }) => rectangle(box))
    .join('')
}

function rectangle({ x, y, width, height }: Box): string {
  return `M${Math.round(x)} ${Math.round(y)}h${Math.round(width)}v${Math.round(height)}h${-Math.round(width)}z`
}

function isCut({ transform: [x, y, zoom], width, height }: ReactFlowState, { bounds }: MapGeometry): boolean {
  const left = bounds.x * zoom + x
  const top = bounds.y * zoom + y
  const slack = 32 * Math.max(1, zoom)
  return (
    left < -slack ||
    top < -slack ||
    left + bounds.width * zoom > width + slack ||
    top + bounds.height * zoom > height + slack
  )
}
