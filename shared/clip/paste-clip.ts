import { produce } from 'immer'
import type { Note, Point, WorkflowDocument } from '../model/document.ts'
import { bandAt, bandOf, bandsBottom, middleOf } from '../model/edits/bands.ts'
import { settle } from '../model/edits/settle.ts'
import type { IdMap } from '../model/rename-entries.ts'
import { renameEntries } from '../model/rename-entries.ts'
import { addMissingLanes } from './add-missing-lanes.ts'
import type { Clip } from './clip.ts'
import { withNewIds } from './new-ids.ts'
import { placeBlock } from './place-block.ts'

export interface PastePlan {
  /** Ids of the clip's departments and systems in the engagement's catalogue. */
  readonly departments: IdMap
  readonly systems: IdMap
  /** Left edge of what is pasted, in map units. */
  readonly left: number
  /** Where somebody points: what lies in that lane is centred on it. */
  readonly pointer?: Point
  /** Takes what was copied from a map without lanes; null: it stays without a department. */
  readonly home: string | null
  readonly newId: () => string
}

export interface Pasted {
  readonly document: WorkflowDocument
  readonly nodeIds: readonly string[]
  readonly noteIds: readonly string[]
}

/**
 * Adds what a clip holds: every node in the lane of its department (added where there is none), as far from its
 * top as it was, stepping down past what already stands there. Nothing of the document is changed but lanes
 * that grow.
 */
export function pasteClip(document: WorkflowDocument, clip: Clip, plan: PastePlan): Pasted {
  const renamed = renameEntries(clip.document, plan.departments, plan.systems)
  const part = housed(withNewIds(renamed, plan.newId), document, plan.home)
  const laned = addMissingLanes(document, part.lanes)
  const owners = [...part.lanes.map((lane) => lane.departmentId), null]
  const dx = plan.left - leftOf(part)
  const placed = [...new Set(owners)].reduce(
    (current, departmentId) => placeBlock(current, part, { departmentId, dx, pointer: plan.pointer }),
    laned,
  )
  const added = produce(placed, (draft) => {
    draft.edges.push(...part.edges)
    draft.messages.push(...part.messages)
    draft.parked.push(...part.parked)
  })
  const notes = part.notes.map((note) => placeNote(note, part, added, { dx, pointer: plan.pointer }))
  return {
    document: settle({ ...added, notes: [...added.notes, ...notes] }),
    nodeIds: part.nodes.map((node) => node.id),
    noteIds: notes.map((note) => note.id),
  }
}

/** A drawing without lanes comes to lie in the lane it is put into. */
function housed(part: WorkflowDocument, document: WorkflowDocument, home: string | null): WorkflowDocument {
  const lane = document.lanes.find(({ departmentId }) => departmentId === home)
  if (part.lanes.length > 0 || home === null || lane === undefined) return part
  const nodes = part.nodes.map((node) => ({ ...node, departmentId: home }))
  return { ...part, lanes: [lane], nodes }
}

/** Width of what a clip draws, for centring it on a point. */
export function widthOf({ document }: Clip): number {
  const rights = [...document.nodes, ...document.notes].map((item) => item.position.x + item.size.width)
  return rights.length === 0 ? 0 : Math.max(...rights) - leftOf(document)
}

function leftOf({ nodes, notes }: WorkflowDocument): number {
  const items = [...nodes, ...notes]
  return items.length === 0 ? 0 : Math.min(...items.map((item) => item.position.x))
}

/** A note keeps its distance from what it is about, else from the top of its lane; alone it lies where somebody points. */
function placeNote(
  note: Note,
  part: WorkflowDocument,
  document: WorkflowDocument,
  { dx, pointer }: { readonly dx: number; readonly pointer: Point | undefined },
): Note {
  const subject = subjectOf(note, part)
  const moved = document.nodes.find((node) => node.id === subject?.id)
  if (subject !== undefined && moved !== undefined) {
    const { x, y } = note.position
    const by = { x: moved.position.x - subject.position.x, y: moved.position.y - subject.position.y }
    return { ...note, position: { x: x + by.x, y: y + by.y } }
  }
  const x = note.position.x + dx
  if (part.nodes.length === 0 && pointer !== undefined)
    return { ...note, position: { x, y: pointer.y - note.size.height / 2 } }
  const departmentId = bandAt(part, middleOf(note))?.departmentId ?? null
  const from = bandOf(part, departmentId)?.top ?? bandsBottom(part.lanes)
  const to = bandOf(document, departmentId)?.top ?? bandsBottom(document.lanes)
  return { ...note, position: { x, y: note.position.y - from + to } }
}

/** The node a note is about, or the source of the edge. */
function subjectOf({ about }: Note, { nodes, edges }: WorkflowDocument) {
  const id = edges.find((edge) => edge.id === about)?.source ?? about
  return nodes.find((node) => node.id === id)
}
