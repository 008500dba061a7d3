import type { Colour, LineShape, PathShape, TextShape } from './scene.ts'
import { verdictMark } from '../../design/tokens.ts'
import type { Verdict } from '../../model/assessment.ts'

/** Sizes every chart writes in (CSS pixels). */
export const chartText = { label: 12, tick: 11 } as const

type TextOptions = Partial<Pick<TextShape, 'size' | 'weight' | 'fill' | 'anchor'>>

export function text(x: number, y: number, content: string, options: TextOptions = {}): TextShape {
  return {
    kind: 'text',
    x,
    y,
    text: content,
    size: chartText.tick,
    weight: 400,
    fill: 'muted',
    anchor: 'start',
    ...options,
  }
}

export function line(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  stroke: Colour = 'hairline',
  strokeWidth = 1,
): LineShape {
  return { kind: 'line', x1, y1, x2, y2, stroke, strokeWidth }
}

/**
 * The verdict's mark, centred. Hollow (provisional): the outline alone on paper, so that a verdict that
 * may still change is told apart without colour.
 */
export function markShapes(
  verdict: Verdict,
  x: number,
  y: number,
  size: number,
  hollow: boolean,
): PathShape[] {
  const scale = size / 16
  const at = { kind: 'path', x: x - size / 2, y: y - size / 2, scale } as const
  const mark = verdictMark[verdict]
  const outline: PathShape = {
    ...at,
    d: mark.outline,
    fill: 'paper',
    stroke: verdict,
    strokeWidth: 1.6,
  }
  return hollow ? [outline] : [outline, { ...at, d: mark.fill, fill: verdict }]
}
