import { describe, expect, test } from 'vitest'
import { addAfter } from '#shared/model/edits/add-after.ts'
import { addNode } from '#shared/model/edits/add-node.ts'
import { assignDepartment } from '#shared/model/edits/assign-department.ts'
import { changeKind, mayChangeKind } from '#shared/model/edits/change-kind.ts'
import { deleteSelection } from '#shared/model/edits/delete-selection.ts'
import { insertOnEdge } from '#shared/model/edits/insert-on-edge.ts'
import { moveNodes } from '#shared/model/edits/move-nodes.ts'
import { nameNode } from '#shared/model/edits/name-node.ts'
import { renameNode } from '#shared/model/edits/rename-node.ts'
import { resizeNodes } from '#shared/model/edits/resize-nodes.ts'
import { updateStep } from '#shared/model/edits/update-step.ts'
import { emptyDocument } from '#shared/model/document.ts'
import { checkDocument } from '#shared/model/invariants.ts'
import { edgeOf, flow, node, nodeOf, smallDrawing } from './drawing.ts'

const only = (nodeIds: string[]) => ({ nodeIds, edgeIds: [], noteIds: [] })

describe('adding', () => {
  test('a node takes the department of the band it is put into', () => {
    const document = addNode(smallDrawing(), { node: node('step', 'new', null, 300, 200) })
    expect(nodeOf(document, 'new').departmentId).toBe('stock')
  })

  test('a node put below the last band has no department', () => {
    const document = addNode(smallDrawing(), { node: node('step', 'new', 'sales', 300, 400) })
    expect(nodeOf(document, 'new').departmentId).toBeNull()
  })

  test('a node after another stands to its right, in its department, and is led to', () => {
    const given = { node: node('step', 'next', null, 0, 0), afterId: 'pack', edgeId: 'e9' }
    const document = addAfter(smallDrawing(), given)
    expect(nodeOf(document, 'next').departmentId).toBe('stock')
    expect(nodeOf(document, 'next').position.x).toBeGreaterThan(nodeOf(document, 'pack').position.x + 144)
    expect(edgeOf(document, 'e9')).toEqual(flow('e9', 'pack', 'next'))
  })

  test('a second way out steps below the first, and the lane grows for it', () => {
    const twice = ['one', 'two', 'three'].reduce(
      (document, id) =>
        addAfter(document, { node: node('step', id, null, 0, 0), afterId: 'decide', edgeId: `to-${id}` }),
      smallDrawing(),
    )
    const tops = ['one', 'two', 'three'].map((id) => nodeOf(twice, id).position.y)
    expect(tops[1]).toBeGreaterThanOrEqual((tops[0] ?? 0) + 64)
    expect(tops[2]).toBeGreaterThanOrEqual((tops[1] ?? 0) + 64)
    expect(twice.lanes[0]?.height).toBeGreaterThan(160)
    expect(checkDocument(twice)).toEqual([])
  })

  test('a node put on an edge splits it and stands between its ends, which make way', () => {
    const given = { edgeId: 'e2', node: node('step', 'mid', null, 0, 0), newEdgeId: 'e9' }
    const document = insertOnEdge(smallDrawing(), given)
    expect(nodeOf(document, 'mid').position).toEqual({ x: 360, y: 48 })
    expect(nodeOf(document, 'decide').position).toEqual({ x: 560, y: 58 })
    expect(nodeOf(document, 'pack').position.x).toBe(660)
    expect(edgeOf(document, 'e2')).toMatchObject({ source: 'check', target: 'mid' })
    expect(edgeOf(document, 'e9')).toMatchObject({ source: 'mid', target: 'decide' })
  })
})

describe('naming', () => {
  const started = () => {
    const begun = addNode(emptyDocument(), { node: node('start', 'begin', null, 60, 60) })
    return addAfter(begun, { node: node('step', 'take', null, 0, 0), afterId: 'begin', edgeId: 'e1' })
  }
  const title = { name: 'Take order', departmentId: 'sales', systemIds: [] }

  test('a start of nobody goes along into the lane of the step it alone leads to', () => {
    const named = nameNode(started(), { nodeId: 'take', title })
    expect(named.nodes.map((each) => each.departmentId)).toEqual(['sales', 'sales'])
    expect(checkDocument(named)).toEqual([])
  })

  test('a start that leads elsewhere too, or was put where it is by hand, stays', () => {
    const forked = addAfter(started(), {
      node: node('step', 'other', null, 0, 0),
      afterId: 'begin',
      edgeId: 'e2',
    })
    expect(nodeOf(nameNode(forked, { nodeId: 'take', title }), 'begin').departmentId).toBeNull()
    const byHand = moveNodes(started(), { moves: [{ id: 'begin', position: { x: 60, y: 120 } }] })
    expect(nodeOf(nameNode(byHand, { nodeId: 'take', title }), 'begin').departmentId).toBeNull()
  })
})

describe('moving', () => {
  test('a node dropped into another band changes department', () => {
    const document = moveNodes(smallDrawing(), { moves: [{ id: 'check', position: { x: 160, y: 220 } }] })
    expect(nodeOf(document, 'check').departmentId).toBe('stock')
  })

  test('a node dropped across the border is moved wholly into the band of its middle', () => {
    const document = moveNodes(smallDrawing(), { moves: [{ id: 'check', position: { x: 160, y: 120 } }] })
    expect(nodeOf(document, 'check')).toMatchObject({ departmentId: 'sales', position: { x: 160, y: 80 } })
  })

  test('what did not move stays the same object', () => {
    const before = smallDrawing()
    const after = moveNodes(before, { moves: [{ id: 'check', position: { x: 170, y: 48 } }] })
    expect(nodeOf(after, 'pack')).toBe(nodeOf(before, 'pack'))
    expect(after.edges).toBe(before.edges)
  })

  test('moving to the same place changes nothing at all', () => {
    const before = smallDrawing()
    expect(moveNodes(before, { moves: [{ id: 'check', position: { x: 160, y: 48 } }] })).toBe(before)
  })

  test('a growing node keeps its middle line and its lane makes room', () => {
    const before = smallDrawing()
    const after = resizeNodes(before, {
      nodeIds: new Set(['check']),
      sizeOf: () => ({ width: 144, height: 200 }),
    })
    expect(nodeOf(after, 'check').size.height).toBe(200)
    expect(after.lanes[0]?.height).toBe(232)
    expect(checkDocument(after)).toEqual([])
  })
})

describe('changing', () => {
  test('a name is trimmed', () => {
    expect(nodeOf(renameNode(smallDrawing(), { nodeId: 'check', name: ' Check order ' }), 'check').name).toBe(
      'Check order',
    )
  })

  test('a node that something leads into cannot become a start', () => {
    expect(mayChangeKind(smallDrawing(), { nodeId: 'check', kind: 'start' })).toMatchObject({
      ok: false,
      code: 'refused',
    })
    const before = smallDrawing()
    expect(changeKind(before, { nodeId: 'check', kind: 'start' })).toBe(before)
  })

  test('another kind keeps name, department and centre', () => {
    const after = nodeOf(changeKind(smallDrawing(), { nodeId: 'check', kind: 'decision' }), 'check')
    expect(after).toMatchObject({ kind: 'decision', name: 'check', departmentId: 'sales' })
    expect(after.position.x + after.size.width / 2).toBe(232)
  })

  test('systems are added once and characteristics can be taken back', () => {
    const added = updateStep(smallDrawing(), {
      nodeIds: ['check', 'pack', 'decide'],
      patch: { addSystemIds: ['crm', 'crm'], characteristics: { rules: true } },
    })
    expect(nodeOf(added, 'check')).toMatchObject({ systemIds: ['crm'], characteristics: { rules: true } })
    const back = updateStep(added, {
      nodeIds: ['check'],
      patch: { removeSystemIds: ['crm'], characteristics: { rules: undefined } },
    })
    expect(nodeOf(back, 'check')).toMatchObject({ systemIds: [], characteristics: {} })
    expect(nodeOf(back, 'pack')).toMatchObject({ systemIds: ['crm'] })
  })

  test('assigning a department without a lane adds its lane', () => {
    const document = assignDepartment(smallDrawing(), { nodeIds: ['pack'], departmentId: 'finance' })
    expect(document.lanes.map((lane) => lane.departmentId)).toEqual(['sales', 'stock', 'finance'])
    expect(nodeOf(document, 'pack').departmentId).toBe('finance')
    expect(checkDocument(document)).toEqual([])
  })

  test('a node moved into an occupied band does not land on another', () => {
    const crowded = addNode(smallDrawing(), { node: node('step', 'there', null, 160, 208) })
    const document = assignDepartment(crowded, { nodeIds: ['check'], departmentId: 'stock' })
    const [check, there] = [nodeOf(document, 'check'), nodeOf(document, 'there')]
    expect(check.position.y).toBeGreaterThanOrEqual(there.position.y + there.size.height)
    expect(checkDocument(document)).toEqual([])
  })
})

describe('deleting', () => {
  test('takes the edges and the notes about it along', () => {
    const note = {
      id: 'n',
      text: '',
      position: { x: 0, y: 0 },
      size: { width: 10, height: 10 },
      about: 'pack',
    }
    const free = { id: 'free', text: '', position: { x: 0, y: 0 }, size: { width: 10, height: 10 } }
    const before = { ...smallDrawing(), notes: [note, free] }
    const after = deleteSelection(before, { selection: only(['pack']) })
    expect(after.edges.map((edge) => edge.id)).toEqual(['e1', 'e2'])
    expect(after.notes).toEqual([free])
  })

  test('closing the gap leads on to what followed, keeping what the edge says', () => {
    const before = smallDrawing()
    const said = {
      ...before,
      edges: before.edges.map((edge) => (edge.id === 'e2' ? { ...edge, label: 'done' } : edge)),
    }
    const after = deleteSelection(said, { selection: only(['decide', 'pack']), healing: true })
    expect(edgeOf(after, 'e2')).toMatchObject({ source: 'check', target: 'end', label: 'done' })
    expect(after.edges).toHaveLength(2)
  })

  test('a gap with two ways on is closed by both', () => {
    const split = { ...smallDrawing(), edges: [...smallDrawing().edges, flow('e5', 'decide', 'end')] }
    const after = deleteSelection(split, { selection: only(['decide']), healing: true })
    const ends = after.edges.map(({ source, target }) => `${source} ${target}`)
    expect(ends).toEqual(['start check', 'check pack', 'pack end', 'check end'])
  })
})
