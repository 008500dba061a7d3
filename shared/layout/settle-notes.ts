import { spacing } from '../geometry/style.ts'
import type { FlowNode, Lane, Note, WorkflowDocument } from '../model/document.ts'

/** Sets the notes in a row below the map, each as near as possible under what it is about. */
export function settleNotes(
  document: WorkflowDocument,
  nodes: readonly FlowNode[],
  lanes: readonly Lane[],
): Note[] {
  const under = Math.max(
    lanes.reduce((sum, { height }) => sum + height, 0),
    ...nodes
      .filter(({ departmentId }) => departmentId === null)
      .map(({ position, size }) => position.y + size.height),
  )
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const ends = new Map(document.edges.map(({ id, source, target }) => [id, [source, target]]))
  const wanted = document.notes.map((note) => {
    const { about } = note
    const lefts = (about === undefined ? [] : (ends.get(about) ?? [about])).flatMap(
      (id) => byId.get(id)?.position.x ?? [],
    )
    return { note, x: lefts.length === 0 ? 0 : lefts.reduce((sum, x) => sum + x, 0) / lefts.length }
  })
  const settled = new Map<Note, Note>()
  let free = 0
  for (const { note, x } of wanted.sort((a, b) => a.x - b.x)) {
    const left = Math.max(free, x)
    settled.set(note, { ...note, position: { x: left, y: Math.ceil(under) + spacing.row } })
    free = left + note.size.width + spacing.lane
  }
  return document.notes.map((note) => settled.get(note) ?? note)
}
