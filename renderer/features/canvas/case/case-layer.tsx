import { ViewportPortal } from '@xyflow/react'
import { memo } from 'react'
import { optionsOf } from '#shared/flow/playback/options.ts'
import type { Option } from '#shared/flow/playback/options.ts'
import type { MapGeometry } from '#shared/geometry/types.ts'
import type { FlowEdge } from '#shared/model/document.ts'
import { linksOf } from '#shared/model/links.ts'
import { isMerge } from '#shared/model/merges.ts'
import { selectPlaying, usePlayback } from '../../../state/map/playback/playback-store.ts'
import type { Playing } from '../../../state/map/playback/playback-store.ts'
import { EdgeDrawing } from '../edges/edge-drawing.tsx'
import edgeClasses from '../edges/edge-drawing.module.css'
import { NodeDrawing } from '../nodes/node-drawing.tsx'
import { CaseMarks } from './case-marks.tsx'
import { Token } from './token.tsx'
import classes from './case-layer.module.css'

/** Wider than any window, in map units: what the case has not come to recedes behind it. */
const BEYOND = 60_000

/** While a case is played: the way it came, lit on a map that recedes, where it is, and where it may go. */
export const CaseLayer = memo(function CaseLayer({ geometry }: { readonly geometry: MapGeometry }) {
  const playing = usePlayback(selectPlaying)
  if (playing === null) return null
  return (
    <ViewportPortal>
      <svg className={classes.layer} aria-hidden="true">
        <rect
          className={classes.veil}
          x={-BEYOND / 2}
          y={-BEYOND / 2}
          width={BEYOND}
          height={BEYOND}
          data-testid="case-veil"
        />
        <Ways playing={playing} geometry={geometry} />
        <Path playing={playing} geometry={geometry} />
        <CaseMarks playing={playing} geometry={geometry} />
      </svg>
      <Token playing={playing} geometry={geometry} />
    </ViewportPortal>
  )
})

interface Props {
  readonly playing: Playing
  readonly geometry: MapGeometry
}

/** Where the case may go next: as drawn, the marked way stronger. */
function Ways({ playing, geometry }: Props) {
  return optionsOf(playing.graph, playing.current).flatMap((option, index) =>
    edgesOf(option).map((edge) => (
      <LitEdge
        key={edge.id}
        edge={edge}
        geometry={geometry}
        look={index === playing.marked ? 'marked' : 'open'}
      />
    )),
  )
}

function edgesOf(option: Option): readonly FlowEdge[] {
  if (option.kind === 'way') return [option.edge]
  return option.kind === 'split' ? option.edges : []
}

/** The nodes it came to and the edges it came by. */
function Path({ playing: { graph, current }, geometry }: Props) {
  const nodeIds = new Set(current.stops.map(({ nodeId }) => nodeId))
  const edgeIds = new Set(current.stops.flatMap(({ edgeId }) => edgeId ?? []))
  const { edges } = graph.document
  return (
    <>
      {edges
        .filter(({ id }) => edgeIds.has(id))
        .map((edge) => (
          <LitEdge key={edge.id} edge={edge} geometry={geometry} look="walked" />
        ))}
      {[...nodeIds].map((id) => (
        <LitNode key={id} id={id} here={id === current.at} graph={graph} geometry={geometry} />
      ))}
    </>
  )
}

interface LitEdgeProps {
  readonly edge: FlowEdge
  readonly geometry: MapGeometry
  readonly look: 'open' | 'marked' | 'walked'
}

const strokes = { open: 1.5, marked: 2.5, walked: 3 } as const

function LitEdge({ edge, geometry, look }: LitEdgeProps) {
  const route = geometry.edges[edge.id]
  if (route === undefined) return null
  return (
    <g className={`${edgeClasses.edge} ${classes.edge}`} data-kind={edge.kind} data-look={look}>
      <EdgeDrawing edge={edge} route={route} strokeWidth={strokes[look]} />
    </g>
  )
}

interface LitNodeProps extends Pick<Playing, 'graph'> {
  readonly id: string
  readonly here: boolean
  readonly geometry: MapGeometry
}

function LitNode({ id, here, graph, geometry }: LitNodeProps) {
  const [node, box] = [graph.node(id), geometry.nodes[id]]
  if (node === undefined || box === undefined) return null
  return (
    <g
      className={classes.node}
      transform={`translate(${box.box.x} ${box.box.y})`}
      data-kind={node.kind}
      data-here={here}
      data-testid={here ? 'case-here' : 'case-walked'}
    >
      <NodeDrawing node={node} box={box} merge={isMerge(node, linksOf(graph.document.edges))} />
    </g>
  )
}
