import fc from 'fast-check'
import { createNode } from '#shared/model/create-node.ts'
import { emptyDocument, parkedKinds } from '#shared/model/document.ts'
import type { FlowNode, NodeKind, WorkflowDocument } from '#shared/model/document.ts'
import { addLane } from '#shared/model/edits/add-lane.ts'
import { addNode } from '#shared/model/edits/add-node.ts'
import { addNote } from '#shared/model/edits/add-note.ts'
import { assignDepartment } from '#shared/model/edits/assign-department.ts'
import { changeKind } from '#shared/model/edits/change-kind.ts'
import { collapseLanes } from '#shared/model/edits/collapse-lanes.ts'
import { connect } from '#shared/model/edits/connect.ts'
import { deleteSelection } from '#shared/model/edits/delete-selection.ts'
import { editNote } from '#shared/model/edits/edit-note.ts'
import { insertOnEdge } from '#shared/model/edits/insert-on-edge.ts'
import { moveLane } from '#shared/model/edits/move-lane.ts'
import { moveNodes } from '#shared/model/edits/move-nodes.ts'
import { moveNotes } from '#shared/model/edits/move-notes.ts'
import { park } from '#shared/model/edits/park.ts'
import { reconnect } from '#shared/model/edits/reconnect.ts'
import { removeLane } from '#shared/model/edits/remove-lane.ts'
import { renameNode } from '#shared/model/edits/rename-node.ts'
import { resizeLane } from '#shared/model/edits/resize-lane.ts'
import { resizeNodes } from '#shared/model/edits/resize-nodes.ts'
import { shareRest } from '#shared/model/edits/share-rest.ts'
import { unpark } from '#shared/model/edits/unpark.ts'
import { updateEdge } from '#shared/model/edits/update-edge.ts'
import { updateNode } from '#shared/model/edits/update-node.ts'
import { updateParked } from '#shared/model/edits/update-parked.ts'
import { updateStep } from '#shared/model/edits/update-step.ts'

export type Edit = (document: WorkflowDocument) => WorkflowDocument

const kinds: NodeKind[] = ['start', 'step', 'decision', 'parallel', 'event', 'end']
const departments = ['dep-a', 'dep-b', 'dep-c', 'dep-d']

/** Numbers from which one edit of a random kind is made on whatever the document then holds. */
const seed = fc.record({
  what: fc.nat(24),
  one: fc.nat(1000),
  two: fc.nat(1000),
  three: fc.nat(1000),
  x: fc.integer({ min: -200, max: 1600 }),
  y: fc.integer({ min: -200, max: 1200 }),
  flag: fc.boolean(),
})
type Seed = typeof seed extends fc.Arbitrary<infer T> ? T : never

export const randomEdits: fc.Arbitrary<Edit[]> = fc
  .array(seed, { minLength: 1, maxLength: 40 })
  .map((seeds) => seeds.map((given, index) => editOf(given, index)))

/** A document as a session of random edits leaves it. */
export const randomDocument: fc.Arbitrary<WorkflowDocument> = randomEdits.map((edits) =>
  edits.reduce((document, edit) => edit(document), emptyDocument()),
)

const idAt = (list: readonly { id: string }[], at: number): string => list[at % list.length]?.id ?? 'missing'
const pick = <T>(list: readonly T[], at: number, fallback: T): T => list[at % list.length] ?? fallback

function editOf(given: Seed, index: number): Edit {
  const { one, two, three, x, y, flag } = given
  const department = pick(departments, one, 'dep-a')
  const kind = pick(kinds, two, 'step')
  const makers: Edit[] = [
    (d) => addNode(d, { node: newNode(kind, index, x, y) }),
    (d) => addNode(d, { node: newNode('step', index, x, y) }),
    (d) => moveNodes(d, { moves: [{ id: idAt(d.nodes, one), position: { x, y } }] }),
    (d) => renameNode(d, { nodeId: idAt(d.nodes, one), name: `Name ${three}` }),
    (d) => changeKind(d, { nodeId: idAt(d.nodes, one), kind }),
    (d) =>
      connect(d, {
        id: `edge-${index}`,
        source: idAt(d.nodes, one),
        target: idAt(d.nodes, two),
        kind: flag ? 'sequence' : 'exception',
      }),
    (d) =>
      connect(d, {
        id: `edge-${index}`,
        source: idAt(d.nodes, three),
        target: idAt(d.nodes, one),
        kind: 'sequence',
      }),
    (d) =>
      reconnect(d, { edgeId: idAt(d.edges, one), source: idAt(d.nodes, two), target: idAt(d.nodes, three) }),
    (d) =>
      updateEdge(d, {
        edgeId: idAt(d.edges, one),
        patch: {
          kind: flag ? 'exception' : 'sequence',
          probability: (two % 101) / 100,
          rate: { kind: 'value', value: 0.03 },
        },
      }),
    (d) =>
      updateStep(d, {
        nodeIds: [idAt(d.nodes, one)],
        patch: { addSystemIds: [`sys-${two % 5}`], characteristics: { rules: flag } },
      }),
    (d) => addLane(d, { departmentId: department, at: two % 3 }),
    (d) => removeLane(d, { departmentId: department }),
    (d) => moveLane(d, { departmentId: department, to: two % 5 }),
    (d) => resizeLane(d, { departmentId: department, height: three }),
    (d) =>
      assignDepartment(d, {
        nodeIds: [idAt(d.nodes, one), idAt(d.nodes, two)],
        departmentId: flag ? department : null,
      }),
    (d) =>
      addNote(d, {
        note: {
          id: `note-${index}`,
          text: 'Ask',
          position: { x, y },
          size: { width: 120, height: 40 },
          ...(flag && d.nodes.length > 0 ? { about: idAt([...d.nodes, ...d.edges], one) } : {}),
        },
      }),
    (d) =>
      moveNotes(editNote(d, { noteId: idAt(d.notes, one), text: 'Asked' }), {
        moves: [{ id: idAt(d.notes, two), position: { x, y } }],
      }),
    (d) =>
      deleteSelection(d, {
        selection: { nodeIds: [idAt(d.nodes, one)], edgeIds: [idAt(d.edges, two)], noteIds: [] },
        healing: flag,
      }),
    (d) =>
      insertOnEdge(d, {
        edgeId: idAt(d.edges, one),
        node: newNode('step', index, x, y),
        newEdgeId: `edge-${index}`,
      }),
    (d) => shareRest(d, { nodeId: idAt(d.nodes, one) }),
    (d) => collapseLanes(d, { departmentIds: [department], collapsed: flag }),
    (d) =>
      resizeNodes(updateNode(d, { nodeId: idAt(d.nodes, one), patch: { comment: 'seen' } }), {
        nodeIds: new Set([idAt(d.nodes, one)]),
        sizeOf: () => ({ width: 144, height: 40 + (three % 100) }),
      }),
    (d) =>
      park(d, {
        item: {
          id: `parked-${index}`,
          kind: pick(parkedKinds, two, 'idea'),
          text: 'Who signs?',
          ...(flag && d.nodes.length > 0 ? { about: idAt([...d.nodes, ...d.edges], one) } : {}),
        },
      }),
    (d) =>
      updateParked(d, {
        itemId: idAt(d.parked, one),
        patch: {
          about: flag ? idAt([...d.edges, ...d.nodes], two) : null,
          outcome: three % 2 === 0 ? 'agreed' : null,
        },
      }),
    (d) => unpark(d, { itemIds: [idAt(d.parked, three)] }),
  ]
  return pick(makers, given.what, (d) => d)
}

function newNode(kind: NodeKind, index: number, x: number, y: number): FlowNode {
  return createNode(kind, { id: `node-${index}`, name: `Node ${index}`, position: { x, y } })
}
