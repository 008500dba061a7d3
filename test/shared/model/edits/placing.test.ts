import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { emptyDocument } from '#shared/model/document.ts'
import type { EdgeKind, WorkflowDocument } from '#shared/model/document.ts'
import { addAfter } from '#shared/model/edits/add-after.ts'
import { assignDepartment } from '#shared/model/edits/assign-department.ts'
import { insertOnEdge } from '#shared/model/edits/insert-on-edge.ts'
import { overlap } from '#shared/model/edits/place.ts'
import { resizeNodes } from '#shared/model/edits/resize-nodes.ts'
import { checkDocument } from '#shared/model/invariants.ts'
import { node, nodeOf } from './drawing.ts'
import { randomDocument } from './random-edits.ts'

function append(document: WorkflowDocument, id: string, afterId: string, kind: EdgeKind = 'sequence') {
  return addAfter(document, { node: node('step', id, null, 0, 0), afterId, edgeId: `to-${id}`, kind })
}

/** Ids of the nodes a node lies on. */
function under(document: WorkflowDocument, id: string): string[] {
  const one = nodeOf(document, id)
  return document.nodes.filter((other) => other !== one && overlap(one, other)).map((other) => other.id)
}

/** A decision in the middle of a high lane. */
const roomy: WorkflowDocument = {
  ...emptyDocument(),
  lanes: [
    { departmentId: 'sales', height: 320 },
    { departmentId: 'stock', height: 160 },
  ],
  nodes: [node('decision', 'd', 'sales', 100, 138), node('step', 'count', 'stock', 200, 360)],
}

describe('where an appended node stands', () => {
  test('the ways out of a decision fan out: straight on, below, above', () => {
    const fanned = ['one', 'two', 'three'].reduce((document, id) => append(document, id, 'd'), roomy)
    const places = ['one', 'two', 'three'].map((id) => nodeOf(fanned, id).position)
    expect(places).toEqual([
      { x: 232, y: 128 },
      { x: 232, y: 228 },
      { x: 232, y: 28 },
    ])
    expect(fanned.lanes[0]?.height).toBe(320)
  })

  test('an exception path leads below, also where the way straight on is free', () => {
    const after = append(roomy, 'repair', 'd', 'exception')
    expect(nodeOf(after, 'repair').position).toEqual({ x: 232, y: 218 })
  })

  test('what follows several stands to the right of them all, in the uppermost row', () => {
    const fanned = ['one', 'two'].reduce((document, id) => append(document, id, 'd'), roomy)
    const longer = append(fanned, 'more', 'two')
    const joined = addAfter(longer, {
      node: node('step', 'join', null, 0, 0),
      afterId: 'more',
      besides: ['one'],
      edgeId: 'e',
    })
    expect(nodeOf(joined, 'join').position).toEqual({ x: 632, y: 128 })
  })

  test('a node given to another department keeps its column and goes on the row of what stands there', () => {
    const after = assignDepartment(append(roomy, 'one', 'd'), { nodeIds: ['d'], departmentId: 'stock' })
    expect(nodeOf(after, 'd').position).toEqual({ x: 100, y: 370 })
    const both = assignDepartment(append(roomy, 'one', 'd'), { nodeIds: ['one'], departmentId: 'stock' })
    expect(nodeOf(both, 'one').position).toEqual({ x: 232, y: 460 })
  })

  test('in a lane without a node it stands in the middle', () => {
    const after = assignDepartment(roomy, { nodeIds: ['d'], departmentId: 'legal' })
    expect(nodeOf(after, 'd').position).toEqual({ x: 100, y: 320 + 160 + 58 })
  })

  test('a name that grows a node onto the one below moves it aside', () => {
    const two = append(append(roomy, 'one', 'd'), 'two', 'd')
    const grown = resizeNodes(two, {
      nodeIds: new Set(['one', 'two']),
      sizeOf: () => ({ width: 184, height: 106 }),
    })
    expect(under(grown, 'two')).toEqual([])
    expect(checkDocument(grown)).toEqual([])
  })
})

describe('laws of placing', () => {
  const given = [randomDocument, fc.nat(), fc.constantFrom<EdgeKind>('sequence', 'exception')] as const

  law.prop([...given], { numRuns: 300 })(
    'an appended node lies on nothing, in its band',
    (drawn, at, kind) => {
      const after = drawn.nodes[at % Math.max(1, drawn.nodes.length)]
      fc.pre(after !== undefined && after.kind !== 'end')
      const document = append(drawn, 'appended', after.id, kind)
      expect(under(document, 'appended')).toEqual([])
      expect(nodeOf(document, 'appended').departmentId).toBe(after.departmentId)
      expect(checkDocument(document)).toEqual([])
    },
  )

  law.prop([randomDocument, fc.nat()], { numRuns: 300 })(
    'a node put on an edge lies on nothing, and nothing comes to lie on anything else',
    (drawn, at) => {
      const edge = drawn.edges[at % Math.max(1, drawn.edges.length)]
      fc.pre(edge !== undefined)
      const before = new Map(drawn.nodes.map(({ id }) => [id, under(drawn, id)]))
      const inserted = { node: node('step', 'inserted', null, 0, 0), edgeId: edge.id, newEdgeId: 'new' }
      const document = insertOnEdge(drawn, inserted)
      fc.pre(document !== drawn)
      expect(under(document, 'inserted')).toEqual([])
      for (const [id, covered] of before) expect(covered).toEqual(expect.arrayContaining(under(document, id)))
      expect(checkDocument(document)).toEqual([])
    },
  )

  law.prop([randomDocument, fc.nat(), fc.constantFrom('dep-a', 'dep-z', null)], { numRuns: 300 })(
    'a node given to a department lies on nothing there, in its column',
    (drawn, at, departmentId) => {
      const moving = drawn.nodes[at % Math.max(1, drawn.nodes.length)]
      fc.pre(moving !== undefined && moving.departmentId !== departmentId)
      const document = assignDepartment(drawn, { nodeIds: [moving.id], departmentId })
      expect(under(document, moving.id)).toEqual([])
      expect(nodeOf(document, moving.id).position.x).toBe(moving.position.x)
      expect(checkDocument(document)).toEqual([])
    },
  )
})
