import { nameOf, type Catalogue } from '../model/catalogue.ts'
import type { WorkflowDocument } from '../model/document.ts'
import { mapStyle } from './style.ts'
import type { LaneBand, PartnerBox } from './types.ts'

const { partner } = mapStyle

/** Departments that take part only by messages (a customer, a bank): strips above the lanes. */
export function partnerBoxes(
  document: WorkflowDocument,
  catalogue: Catalogue,
  lanes: readonly LaneBand[],
): PartnerBox[] {
  const laned = new Set(lanes.map(({ departmentId }) => departmentId))
  const ids = new Set(
    document.messages
      .flatMap(({ from, to }) => [from, to])
      .flatMap((end) => (end.kind === 'department' && !laned.has(end.id) ? [end.id] : [])),
  )
  const nodesLeft = document.nodes.reduce((least, node) => Math.min(least, node.position.x), 0)
  const nodesTop = document.nodes.reduce((least, node) => Math.min(least, node.position.y), 0)
  const left = lanes[0]?.box.x ?? nodesLeft
  const width = lanes[0]?.box.width ?? 640
  return [...ids].map((departmentId, index) => ({
    departmentId,
    name: nameOf(catalogue.departments, departmentId),
    box: {
      x: left,
      y: nodesTop - (ids.size - index) * (partner.height + 8) - partner.gap + 8,
      width,
      height: partner.height,
    },
  }))
}
