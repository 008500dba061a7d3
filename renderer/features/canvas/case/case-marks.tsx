import { optionsOf } from '#shared/flow/playback/options.ts'
import { mapStyle } from '#shared/geometry/style.ts'
import { textWidth } from '#shared/geometry/text.ts'
import type { MapGeometry } from '#shared/geometry/types.ts'
import type { Point } from '#shared/model/document.ts'
import type { Playing } from '../../../state/map/playback/playback-store.ts'
import { markPlaces } from './mark-places.ts'
import classes from './case-layer.module.css'

interface Props {
  readonly playing: Playing
  readonly geometry: MapGeometry
}

/** The numbers of the ways to choose from, the branches that wait, and how often the case was at a node. */
export function CaseMarks(props: Props) {
  return (
    <>
      <Visits {...props} />
      <Waiting {...props} />
      <WayNumbers {...props} />
    </>
  )
}

const NUMBER = 9
const RING = 6

function WayNumbers({ playing, geometry }: Props) {
  const options = optionsOf(playing.graph, playing.current)
  if (options.length < 2) return null
  const ways = options.flatMap((option, index) => {
    const edges = option.kind === 'way' ? [option.edge] : option.kind === 'split' ? option.edges : []
    return edges.map(({ id }) => ({ id, index }))
  })
  const places = placesOn(
    geometry,
    ways.map(({ id }) => id),
    NUMBER,
  )
  return ways.map(({ id, index }) => {
    const at = places.get(id)
    return at === undefined ? null : (
      <Figure key={id} at={at} text={String(index + 1)} marked={index === playing.marked} />
    )
  })
}

function placesOn(geometry: MapGeometry, edgeIds: readonly string[], radius: number) {
  return markPlaces(
    edgeIds.flatMap((id) => geometry.edges[id] ?? []),
    radius,
  )
}

function Figure({
  at,
  text,
  marked,
}: {
  readonly at: Point
  readonly text: string
  readonly marked: boolean
}) {
  const { fontSize, weight } = mapStyle.badge
  return (
    <g>
      <circle
        className={classes.mark}
        cx={at.x}
        cy={at.y}
        r={NUMBER}
        strokeWidth={1.5}
        data-marked={marked}
      />
      <text
        className={classes.figure}
        x={at.x}
        y={at.y}
        fontSize={fontSize + 1}
        fontWeight={weight}
        data-on={marked}
      >
        {text}
      </text>
    </g>
  )
}

/** A ring for each branch: at the beginning of its edge, or where it has come to and waits for the others. */
function Waiting({ playing: { current }, geometry }: Props) {
  const begun = current.pending.map(({ edgeId }) => edgeId)
  const places = placesOn(geometry, begun, RING)
  const pending = begun.map((edgeId) => ({ key: edgeId, at: places.get(edgeId) }))
  const met = current.meetings.flatMap(({ at, branches }) => {
    const box = geometry.nodes[at]?.box
    return Array.from({ length: branches }, (_, index) => ({
      key: `${at} ${index}`,
      at: box === undefined ? undefined : { x: box.x - 8 - index * 14, y: box.y + box.height / 2 - 14 },
    }))
  })
  return [...pending, ...met].map(({ key, at }) =>
    at === undefined ? null : (
      <circle
        key={key}
        className={classes.ring}
        cx={at.x}
        cy={at.y}
        r={RING}
        strokeWidth={2.5}
        data-testid="case-waits"
      />
    ),
  )
}

/** `×2` at the foot of a node that the case came back to. */
function Visits({ playing: { current }, geometry }: Props) {
  const visits = new Map(current.stops.map(({ nodeId, visit }) => [nodeId, visit]))
  return [...visits].map(([id, visit]) => {
    const box = geometry.nodes[id]?.box
    if (visit < 2 || box === undefined) return null
    const { fontSize, weight, height } = mapStyle.badge
    const text = `×${visit}`
    const width = Math.ceil(textWidth(text, fontSize, 600)) + 10
    const at = { x: box.x + box.width - width / 2 - 6, y: box.y + box.height }
    return (
      <g key={id}>
        <rect
          className={classes.count}
          x={at.x - width / 2}
          y={at.y - height / 2}
          width={width}
          height={height}
          rx={height / 2}
        />
        <text
          className={classes.figure}
          x={at.x}
          y={at.y}
          fontSize={fontSize}
          fontWeight={weight}
          data-on="true"
        >
          {text}
        </text>
      </g>
    )
  })
}
