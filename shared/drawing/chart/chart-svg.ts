import { fontFamily } from '../../design/tokens.ts'
import type { Theme } from '../../design/tokens.ts'
import { assertNever } from '../../lib/assert-never.ts'
import { element, escapeXml } from '../map/svg-text.ts'
import type { ChartGroup, ChartScene, Colour, Shape } from './scene.ts'

/** The scene as one `<svg>` element with plain colours, for the report and for saving as a file. */
export function chartSvg(scene: ChartScene, theme: Theme): string {
  const size = `width="${round(scene.width)}" height="${round(scene.height)}"`
  const view = `viewBox="0 0 ${round(scene.width)} ${round(scene.height)}"`
  const name = escapeXml(`${scene.title}. ${scene.description}`)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${view} role="img" aria-label="${name}"`,
    ` font-family="${escapeXml(fontFamily)}">`,
    ...scene.groups.map((group) => groupSvg(group, theme)),
    '</svg>',
  ].join('')
}

function groupSvg(group: ChartGroup, theme: Theme): string {
  return `<g>${group.shapes.map((shape) => shapeSvg(shape, theme)).join('')}</g>`
}

function shapeSvg(shape: Shape, theme: Theme): string {
  switch (shape.kind) {
    case 'rect':
      return element('rect', {
        x: shape.x,
        y: shape.y,
        width: shape.width,
        height: shape.height,
        rx: shape.radius,
        ...paint(shape.fill, shape.stroke, shape.strokeWidth, theme),
      })
    case 'line':
      return element('line', {
        x1: shape.x1,
        y1: shape.y1,
        x2: shape.x2,
        y2: shape.y2,
        'stroke-dasharray': shape.dash,
        ...paint(undefined, shape.stroke, shape.strokeWidth, theme),
      })
    case 'path':
      return element('path', {
        d: shape.d,
        transform: `translate(${round(shape.x)} ${round(shape.y)}) scale(${round(shape.scale)})`,
        ...paint(shape.fill, shape.stroke, (shape.strokeWidth ?? 1) / shape.scale, theme),
      })
    case 'text':
      return textSvg(shape, theme)
    default:
      return assertNever(shape)
  }
}

function textSvg(shape: Extract<Shape, { kind: 'text' }>, theme: Theme): string {
  const look = {
    x: shape.x,
    y: shape.y,
    'font-size': shape.size,
    'font-weight': shape.weight === 400 ? undefined : shape.weight,
    'text-anchor': shape.anchor === 'start' ? undefined : shape.anchor,
    fill: colour(shape.fill, theme),
  }
  return element('text', look, escapeXml(shape.text))
}

function paint(
  fill: Colour | undefined,
  stroke: Colour | undefined,
  width: number | undefined,
  theme: Theme,
) {
  return {
    fill: fill === undefined ? undefined : colour(fill, theme),
    stroke: stroke === undefined ? undefined : colour(stroke, theme),
    'stroke-width': stroke === undefined ? undefined : (width ?? 1),
  }
}

const colour = (name: Colour, theme: Theme): string => (name === 'none' ? 'none' : theme[name])

/** Two decimals are finer than any printer. */
const round = (value: number): number => Math.round(value * 100) / 100
