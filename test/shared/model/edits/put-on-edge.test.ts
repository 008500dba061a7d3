import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layoutDocument } from '#shared/layout/layout-document.ts'
import { overlap } from '#shared/model/edits/place.ts'
import { mayPutOnEdge, putOnEdge } from '#shared/model/edits/put-on-edge.ts'
import { checkDocument } from '#shared/model/invariants.ts'
import { anyDocument } from '../../layout/random-document.ts'
import { edgeOf, node, nodeOf, smallDrawing } from './drawing.ts'

const loose = () => ({
  ...smallDrawing(),
  nodes: [...smallDrawing().nodes, node('step', 'new', null, 0, 500)],
})
const put = (x: number, y: number, edgeId = 'e2') =>
  putOnEdge(loose(), { edgeId, nodeId: 'new', at: { x, y }, newEdgeId: 'on' })

describe('putting a node on an edge', () => {
  test('leads the edge into it and on to where it led', () => {
    const after = put(320, 60)
    expect(edgeOf(after, 'e2')).toMatchObject({ source: 'check', target: 'new' })
    expect(edgeOf(after, 'on')).toMatchObject({ source: 'new', target: 'decide', kind: 'sequence' })
    expect(nodeOf(after, 'new').departmentId).toBe('sales')
  })

  test('the rest of the flow makes room, and it goes on the row of the two', () => {
    const after = put(320, 60)
    const [check, put2, decide] = ['check', 'new', 'decide'].map((id) => nodeOf(after, id))
    if (check === undefined || put2 === undefined || decide === undefined) throw new Error('gone')
    expect(put2.position.x).toBe(check.position.x + check.size.width + 56)
    expect(decide.position.x).toBe(put2.position.x + put2.size.width + 56)
    expect(put2.position.y + put2.size.height / 2).toBe(check.position.y + check.size.height / 2)
    expect(nodeOf(after, 'pack').position.x).toBeGreaterThan(nodeOf(loose(), 'pack').position.x)
  })

  test('stays where it was dropped when that is off the row', () => {
    expect(nodeOf(put(400, 250, 'e3'), 'new')).toMatchObject({ departmentId: 'stock' })
  })

  test('is for nodes without edges that something leads in and out of', () => {
    const may = (nodeId: string) => mayPutOnEdge(loose(), { edgeId: 'e2', nodeId }).ok
    expect([may('new'), may('pack'), may('start'), may('none')]).toEqual([true, false, false, false])
    const before = loose()
    expect(putOnEdge(before, { edgeId: 'e2', nodeId: 'pack', at: { x: 0, y: 0 }, newEdgeId: 'on' })).toBe(
      before,
    )
  })

  test('on any edge of any map, bands hold and nothing comes to lie on anything', () => {
    const dropped = fc.record({
      edge: fc.nat(),
      x: fc.integer({ min: -200, max: 3000 }),
      y: fc.integer({ min: 0, max: 900 }),
    })
    fc.assert(
      fc.property(anyDocument(), dropped, (document, { edge, x, y }) => {
        const added = node('step', 'new', null, 0, 0)
        const laid = layoutDocument({ ...document, nodes: [...document.nodes, added] })
        const edgeId = laid.edges[edge % Math.max(1, laid.edges.length)]?.id ?? ''
        const after = putOnEdge(laid, { edgeId, nodeId: 'new', at: { x, y }, newEdgeId: 'on' })
        expect(checkDocument({ ...after, edges: [] })).toEqual([])
        const over = after.nodes.flatMap((one, index) =>
          after.nodes.slice(index + 1).filter((two) => overlap(one, two)),
        )
        expect(over).toEqual([])
        if (after !== laid) expect(after.edges).toHaveLength(laid.edges.length + 1)
      }),
      { numRuns: 80 },
    )
  })
})
