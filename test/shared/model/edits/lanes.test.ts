import { describe, expect, test } from 'vitest'
import { addLane } from '#shared/model/edits/add-lane.ts'
import { moveLane } from '#shared/model/edits/move-lane.ts'
import { removeLane } from '#shared/model/edits/remove-lane.ts'
import { resizeLane } from '#shared/model/edits/resize-lane.ts'
import { checkDocument } from '#shared/model/invariants.ts'
import { emptyDocument } from '#shared/model/document.ts'
import { node, nodeOf, smallDrawing } from './drawing.ts'

const order = (document: ReturnType<typeof smallDrawing>) => document.lanes.map((lane) => lane.departmentId)

describe('lanes', () => {
  test('a lane put above the others moves what lies in them down with it', () => {
    const document = addLane(smallDrawing(), { departmentId: 'board', at: 0, height: 100 })
    expect(order(document)).toEqual(['board', 'sales', 'stock'])
    expect(nodeOf(document, 'check').position.y).toBe(148)
    expect(checkDocument(document)).toEqual([])
  })

  test('a department has one lane at most', () => {
    const before = smallDrawing()
    expect(addLane(before, { departmentId: 'sales' })).toBe(before)
  })

  test('the first lane pushes a free drawing below it without changing its shape', () => {
    const nodes = [node('start', 'a', null, 0, -40), node('step', 'b', null, 100, 20)]
    const document = addLane({ ...emptyDocument(), nodes }, { departmentId: 'sales' })
    expect(nodeOf(document, 'b').position.y - nodeOf(document, 'a').position.y).toBe(60)
    expect(checkDocument(document)).toEqual([])
  })

  test('removing a lane keeps its nodes below all bands and without a department', () => {
    const document = removeLane(smallDrawing(), { departmentId: 'sales' })
    expect(order(document)).toEqual(['stock'])
    expect(nodeOf(document, 'check').departmentId).toBeNull()
    expect(nodeOf(document, 'pack').position.y).toBe(48)
    expect(document.nodes).toHaveLength(5)
    expect(checkDocument(document)).toEqual([])
  })

  test('reordering carries nodes along, and back again restores every place', () => {
    const before = smallDrawing()
    const moved = moveLane(before, { departmentId: 'stock', to: 0 })
    expect(order(moved)).toEqual(['stock', 'sales'])
    expect(nodeOf(moved, 'pack').position.y).toBe(48)
    expect(moveLane(moved, { departmentId: 'stock', to: 1 })).toEqual(before)
  })

  test('a lane is never made lower than what lies in it', () => {
    const document = resizeLane(smallDrawing(), { departmentId: 'sales', height: 10 })
    expect(document.lanes[0]?.height).toBe(112)
    expect(checkDocument(document)).toEqual([])
  })

  test('a note moves with the band it lies in', () => {
    const note = { id: 'n', text: '', position: { x: 0, y: 200 }, size: { width: 100, height: 40 } }
    const document = resizeLane({ ...smallDrawing(), notes: [note] }, { departmentId: 'sales', height: 200 })
    expect(document.notes[0]?.position.y).toBe(240)
  })
})
