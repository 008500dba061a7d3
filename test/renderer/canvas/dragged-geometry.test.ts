import { describe, expect, test } from 'vitest'
import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import { draggedGeometry, draggedTo } from '../../../renderer/features/canvas/dragged-geometry.ts'
import { nodeOf, smallDrawing } from '../../shared/model/edits/drawing.ts'

const catalogue = { departments: [], systems: [] }
const settled = mapGeometry(smallDrawing(), catalogue)

function drag(id: string, x: number, y: number) {
  const dragged = new Map([[id, { x, y }]])
  const shown = draggedTo(smallDrawing(), dragged)
  return { shown, geometry: draggedGeometry(settled, shown, catalogue, dragged) }
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

  test('shows the department it would fall into, and the handoff that would come with it', () => {
    const { shown, geometry } = drag('check', 160, 208)
    expect(nodeOf(shown, 'check').departmentId).toBe('stock')
    expect(geometry.edges['e1']?.handoffs).toHaveLength(1)
  })
})
