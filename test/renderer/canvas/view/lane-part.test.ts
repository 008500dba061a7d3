import { expect, test } from 'vitest'
import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import { createNode } from '#shared/model/create-node.ts'
import { emptyDocument } from '#shared/model/document.ts'
import { lanePart } from '../../../../renderer/features/canvas/view/lane-part.ts'
import { zoomedAbout } from '../../../../renderer/features/canvas/view/zoom-about.ts'

const step = (id: string, departmentId: string, x: number, y: number) => ({
  ...createNode('step', { id, name: id, departmentId }),
  x,
  y,
})
const geometry = mapGeometry(
  {
    ...emptyDocument(),
    nodes: [step('one', 'sales', 100, 40), step('two', 'sales', 1400, 40), step('far', 'sales', 9000, 40)],
    lanes: [
      { departmentId: 'sales', height: 160 },
      { departmentId: 'stock', height: 160 },
    ],
  },
  {
    departments: [
      { id: 'sales', name: 'Sales' },
      { id: 'stock', name: 'Stock' },
    ],
    systems: [],
  },
)
const window = { width: 1000, height: 600 }
const view = { x: 0, y: 0, zoom: 0.4 }

test('of a lane the node nearest to the middle of the window stays where it is, not an empty part of the band', () => {
  const part = lanePart(geometry, 'sales', view, window)
  expect(part).toEqual(geometry.nodes['two']?.box)
  const zoomed = zoomedAbout(view, 1, window, part)
  const { x = 0, width = 0 } = part ?? {}
  expect((x + width / 2) * zoomed.zoom + zoomed.x).toBeCloseTo((x + width / 2) * view.zoom)
})

test('of a lane without a node in sight its middle stays, in the middle of the window', () => {
  const band = geometry.lanes[1]?.box
  expect(lanePart(geometry, 'stock', view, window)).toEqual({
    x: 1250,
    y: (band?.y ?? 0) + 80,
    width: 0,
    height: 0,
  })
})

test('of no lane there is no part', () => {
  expect(lanePart(geometry, null, view, window)).toBeUndefined()
})
