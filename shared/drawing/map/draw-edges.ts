import type { Theme } from '../../design/tokens.ts'
import { mapStyle } from '../../geometry/style.ts'
import type { EdgeRoute, MessageRoute, NoteBox, TextBox } from '../../geometry/types.ts'
import { element } from './svg-text.ts'
import { textInBox, textLines } from './text-lines.ts'

const { edge: edgeStyle, edgeLabel, handoff, message: messageStyle, note: noteStyle } = mapStyle

/** Line, arrow head and handoff marks; the words come on top of all lines (see `drawLabels`). */
export function drawEdge(edge: EdgeRoute, theme: Theme): string {
  const exception = edge.kind === 'exception'
  const colour = exception ? theme.orchestrate : theme.line
  const line = element('path', {
    d: edge.path,
    fill: 'none',
    stroke: colour,
    'stroke-width': edgeStyle.stroke,
    'stroke-dasharray': exception ? edgeStyle.dash : undefined,
  })
  const head = element('path', { d: edge.arrow, fill: colour })
  return line + head
}

export function drawHandoffs(edge: EdgeRoute, theme: Theme): string {
  const colour = edge.kind === 'exception' ? theme.orchestrate : theme.line
  return edge.handoffs
    .map(({ x, y }) => {
      const ring = { cx: x, cy: y, r: handoff.radius, fill: theme.paper, stroke: colour }
      return (
        element('circle', { ...ring, 'stroke-width': handoff.stroke }) +
        element('circle', { cx: x, cy: y, r: handoff.dot, fill: colour })
      )
    })
    .join('')
}

export function drawEdgeLabel(label: TextBox | undefined, colour: string, theme: Theme): string {
  if (label === undefined) return ''
  const { fontSize, lineHeight, weight, radius } = edgeLabel
  const ground = element('rect', { ...label.box, rx: radius, fill: theme.paper })
  return ground + textInBox(label, { fontSize, lineHeight, weight, fill: colour })
}

export function drawMessage(message: MessageRoute, theme: Theme): string {
  const start = message.points[0]
  const line = element('path', {
    d: message.path,
    fill: 'none',
    stroke: theme.muted,
    'stroke-width': messageStyle.stroke,
    'stroke-dasharray': messageStyle.dash,
  })
  const ring =
    start === undefined
      ? ''
      : element('circle', {
          cx: start.x,
          cy: start.y,
          r: messageStyle.ring,
          fill: theme.paper,
          stroke: theme.muted,
        })
  const head = element('path', { d: message.arrow, fill: theme.paper, stroke: theme.muted })
  return line + ring + head
}

export function drawNote(note: NoteBox, theme: Theme): string {
  const { box, lines, tether } = note
  const { fontSize, lineHeight, weight, padding, bracket } = noteStyle
  const stroke = { fill: 'none', stroke: theme.line }
  const side = element('path', {
    d: `M${box.x + bracket} ${box.y}H${box.x}V${box.y + box.height}H${box.x + bracket}`,
    ...stroke,
  })
  const link =
    tether === undefined
      ? ''
      : element('path', { d: tether, ...stroke, 'stroke-dasharray': messageStyle.dash })
  const style = { fontSize, lineHeight, weight, fill: theme.muted }
  return link + side + textLines(lines, box.x + padding, box.y + padding, 'start', style)
}
