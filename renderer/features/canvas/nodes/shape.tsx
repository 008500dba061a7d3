import { mapStyle } from '#shared/geometry/style.ts'
import type { Box, NodeBox } from '#shared/geometry/types.ts'
import type { FlowNode } from '#shared/model/document.ts'
import classes from './shape.module.css'

/** The outline and sign of a node, drawn at the top left of its own box. */
export function Shape({ node, box }: { readonly node: FlowNode; readonly box: NodeBox }) {
  switch (node.kind) {
    case 'step':
      return <StepShape box={box.box} />
    case 'decision':
    case 'parallel':
      return <Gateway box={box.box} sign={node.kind} />
    case 'start':
    case 'event':
    case 'end':
      return <EventShape box={box.box} kind={node.kind} timed={node.trigger} />
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

function Gateway({ box, sign }: { readonly box: Box; readonly sign: 'decision' | 'parallel' }) {
  const [x, y] = [box.width / 2, box.height / 2]
  const { stroke, glyphStroke, fontSize } = mapStyle.gateway
  return (
    <>
      <path
        className={classes.outline}
        strokeWidth={stroke}
        strokeLinejoin="round"
        d={`M${x} ${stroke / 2}L${box.width - stroke / 2} ${y}L${x} ${box.height - stroke / 2}L${stroke / 2} ${y}Z`}
      />
      {sign === 'decision' ? (
        <text className={classes.glyph} x={x} y={y} fontSize={Math.min(fontSize, box.height * 0.6)}>
          ?
        </text>
      ) : (
        <path
          className={classes.plus}
          strokeWidth={glyphStroke}
          d={`M${x - box.width * 0.18} ${y}H${x + box.width * 0.18}M${x} ${y - box.height * 0.18}V${y + box.height * 0.18}`}
        />
      )}
    </>
  )
}

interface EventProps {
  readonly box: Box
  readonly kind: 'start' | 'event' | 'end'
  readonly timed: string
}

function EventShape({ box, kind, timed }: EventProps) {
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
      {timed === 'timer' && (
        <path
          className={classes.hands}
          strokeWidth={stroke}
          d={`M${x} ${y - radius * 0.5}V${y}H${x + radius * 0.4}`}
        />
      )}
    </>
  )
}
