import { overlaps } from '#shared/geometry/box.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'

/** What would be wrong on the map: dangling or repeated ids, nodes outside their lane, nodes on each other. */
export function findDefects(document: WorkflowDocument): readonly string[] {
  return [...idDefects(document), ...laneDefects(document), ...overlapDefects(document)]
}

function idDefects({ nodes, edges, messages, notes, lanes }: WorkflowDocument): readonly string[] {
  const nodeIds = new Set(nodes.map(({ id }) => id))
  const departments = new Set(lanes.map(({ departmentId }) => departmentId))
  const all = [...nodes, ...edges, ...messages, ...notes].map(({ id }) => id)
  const ends = edges.flatMap(({ source, target }) => [source, target])
  const messageEnds = messages.flatMap(({ from, to }) => [from, to])
  return [
    ...all.filter((id, index) => all.indexOf(id) !== index).map((id) => `${id} is used twice`),
    ...ends.filter((id) => !nodeIds.has(id)).map((id) => `an edge ends at ${id}`),
    ...messageEnds
      .flatMap((end) => (end.kind === 'outside' ? [] : [end]))
      .filter(({ kind, id }) => !(kind === 'node' ? nodeIds : departments).has(id))
      .map(({ id }) => `a message ends at ${id}`),
    ...nodes
      .filter(({ departmentId }) => departmentId !== null && !departments.has(departmentId))
      .map(({ id }) => `${id} has no lane`),
  ]
}

function laneDefects({ nodes, lanes }: WorkflowDocument): readonly string[] {
  const bands = new Map<string | null, { top: number; bottom: number }>()
  let y = 0
  for (const { departmentId, height } of lanes) bands.set(departmentId, { top: y, bottom: (y += height) })
  bands.set(null, { top: y, bottom: Number.POSITIVE_INFINITY })
  return nodes
    .filter(({ departmentId, position, size }) => {
      const band = bands.get(departmentId)
      return band === undefined || position.y < band.top || position.y + size.height > band.bottom
    })
    .map(({ id }) => `${id} lies outside its lane`)
}

function overlapDefects({ nodes }: WorkflowDocument): readonly string[] {
  const boxes = nodes.map(({ id, position, size }) => ({ id, box: { ...position, ...size } }))
  return boxes.flatMap(({ id, box }, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => overlaps(box, other.box))
      .map((other) => `${id} lies on ${other.id}`),
  )
}
