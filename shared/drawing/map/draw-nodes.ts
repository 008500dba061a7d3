import type { Theme } from '../../design/tokens.ts'
import { moved } from '../../geometry/box.ts'
import { gatewayGlyph, triggerGlyph } from '../../geometry/glyphs.ts'
import type { GatewayGlyph } from '../../geometry/glyphs.ts'
import { mapStyle } from '../../geometry/style.ts'
import type { Box, NodeBox } from '../../geometry/types.ts'
import type { FlowNode } from '../../model/document.ts'
import type { Links } from '../../model/links.ts'
import { isMerge } from '../../model/merges.ts'
import { element, escapeXml } from './svg-text.ts'
import { textInBox, textLines } from './text-lines.ts'

const { step, chip, event, gateway, label } = mapStyle

/** A node with everything that belongs to it: outline, name, chips, marks; `links` tell a merge from a decision. */
export function drawNode(node: FlowNode, drawn: NodeBox, links: Links, theme: Theme): string {
  const tip = element('title', {}, escapeXml(node.name === '' ? node.kind : node.name))
  return element(
    'g',
    {},
    tip + shapeOf(node, drawn, isMerge(node, links), theme) + besides(node, drawn, theme),
  )
}

function shapeOf(node: FlowNode, drawn: NodeBox, merge: boolean, theme: Theme): string {
  switch (node.kind) {
    case 'step':
      return drawStep(drawn, node.exceptionEntry !== undefined, theme)
    case 'decision':
    case 'parallel':
      return drawGateway(gatewayGlyph(node, merge), drawn.box, theme)
    case 'start':
    case 'end':
    case 'event':
      return drawEvent(node, drawn.box, theme)
  }
}

function drawStep(drawn: NodeBox, entry: boolean, theme: Theme): string {
  const { box, lines, textOrigin } = drawn
  const outline = element('rect', {
    ...box,
    rx: step.radius,
    fill: theme.paper,
    stroke: entry ? theme.orchestrate : theme.line,
    'stroke-width': step.stroke,
    'stroke-dasharray': entry ? mapStyle.edge.dash : undefined,
  })
  const nameStyle = {
    fontSize: drawn.fontSize,
    lineHeight: drawn.lineHeight,
    weight: step.weight,
    fill: theme.ink,
  }
  const name = textLines(lines, box.x + textOrigin.x, box.y + textOrigin.y, 'start', nameStyle)
  return outline + name + drawChips(drawn, theme)
}

function drawChips({ box, chips, caption }: NodeBox, theme: Theme): string {
  const style = { fontSize: chip.fontSize, lineHeight: chip.height, weight: chip.weight, fill: theme.muted }
  const small = chips.map(({ text, box: own }) => {
    const area = moved(own, box)
    const ground = element('rect', { ...area, rx: chip.radius, fill: theme.chip })
    return ground + textInBox({ lines: [text], box: area, align: 'middle' }, style)
  })
  const words = caption === undefined ? '' : textInBox({ ...caption, box: moved(caption.box, box) }, style)
  return small.join('') + words
}

function drawGateway(glyph: GatewayGlyph | null, box: Box, theme: Theme): string {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const outline = element('path', {
    d: `M${x} ${box.y}L${box.x + box.width} ${y}L${x} ${box.y + box.height}L${box.x} ${y}Z`,
    fill: theme.paper,
    stroke: theme.line,
    'stroke-width': gateway.stroke,
    'stroke-linejoin': 'round',
  })
  if (glyph === null) return outline
  if (glyph.text !== undefined) {
    const style = { fontSize: gateway.fontSize, lineHeight: 16, weight: 600, fill: theme.ink }
    return outline + textInBox({ lines: [glyph.text], box, align: 'middle' }, style)
  }
  return outline + strokeGlyph(glyph.path, x, y, glyph.width, theme.ink)
}

function strokeGlyph(path: string, x: number, y: number, width: number, colour: string): string {
  return element('path', {
    d: path,
    transform: `translate(${x} ${y})`,
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
  })
}

function drawEvent(
  node: Extract<FlowNode, { kind: 'start' | 'end' | 'event' }>,
  box: Box,
  theme: Theme,
): string {
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2]
  const width = node.kind === 'end' ? event.endStroke : event.stroke
  const r = Math.min(box.width, box.height) / 2 - width / 2
  const entry = node.exceptionEntry !== undefined
  const ring = {
    cx,
    cy,
    stroke: entry ? theme.orchestrate : theme.ink,
    'stroke-dasharray': entry ? mapStyle.edge.dash : undefined,
  }
  const outer = element('circle', { ...ring, r, fill: theme.paper, 'stroke-width': width })
  const inner =
    node.kind === 'event'
      ? element('circle', { ...ring, r: r - event.innerGap, fill: 'none', 'stroke-width': 1 })
      : ''
  const glyph = triggerGlyph(node.trigger)
  return outer + inner + (glyph === '' ? '' : strokeGlyph(glyph, cx, cy, 1.25, theme.ink))
}

function besides(node: FlowNode, drawn: NodeBox, theme: Theme): string {
  const { box } = drawn
  const named = node.kind === 'decision' || node.kind === 'parallel' ? label.gatewayWeight : label.weight
  const style = { fontSize: label.fontSize, lineHeight: label.lineHeight, weight: named }
  const name =
    drawn.label === undefined
      ? ''
      : textInBox(
          { ...drawn.label, box: moved(drawn.label.box, box) },
          { ...style, fill: named === 600 ? theme.ink : theme.muted },
        )
  const entry =
    drawn.entry === undefined
      ? ''
      : textInBox(
          { ...drawn.entry, box: moved(drawn.entry.box, box) },
          { fontSize: 11, lineHeight: 14, weight: 400, fill: theme.orchestrate },
        )
  return name + entry
}
