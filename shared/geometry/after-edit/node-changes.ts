import type { Catalogue } from '../../model/catalogue.ts'
import type { FlowNode, WorkflowDocument } from '../../model/document.ts'
import { placesOf } from '../../model/links.ts'
import { namesSystemsAlike, nodeBox } from '../node-box.ts'
import type { Box, NodeBox } from '../types.ts'
import type { Drawn } from './drawn.ts'

/** A node that is not what it was: as it was drawn and as it is, without the name beside it. */
export interface NodeChange {
  readonly id: string
  readonly before: NodeBox | undefined
  readonly after: NodeBox | undefined
  /** It stands elsewhere, has another size or outline, is new or gone: its edges cannot stay. */
  readonly reshaped: boolean
  /** How far it went, where it only went somewhere else. */
  readonly by: { readonly x: number; readonly y: number } | null
  /** It belongs to another department. */
  readonly departed: boolean
}

export interface NodeChanges {
  readonly bare: ReadonlyMap<string, NodeBox>
  readonly changes: ReadonlyMap<string, NodeChange>
}

/** The nodes of a drawing as boxes, and what became of each that is not the same object as before. */
export function nodeChanges(
  { document: before, catalogue: names }: Pick<Drawn, 'document' | 'catalogue'>,
  after: WorkflowDocument,
  catalogue: Catalogue,
): NodeChanges {
  const bare = new Map(after.nodes.map((node) => [node.id, nodeBox(node, catalogue)]))
  const changes = new Map<string, NodeChange>()
  if (before.nodes === after.nodes && names === catalogue) return { bare, changes }
  const places = placesOf(before.nodes)
  for (const node of after.nodes) {
    const earlier = before.nodes[places.get(node.id) ?? -1]
    if (earlier !== node || !namesSystemsAlike(node, names, catalogue))
      changes.set(node.id, changeOf(node.id, earlier, node, catalogue))
  }
  for (const node of before.nodes) {
    if (!bare.has(node.id)) changes.set(node.id, changeOf(node.id, node, undefined, catalogue))
  }
  return { bare, changes }
}

function changeOf(
  id: string,
  before: FlowNode | undefined,
  after: FlowNode | undefined,
  catalogue: Catalogue,
): NodeChange {
  const [from, to] = [before && nodeBox(before, catalogue), after && nodeBox(after, catalogue)]
  const same =
    before?.kind === after?.kind && from !== undefined && to !== undefined && sameSize(from.box, to.box)
  const by = same ? { x: to.box.x - from.box.x, y: to.box.y - from.box.y } : null
  return {
    id,
    before: from,
    after: to,
    reshaped: by === null || by.x !== 0 || by.y !== 0,
    by,
    departed: before?.departmentId !== after?.departmentId,
  }
}

function sameSize(one: Box, other: Box): boolean {
  return one.width === other.width && one.height === other.height
}
