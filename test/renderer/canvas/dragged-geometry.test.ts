import { describe, expect, test } from 'vitest'
import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import { draggedTo, startDragged } from '../../../renderer/features/canvas/dragged-geometry.ts'
import { nodeOf, smallDrawing } from '../../shared/model/edits/drawing.ts'

const catalogue = { departments: [], systems: [] }
const settled = mapGeometry(smallDrawing(), catalogue)

function drag(id: string, x: number, y: number) {
  const dragged = new Map([[id, { x, y }]])
  const shown = draggedTo(smallDrawing(), dragged)
  return { shown, geometry: startDragged(settled)(shown, catalogue, dragged) }
}

describe('dragging a node', () => {
  test('routes its own edges anew and leaves all others as they are', () => {
    const { geometry } = drag('check', 180, 20)
    expect(geometry.edges['e1']).not.toEqual(settled.edges['e1'])
    expect(geometry.edges['e2']).not.toEqual(settled.edges['e2'])
    expect(geometry.edges['e4']).toBe(settled.edges['e4'])
    expect(geometry.nodes['pack']).toBe(settled.nodes['pack'])
    expect(geometry.nodes['check']?.box).toMatchObject({ x: 180, y: 20 })
  })

  test('is at each move as if it had begun there, and leaves what is settled as it is', () => {
    const kept = structuredClone(settled)
    const follow = startDragged(settled)
    for (const [x, y] of [
      [180, 20],
      [400, 208],
      [160, 208],
    ] as const) {
      const dragged = new Map([['check', { x, y }]])
      const { shown, geometry } = drag('check', x, y)
      expect(follow(shown, catalogue, dragged)).toEqual(geometry)
    }
    expect(settled).toEqual(kept)
  })

  test('shows the department it would fall into, and the handoff that would come with it', () => {
    const { shown, geometry } = drag('check', 160, 208)
    expect(nodeOf(shown, 'check').departmentId).toBe('stock')
    expect(geometry.edges['e1']?.handoffs).toHaveLength(1)
  })

  test('the notes about it and about its edges keep their tethers, as does a note that is dragged', () => {
    const size = { width: 120, height: 40 }
    const note = (id: string, about: string) => ({ id, text: id, about, position: { x: 200, y: 360 }, size })
    const noted = { ...smallDrawing(), notes: [note('a', 'check'), note('b', 'e2'), note('c', 'e4')] }
    const before = mapGeometry(noted, catalogue)
    const dragTo = (id: string) => {
      const dragged = new Map([[id, { x: 180, y: 20 }]])
      return startDragged(before)(draggedTo(noted, dragged), catalogue, dragged).notes
    }
    const moved = dragTo('check')
    expect(moved['a']?.tether).not.toEqual(before.notes['a']?.tether)
    expect(moved['b']?.tether).not.toEqual(before.notes['b']?.tether)
    expect(moved['c']).toBe(before.notes['c'])
    expect(dragTo('c')['c']?.tether).toMatch(/^M/)
  })
})
