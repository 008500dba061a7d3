import type { Box } from '../../geometry/types.ts'
import { totalAt } from './matrix-frame.ts'
import type { Part } from './matrix-known.ts'
import { labelHeight, labelOf, markGroup, markSize, widestLabel } from './matrix-marks.ts'
import type { MatrixPoint } from './matrix-point.ts'
import { packRows, stripRow } from './pack-rows.ts'
import type { ChartGroup } from './scene.ts'
import { line, text } from './shapes.ts'

/** Workflows without a volume, in rows along the bottom; labels to the right, or left at the edge. */
export function unknownPart(points: readonly MatrixPoint[], area: Box): Part {
  if (points.length === 0) return { height: 0, groups: () => [] }
  const items = points.map((point) => stripItem(point, area))
  const { rows, rowOf } = packRows(items)
  const height = rows * stripRow + 12
  return {
    height,
    groups: (top) => [
      stripName(area, top, height),
      ...items.map((item) => {
        const y = (rowOf.get(item.id) ?? 0) * stripRow + 6 + stripRow / 2
        const box = { x: item.labelX, y: y - labelHeight / 2, width: item.labelWidth, height: labelHeight }
        const mark = { ...item, y, size: markSize.smallest }
        return markGroup(mark, { id: item.id, box, leader: null }, area, top)
      }),
    ],
  }
}

function stripItem(point: MatrixPoint, area: Box) {
  const x = totalAt(area)
  const centre = x(point.total)
  const left = Math.min(x(point.range[0]), centre - markSize.smallest / 2)
  const right = Math.max(x(point.range[1]), centre + markSize.smallest / 2)
  const room = Math.max(area.x + area.width - right, left) - 7
  const label = labelOf(point, Math.max(widestLabel.usual, Math.min(widestLabel.roomy, room)))
  const fits = right + 6 + label.labelWidth <= area.x + area.width
  const labelX = fits ? right + 6 : Math.max(0, left - 6 - label.labelWidth)
  return {
    id: point.id,
    point,
    x: centre,
    ...label,
    labelX,
    from: Math.min(left, labelX),
    to: Math.max(right, labelX + label.labelWidth),
  }
}

function stripName(area: Box, top: number, height: number): ChartGroup {
  const words = height > 40 ? ['volume', 'not known'] : ['not known']
  const middle = top + height / 2 + 4 - (words.length - 1) * 6.5
  return {
    role: 'axis',
    shapes: [
      line([area.x, top], [area.x + area.width, top], 'line', 0.75),
      ...words.map((word, index) => text(area.x - 8, middle + index * 13, word, { anchor: 'end' })),
    ],
  }
}
