import { gatewayGlyph, triggerGlyph } from '#shared/geometry/glyphs.ts'
import type { GatewayGlyph } from '#shared/geometry/glyphs.ts'
import { mapStyle } from '#shared/geometry/style.ts'
import type { Box, NodeBox } from '#shared/geometry/types.ts'
import { defaultSize } from '#shared/model/create-node.ts'
import type { EventTrigger, FlowNode } from '#shared/model/document.ts'
import classes from './shape.module.css'

interface Props {
  readonly node: FlowNode
  readonly box: NodeBox
  /** Ways only come together there. */
  readonly merge: boolean
}

/** The outline and sign of a node, drawn at the top left of its own box. */
export function Shape({ node, box, merge }: Props) {
  switch (node.kind) {
    case 'step':
      return <StepShape box={box.box} />
    case 'decision':
    case 'parallel':
      return <Gateway box={box.box} glyph={gatewayGlyph(node, merge)} />
    case 'start':
    case 'event':
    case 'end':
      return <EventShape box={box.box} kind={node.kind} trigger={node.trigger} />
  }
}

function StepShape({ box }: { readonly box: Box }) {
  const { stroke, radius } = mapStyle.step
  return (
    <rect
      className={classes.outline}
      x={stroke / 2}
      y={stroke / 2}
      width={box.width - stroke}
      height={box.height - stroke}
      rx={radius}
      strokeWidth={stroke}
    />
  )
}

function Gateway({ box, glyph }: { readonly box: Box; readonly glyph: GatewayGlyph | null }) {
  const [x, y] = [box.width / 2, box.height / 2]
  const { stroke, fontSize } = mapStyle.gateway
  return (
    <>
      <path
        className={classes.outline}
        strokeWidth={stroke}
        strokeLinejoin="round"
        d={`M${x} ${stroke / 2}L${box.width - stroke / 2} ${y}L${x} ${box.height - stroke / 2}L${stroke / 2} ${y}Z`}
      />
      {glyph === null ? null : glyph.text === undefined ? (
        <Glyph path={glyph.path} width={glyph.width} box={box} drawnIn={defaultSize.parallel.height} />
      ) : (
        <text className={classes.glyph} x={x} y={y} fontSize={Math.min(fontSize, box.height * 0.6)}>
          {glyph.text}
        </text>
      )}
    </>
  )
}

interface EventProps {
  readonly box: Box
  readonly kind: 'start' | 'event' | 'end'
  readonly trigger: EventTrigger
}

function EventShape({ box, kind, trigger }: EventProps) {
  const [x, y] = [box.width / 2, box.height / 2]
  const { stroke, endStroke, innerGap } = mapStyle.event
  const width = kind === 'end' ? endStroke : stroke
  const radius = Math.min(x, y) - width / 2
  return (
    <>
      <circle className={classes.ring} cx={x} cy={y} r={radius} strokeWidth={width} />
      {kind === 'event' && (
        <circle className={classes.ring} cx={x} cy={y} r={radius - innerGap} strokeWidth={stroke} />
      )}
      <Glyph path={triggerGlyph(trigger)} width={GLYPH} box={box} drawnIn={defaultSize[kind].height} />
    </>
  )
}

/** Width of a line in an event's sign, as the printed map draws it. */
const GLYPH = 1.25

interface GlyphProps {
  /** Around (0, 0). */
  readonly path: string
  readonly width: number
  readonly box: Box
  /** The height of the node it is made for: in a smaller one, as in a collapsed lane, it is smaller too. */
  readonly drawnIn: number
}

function Glyph({ path, width, box, drawnIn }: GlyphProps) {
  if (path === '') return null
  const scale = Math.min(1, box.height / drawnIn)
  return (
    <path
      className={classes.sign}
      strokeWidth={width}
      strokeLinejoin="round"
      strokeLinecap="round"
      d={path}
      transform={`translate(${box.width / 2} ${box.height / 2}) scale(${scale})`}
    />
  )
}
