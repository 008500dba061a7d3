import { nameOf, type Catalogue } from '../model/catalogue.ts'
import type { WorkflowDocument } from '../model/document.ts'
import { right } from './box.ts'
import { mapStyle, spacing } from './style.ts'
import type { Box, LaneBand } from './types.ts'
import { wrapText } from './wrap-text.ts'

const { laneTitle } = mapStyle

/** The lanes as bands from y = 0, as wide as the nodes and notes need (`content`: their boxes). */
export function laneBands(
  document: WorkflowDocument,
  catalogue: Catalogue,
  content: readonly Box[],
): LaneBand[] {
  const left = content.reduce((least, box) => Math.min(least, box.x - laneTitle.width - spacing.lane), 0)
  const far = content.reduce((most, box) => Math.max(most, right(box) + 2 * spacing.lane), 480)
  let y = 0
  return document.lanes.map(({ departmentId, height }, index) => {
    const box = { x: left, y, width: far - left, height }
    y += height
    const name = nameOf(catalogue.departments, departmentId)
    return { departmentId, name, box, title: titleOf(name, box), shaded: index % 2 === 0 }
  })
}

function titleOf(name: string, band: Box): LaneBand['title'] {
  const { fontSize, weight, maxLines, padding, width } = laneTitle
  const lines = wrapText(name, band.height - 2 * padding, fontSize, weight, maxLines)
  return { lines, box: { x: band.x, y: band.y, width, height: band.height }, align: 'middle' }
}
