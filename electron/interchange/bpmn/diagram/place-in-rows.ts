import { spacing, mapStyle } from '#shared/geometry/style.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'

const left = mapStyle.laneTitle.width + spacing.lane + 8

/**
 * A plain grid, lane by lane in the order of the file: for maps so large that nobody reads them whole and
 * a layout along the flow would take longer than a user waits.
 */
export function placeInRows(document: WorkflowDocument): WorkflowDocument {
  const cell = {
    width: document.nodes.reduce((most, { size }) => Math.max(most, size.width), 0) + spacing.column,
    height: document.nodes.reduce((most, { size }) => Math.max(most, size.height), 0) + spacing.row,
  }
  const columns = Math.ceil(Math.sqrt(document.nodes.length))
  const content = Map.groupBy(document.nodes, ({ departmentId }) => departmentId)
  const tops = new Map<string | null, number>()
  let y = 0
  const lanes = document.lanes.map(({ departmentId }) => {
    const rows = Math.max(1, Math.ceil((content.get(departmentId)?.length ?? 0) / columns))
    const height = rows * cell.height + spacing.row
    tops.set(departmentId, y)
    y += height
    return { departmentId, height }
  })
  tops.set(null, y)
  const places = new Map(
    [...content].flatMap(([department, nodes]) =>
      nodes.map((node, index) => {
        const column = index % columns
        const row = Math.floor(index / columns)
        const top = (tops.get(department) ?? y) + spacing.row
        return [node.id, { x: left + column * cell.width, y: top + row * cell.height }] as const
      }),
    ),
  )
  const nodes = document.nodes.map((node) => ({ ...node, position: places.get(node.id) ?? node.position }))
  return { ...document, lanes, nodes }
}
