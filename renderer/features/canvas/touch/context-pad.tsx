import { Tooltip } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useStore } from '@xyflow/react'
import type { ReactFlowState } from '@xyflow/react'
import { memo, useEffect, useMemo, useState } from 'react'
import { overlaps } from '#shared/geometry/box.ts'
import { padGround, padPlace } from '#shared/geometry/pad-place.ts'
import type { PadGround } from '#shared/geometry/pad-place.ts'
import type { Box, MapGeometry } from '#shared/geometry/types.ts'
import type { FlowNode, Size } from '#shared/model/document.ts'
import { tellingName } from '#shared/model/telling-name.ts'
import { afterStored } from '../../../state/map/after-stored.ts'
import { selectDocument, selectRenaming, selectSelection } from '../../../state/map/map-state.ts'
import { selectPicking, usePicking } from '../../../state/map/picking.ts'
import { sizeOf } from '../../../state/map/selection.ts'
import { useMap, useMapState } from '../../../state/map/use-map.ts'
import { selectGrowth, useTheme } from '../../../state/theme-store.ts'
import { rove } from '../../../ui/rove.ts'
import { padTools } from './pad-tools.tsx'
import { useByPointer } from './use-by-pointer.ts'
import classes from './context-pad.module.css'

interface Props {
  readonly geometry: MapGeometry
  /** Something is dragged, or an edge is drawn. */
  readonly busy: boolean
}

/** Smaller than this a node is too small to work on, and a pad would hide its neighbours. */
const LEAST_ZOOM = 0.4

/** Beside the one selected node, while the hand is on the pointer: what can come after it. */
export const ContextPad = memo(function ContextPad({ geometry, busy }: Props) {
  const selection = useMapState(selectSelection)
  const renaming = useMapState(selectRenaming)
  const { nodes } = useMapState(selectDocument)
  const picking = usePicking(selectPicking)
  const byPointer = useByPointer()
  const near = useStore((state) => state.transform[2] >= LEAST_ZOOM)
  const [id] = selection.nodeIds
  const node = sizeOf(selection) === 1 ? nodes.find((each) => each.id === id) : undefined
  const idle = !busy && renaming === null && picking === null
  const box = node === undefined ? undefined : geometry.nodes[node.id]?.box
  const inSight = useStore((state) => box !== undefined && isInSight(state, box))
  const wanted = idle && byPointer && near && inSight ? node?.id : undefined
  const shown = useAfterStored(wanted)
  if (node === undefined || wanted === undefined || shown !== wanted) return null
  return <Pad key={node.id} node={node} geometry={geometry} />
})

/** An id once what was just done is drawn and stored: what it stands for comes after that, and goes at once. */
function useAfterStored(id: string | undefined): string | undefined {
  const map = useMap()
  const [shown, setShown] = useState<string>()
  useEffect(() => {
    if (id !== undefined) return afterStored(map, () => setShown(id))
    setShown(undefined)
    return undefined
  }, [map, id])
  return shown
}

/** Whether anything of a box is seen: away from its node the pad would say nothing. */
function isInSight({ transform: [x, y, zoom], width, height }: ReactFlowState, box: Box): boolean {
  return overlaps(box, { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom })
}

function Pad({ node, geometry }: { readonly node: FlowNode; readonly geometry: MapGeometry }) {
  const map = useMap()
  const document = useMapState(selectDocument)
  const coarse = useMediaQuery('(pointer: coarse)') ?? false
  const growth = useTheme(selectGrowth)
  const tools = padTools(map, node, coarse ? 20 : 16)
  const shapes = useMemo(() => padShapes(tools.length, coarse, growth), [tools.length, coarse, growth])
  const place = usePlace(node.id, geometry, shapes, coarse ? GAP.coarse : GAP.fine)
  return (
    <div
      className={`${classes.pad} nopan nodrag nowheel`}
      style={place ?? shapes[1]}
      data-docked={place === null}
      role="toolbar"
      aria-label={`Go on from ${tellingName(document, node)}`}
      onKeyDown={rove}
    >
      {tools.map(({ name, word, hint, sign, run }, index) => (
        <Tooltip key={name} label={`${name} · ${hint}`}>
          <button
            type="button"
            className={classes.tool}
            data-worded={coarse}
            // What is to be read on it, the key, is part of its name: who speaks to the machine says what they read.
            aria-label={coarse ? name : `${name}, ${hint}`}
            tabIndex={index === 0 ? 0 : -1}
            onClick={run}
          >
            {sign}
            <span className={classes.key} aria-hidden="true">
              {coarse ? word : hint}
            </span>
          </button>
        </Tooltip>
      ))}
    </div>
  )
}

/** In pixels; a finger's handles lie between. */
const GAP = { fine: 14, coarse: 30 }
const FRAME = 8
/** Tools in a row: two rows as a rule; else all beside each other, or three rows. */
const COLUMNS = [3, 6, 2] as const

/** What the pad may look like, in pixels; larger for a finger. */
function padShapes(tools: number, coarse: boolean, growth: number): readonly Size[] {
  const [width, height] = coarse ? [62, 44] : [40, 28]
  return COLUMNS.map((most) => {
    const columns = Math.min(most, tools)
    const rows = Math.ceil(tools / columns)
    return { width: (columns * width + FRAME) * growth, height: (rows * height + FRAME) * growth }
  })
}

/** On the canvas, in pixels, in the first shape that finds room; null where there is no free ground near. */
function usePlace(id: string, geometry: MapGeometry, shapes: readonly Size[], gap: number) {
  const zoom = useStore((state) => state.transform[2])
  const view = useStore(seenInSteps)
  const ground = useMemo(() => padGround(geometry, parsed(view)), [geometry, view])
  const box = geometry.nodes[id]?.box
  const found = useMemo(
    () => (box === undefined ? null : firstFit(ground, shapes, { box, zoom, gap, within: parsed(view) })),
    [ground, shapes, box, zoom, gap, view],
  )
  const x = useStore((state) => (found === null ? 0 : found.at.x * state.transform[2] + state.transform[0]))
  const y = useStore((state) => (found === null ? 0 : found.at.y * state.transform[2] + state.transform[1]))
  return found === null ? null : { transform: `translate(${x}px, ${y}px)`, ...found.shape }
}

interface Around {
  readonly box: Box
  readonly zoom: number
  readonly gap: number
  readonly within: Box
}

function firstFit(ground: PadGround, shapes: readonly Size[], { box, zoom, gap, within }: Around) {
  for (const shape of shapes) {
    const size = { width: shape.width / zoom, height: shape.height / zoom }
    const at = padPlace(ground, { box, size, gap: gap / zoom, within })
    if (at !== null) return { at, shape }
  }
  return null
}

/** Room kept at the foot for the tools there. */
const FOOT = 80
/** In map units: the pad is not placed anew with every pixel that the view moves. */
const STEP = 16

/** What is seen of the map, in steps, as a text that stays the same while they do. */
function seenInSteps({ transform: [x, y, zoom], width, height }: ReactFlowState): string {
  const first = (value: number) => Math.ceil(value / STEP)
  const [left, top] = [first(-x / zoom), first(-y / zoom)]
  const [right, bottom] = [
    Math.floor((width - x) / zoom / STEP),
    Math.floor((height - FOOT - y) / zoom / STEP),
  ]
  return [left, top, right - left, bottom - top].join(' ')
}

function parsed(view: string): Box {
  const [x = 0, y = 0, width = 0, height = 0] = view.split(' ').map((value) => Number(value) * STEP)
  return { x, y, width, height }
}
