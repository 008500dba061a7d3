import { textWidth } from '../../geometry/text.ts'
import type { Box } from '../../geometry/types.ts'
import { figure } from '../../lib/words.ts'
import type { Part } from './matrix-known.ts'
import { labelOf, widestLabel } from './matrix-marks.ts'
import type { MatrixPoint } from './matrix-point.ts'
import type { ChartGroup } from './scene.ts'
import { chartText, markShapes, text } from './shapes.ts'

const rowHeight = 18
const titleHeight = 20

/** Workflows that stand too close together to be labelled beside their marks, listed below the chart. */
export function keyPart(points: readonly MatrixPoint[], area: Box): Part {
  if (points.length === 0) return { height: 0, groups: () => [] }
  const columns = Math.max(1, Math.floor(area.width / 290))
  const rows = Math.ceil(points.length / columns)
  return {
    height: titleHeight + rows * rowHeight + 4,
    groups: (top) => [
      {
        role: 'note',
        shapes: [text(area.x, top + 12, 'In the crowd above, without room for a label:')],
      },
      ...points.map((point, index) =>
        entry(
          point,
          area.x + Math.floor(index / rows) * (area.width / columns),
          top + titleHeight + (index % rows) * rowHeight + rowHeight / 2,
        ),
      ),
    ],
  }
}

function entry(point: MatrixPoint, x: number, y: number): ChartGroup {
  const { label } = labelOf(point, widestLabel.usual)
  const after = x + 16 + textWidth(label, chartText.label, 600) + 6
  return {
    role: 'note',
    shapes: [
      ...markShapes(point.verdict, x + 5, y, 10, point.status === 'provisional'),
      text(x + 16, y + 4, label, { size: chartText.label, weight: 500, fill: 'ink' }),
      text(after, y + 4, `${point.total} · ${figure(point.casesPerYear ?? 0)}`),
    ],
  }
}
