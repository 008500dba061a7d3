import { fitLanes } from '#shared/layout/fit-lanes.ts'
import { layoutDocument } from '#shared/layout/layout-document.ts'
import type { FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import { resizeLane } from '#shared/model/edits/resize-lane.ts'
import { checkDocument } from '#shared/model/invariants.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { smallDrawing } from '../model/edits/drawing.ts'
import { randomDocument } from '../model/edits/random-edits.ts'
import { anyDocument } from './random-document.ts'

const heights = ({ lanes }: WorkflowDocument) => lanes.map(({ height }) => height)

describe('fitting lanes to what lies in them', () => {
  test('takes the spare room out of a lane, above and below', () => {
    const high = resizeLane(smallDrawing(), { departmentId: 'sales', height: 600 })
    const fitted = fitLanes(high)
    expect(heights(fitted)).toEqual([128, 117])
    expect(checkDocument(fitted)).toEqual([])
  })

  test('touches only the lanes it is asked for', () => {
    const high = resizeLane(smallDrawing(), { departmentId: 'sales', height: 600 })
    expect(heights(fitLanes(high, { departmentIds: ['stock'] }))).toEqual([600, 117])
  })

  test('what lies in a lane keeps its shape, bands hold, and fitting again changes nothing', () => {
    fc.assert(
      fc.property(randomDocument, (before) => {
        const fitted = fitLanes(before)
        expect(checkDocument(fitted)).toEqual([])
        expect(fitLanes(fitted)).toEqual(fitted)
        for (const { departmentId } of before.lanes) {
          expect(shape(fitted.nodes, departmentId)).toEqual(shape(before.nodes, departmentId))
        }
        const xs = ({ notes }: WorkflowDocument) => notes.map(({ position }) => position.x)
        expect(xs(fitted)).toEqual(xs(before))
      }),
      { numRuns: 100 },
    )
  })

  test('a tidied map is as high as it needs to be', () => {
    fc.assert(
      fc.property(anyDocument(), (document) => {
        const laid = layoutDocument(document)
        const fitted = fitLanes(laid)
        for (const [index, height] of heights(fitted).entries()) {
          expect(height).toBeLessThanOrEqual((heights(laid)[index] ?? 0) + 1)
        }
      }),
      { numRuns: 60 },
    )
  })
})

/** Where the nodes of a lane lie, seen from the first of them. */
function shape(nodes: readonly FlowNode[], departmentId: string) {
  const own = nodes.filter((node) => node.departmentId === departmentId)
  const top = own[0]?.position.y ?? 0
  return own.map(({ id, position }) => ({ id, x: position.x, y: position.y - top }))
}
