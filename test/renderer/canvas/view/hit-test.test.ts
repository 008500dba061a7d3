import { describe, expect, test } from 'vitest'
import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import { hitTest, nodesIn } from '../../../../renderer/features/canvas/view/hit-test.ts'
import { smallDrawing } from '../../../shared/model/edits/drawing.ts'

const geometry = mapGeometry(smallDrawing(), { departments: [], systems: [] })
const check = geometry.nodes['check']?.box
if (check === undefined) throw new Error('no node')

describe('what lies at a point', () => {
  test('is the node there, also before the edge that ends in it', () => {
    const middle = { x: check.x + check.width / 2, y: check.y + check.height / 2 }
    expect(hitTest(geometry, middle, 20)).toBe('check')
  })

  test('is the nearest edge within reach, and nothing on bare ground', () => {
    const route = Object.values(geometry.edges)[0]
    const [a, b] = route?.points ?? []
    if (route === undefined || a === undefined || b === undefined) throw new Error('no edge')
    const beside = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 + 3 }
    expect(hitTest(geometry, beside, 6)).toBe(route.id)
    expect(hitTest(geometry, { x: -900, y: -900 }, 6)).toBeNull()
  })
})

test('a box holds every node that lies even partly in it', () => {
  const { x, y, width, height } = geometry.bounds
  expect(nodesIn(geometry, { x, y, width, height }).toSorted()).toEqual(
    Object.keys(geometry.nodes).toSorted(),
  )
  const corner = { x: check.x - 20, y: check.y - 20, width: 21, height: 21 }
  expect(nodesIn(geometry, corner)).toEqual(['check'])
})
