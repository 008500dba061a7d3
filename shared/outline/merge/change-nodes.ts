import type { WorkflowDocument } from '../../model/document.ts'
import { assignDepartment } from '../../model/edits/assign-department.ts'
import { changeKind, mayChangeKind } from '../../model/edits/change-kind.ts'
import { renameNode } from '../../model/edits/rename-node.ts'
import { updateNode } from '../../model/edits/update-node.ts'
import { updateStep } from '../../model/edits/update-step.ts'
import { sameName, sameNames } from '../graph/same-names.ts'
import type { Names } from '../graph/names.ts'
import type { SketchNode } from '../sketch/sketch.ts'
import { systemIds } from './make-node.ts'
import type { Refusal } from './refusal.ts'

interface Change {
  readonly id: string
  readonly was: SketchNode
  readonly now: SketchNode
}

interface Known {
  readonly names: Names
  readonly pending: ReadonlySet<string>
  /** Nodes whose line was refused before: it is tried again. */
  readonly refused: ReadonlySet<string>
}

interface Moving extends Known {
  /** Where every node was. */
  readonly before: ReadonlyMap<string, string | null>
}

/** Changes nodes by what their lines say other than before; a line that stayed as it was changes nothing. */
export function changeNodes(
  document: WorkflowDocument,
  changes: readonly Change[],
  known: Known,
): { readonly document: WorkflowDocument; readonly refusals: readonly Refusal[] } {
  const refusals: Refusal[] = []
  const before = new Map(document.nodes.map((node) => [node.id, node.departmentId]))
  const changed = changes.reduce((current, change) => {
    const { id, was, now } = change
    let next = current
    const kind = known.refused.has(id) ? next.nodes.find((node) => node.id === id)?.kind : was.kind
    if (kind !== now.kind) {
      const allowed = mayChangeKind(next, { nodeId: id, kind: now.kind })
      if (allowed.ok) next = changeKind(next, { nodeId: id, kind: now.kind })
      else refusals.push({ line: now.line, message: allowed.message })
    }
    if (was.name !== now.name) next = renameNode(next, { nodeId: id, name: now.name })
    if (was.trigger !== now.trigger) next = updateNode(next, { nodeId: id, patch: { trigger: now.trigger } })
    if (was.choice !== now.choice) next = updateNode(next, { nodeId: id, patch: { choice: now.choice } })
    return moveAndEquip(next, change, { ...known, before })
  }, document)
  return { document: changed, refusals }
}

function moveAndEquip(document: WorkflowDocument, { id, was, now }: Change, known: Moving): WorkflowDocument {
  const { names, pending, before } = known
  const waits = pending.has(id)
  let next = document
  if (now.role !== 'node') next = moveAlong(next, id, now.above, was.above === now.above ? before : null)
  else if (waits || !sameName(was.written, now.written)) {
    const departmentId = now.department === null ? null : names.departments.idOf(now.department)
    if (departmentId !== null || now.department === null)
      next = assignDepartment(next, { nodeIds: [id], departmentId })
  }
  if (waits || !sameNames(was.systems, now.systems)) {
    next = updateStep(next, { nodeIds: [id], patch: { systemIds: systemIds(now.systems, names) } })
  }
  return next
}

/** What has no line of its own goes where the node of the line went. */
function moveAlong(
  document: WorkflowDocument,
  id: string,
  ownerId: string | null,
  before: ReadonlyMap<string, string | null> | null,
): WorkflowDocument {
  const owner = document.nodes.find((node) => node.id === ownerId)
  if (owner === undefined || owner.departmentId === before?.get(owner.id)) return document
  return assignDepartment(document, { nodeIds: [id], departmentId: owner.departmentId })
}
