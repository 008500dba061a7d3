import { expect, test } from 'vitest'
import { foldDocument } from '#shared/geometry/folded/fold-document.ts'
import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import { layoutDocument } from '#shared/layout/layout-document.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { farZoom, readableZoom } from '../../../renderer/features/canvas/view-for.ts'
import { isSeenLong, wrapPays } from '../../../renderer/features/canvas/wrap.ts'
import { workflowOf } from '../../bench/bench-map.ts'
import { generatedMap, sampleMaps } from '../../shared/layout/sample-maps.ts'

const room = { width: 748, height: 592 }
const far = farZoom(readableZoom(false, 768))

function pays(document: WorkflowDocument): boolean {
  const { bounds } = mapGeometry(foldDocument(document), { departments: [], systems: [] })
  return wrapPays(document, bounds, room, far)
}

test('rows are offered exactly where wrapping makes them, and not again once it has', () => {
  const maps = [...Object.values(sampleMaps), () => generatedMap(18, 6, 3), () => generatedMap(60, 2, 5)]
  const offered = maps.map((build) => {
    const laid = layoutDocument(build().document)
    const wrapped = layoutDocument(laid, { fitTo: room })
    expect(pays(wrapped)).toBe(false)
    if (pays(laid)) expect(wrapped.wraps).toBeDefined()
    return pays(laid)
  })
  expect(new Set(offered)).toEqual(new Set([true, false]))
})

test('of a large map its proportions tell', () => {
  expect(pays(layoutDocument(workflowOf(500)))).toBe(true)
})

test('after tidying, rows are spoken of where the flow is seen in one long one, and not where it has rows already', () => {
  const laid = layoutDocument(workflowOf(200))
  expect(isSeenLong(laid, room)).toBe(true)
  expect(isSeenLong(layoutDocument(laid, { fitTo: room }), room)).toBe(false)
})
