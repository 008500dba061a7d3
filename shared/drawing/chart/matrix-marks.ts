import { cutMiddle } from '../../geometry/cut-middle.ts'
import { textWidth } from '../../geometry/text.ts'
import type { Box } from '../../geometry/types.ts'
import { around } from './boxes.ts'
import { totalAt } from './matrix-frame.ts'
import { spoken } from './matrix-point.ts'
import type { MatrixPoint } from './matrix-point.ts'
import type { PlacedLabel } from './place-labels.ts'
import type { ChartGroup, Shape } from './scene.ts'
import { chartText, line, markShapes, text } from './shapes.ts'

/** A workflow's mark in its place; y counts from the top of its part of the chart. */
export interface Mark {
  readonly point: MatrixPoint
  readonly x: number
  readonly y: number
  readonly size: number
  readonly label: string
  readonly labelWidth: number
}

export const labelHeight = 15
export const markSize = { smallest: 11, largest: 16.5 } as const

/** Longer names are cut where room is short; the table beside the chart has them whole. */
export const widestLabel = { usual: 190, roomy: 420 } as const

/** Free space of the focus ring around a mark. */
const ring = 4

/** Measured as semibold, which is a little wider than the medium it is drawn in. */
export function labelOf(point: MatrixPoint, widest: number): Pick<Mark, 'label' | 'labelWidth'> {
  const name = point.name.replaceAll(/\s+/gu, ' ').trim()
  const label = cutMiddle(name, widest, chartText.label, 600)
  return { label, labelWidth: Math.ceil(textWidth(label, chartText.label, 600)) + 1 }
}

/** Box of the whisker over the totals that are possible; null where the total is settled. */
export function whiskerBox({ point, y }: Pick<Mark, 'point' | 'y'>, area: Box): Box | null {
  const [low, high] = point.range
  if (low === high) return null
  const x = totalAt(area)
  return { x: x(low), y: y - 3, width: x(high) - x(low), height: 6 }
}

/** Whisker, mark and label; `top` is where the mark's part of the chart begins. */
export function markGroup(mark: Mark, label: PlacedLabel | null, area: Box, top: number): ChartGroup {
  const { point, x, size } = mark
  const y = mark.y + top
  return {
    role: 'mark',
    id: point.id,
    label: spoken(point),
    bounds: around(x, y, size + 2 * ring),
    shapes: [
      ...whisker({ point, y }, area),
      ...markShapes(point.verdict, x, y, size, point.status === 'provisional'),
      ...(label === null ? [] : labelShapes(mark, label, top)),
    ],
  }
}

function whisker(mark: Pick<Mark, 'point' | 'y'>, area: Box): readonly Shape[] {
  const box = whiskerBox(mark, area)
  if (box === null) return []
  const { verdict } = mark.point
  const ends = [box.x, box.x + box.width] as const
  return [
    line([ends[0], mark.y], [ends[1], mark.y], verdict),
    ...ends.map((end) => line([end, mark.y - 3], [end, mark.y + 3], verdict)),
  ]
}

function labelShapes({ label }: Mark, { box, leader }: PlacedLabel, top: number): readonly Shape[] {
  const words = text(box.x, box.y + top + 11.5, label, { size: chartText.label, weight: 500, fill: 'ink' })
  if (leader === null) return [words]
  return [line([leader.x1, leader.y1 + top], [leader.x2, leader.y2 + top], 'line', 0.75), words]
}
