import { overlaps } from '#shared/geometry/box.ts'
import { layoutDocument } from '#shared/layout/layout-document.ts'
import type { FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import { emptyDocument, workflowDocumentSchema } from '#shared/model/document.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildMap } from './build-map.ts'
import { anyDocument } from './random-document.ts'
import { generatedMap, sampleMaps } from './sample-maps.ts'

const boxOf = ({ position, size }: FlowNode) => ({ ...position, ...size })

function overlapping({ nodes }: WorkflowDocument): string[] {
  return nodes.flatMap((one, index) =>
    nodes
      .slice(index + 1)
      .filter((two) => overlaps(boxOf(one), boxOf(two)))
      .map((two) => `${one.id} over ${two.id}`),
  )
}

/** Nodes that do not lie within the band of their department (below all bands for those without one). */
function outOfBand({ nodes, lanes }: WorkflowDocument): string[] {
  const bands = new Map<string | null, readonly [number, number]>()
  let y = 0
  for (const { departmentId, height } of lanes) {
    bands.set(departmentId, [y, y + height])
    y += height
  }
  return nodes.flatMap((node) => {
    const [top, low] = bands.get(node.departmentId) ?? [y, Infinity]
    const well = node.position.y >= top && node.position.y + node.size.height <= low
    return well ? [] : [node.id]
  })
}

function nodeOf(document: WorkflowDocument, id: string): FlowNode {
  const node = document.nodes.find((candidate) => candidate.id === id)
  if (node === undefined) throw new Error(`No node ${id}`)
  return node
}

describe('layout of any document', () => {
  test('no two nodes overlap and every node lies in the band of its department', () => {
    fc.assert(
      fc.property(anyDocument(), (document) => {
        const laid = layoutDocument(document)
        expect(overlapping(laid)).toEqual([])
        expect(outOfBand(laid)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('nothing is lost or renamed: only positions, sizes and lanes change', () => {
    fc.assert(
      fc.property(anyDocument(), (document) => {
        const laid = layoutDocument(document)
        const rest = ({ position: _, size: __, ...node }: FlowNode) => node
        expect(laid.nodes.map(rest)).toEqual(document.nodes.map(rest))
        expect(laid.edges).toEqual(document.edges)
        expect(laid.messages).toEqual(document.messages)
        const lanes = laid.lanes.map(({ departmentId }) => departmentId)
        expect(lanes.slice(0, document.lanes.length)).toEqual(
          document.lanes.map(({ departmentId }) => departmentId),
        )
        expect(workflowDocumentSchema.safeParse(laid).success).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  test('the same document is laid out the same, and laying out the result changes nothing', () => {
    fc.assert(
      fc.property(anyDocument(), (document) => {
        const laid = layoutDocument(document)
        expect(layoutDocument(document)).toEqual(laid)
        expect(layoutDocument(laid)).toEqual(laid)
      }),
      { numRuns: 60 },
    )
  })

  test('the document given is left as it was', () => {
    const { document } = generatedMap(30, 3)
    const before = structuredClone(document)
    layoutDocument(document)
    expect(document).toEqual(before)
  })
})

describe('layout of a client’s map', () => {
  test.each(Object.keys(sampleMaps))('%s: nothing overlaps, lanes hold', (name) => {
    const laid = layoutDocument(sampleMaps[name]?.().document ?? emptyDocument())
    expect(laid.nodes.length).toBeGreaterThan(0)
    expect(overlapping(laid)).toEqual([])
    expect(outOfBand(laid)).toEqual([])
  })

  test('a sequence in one lane is one straight line from left to right', () => {
    const { document } = buildMap({
      lanes: {
        Sales: { a: 'start:', b: 'step:Enter order', c: 'step:Check credit of a new customer', d: 'end:' },
      },
      edges: ['a > b', 'b > c', 'c > d'],
    })
    const laid = layoutDocument(document)
    const centres = laid.nodes.map(({ position, size }) => position.y + size.height / 2)
    expect(new Set(centres).size).toBe(1)
    const lefts = laid.nodes.map(({ position }) => position.x)
    expect(lefts).toEqual([...lefts].sort((a, b) => a - b))
  })

  test('the likelier way out of a decision goes straight on', () => {
    const { document } = buildMap({
      lanes: { Sales: { d: 'decision:Big order?', small: 'step:Release', big: 'step:Approve', e: 'end:' } },
      edges: ['d > big : yes 10%', 'd > small : no 90%', 'small > e', 'big > e'],
    })
    const laid = layoutDocument(document)
    const centre = (id: string) => nodeOf(laid, id).position.y + nodeOf(laid, id).size.height / 2
    expect(centre('small')).toBe(centre('d'))
    expect(centre('big')).not.toBe(centre('d'))
  })

  test('what an exception leads to stands below the step that may fail', () => {
    const { document } = buildMap({
      lanes: { Finance: { pay: 'step:Pay', hand: 'step:Pay by hand', e: 'end:' } },
      edges: ['pay > e', 'pay ! hand : transfer failed 2%', 'hand > e'],
    })
    const laid = layoutDocument(document)
    const pay = nodeOf(laid, 'pay')
    expect(nodeOf(laid, 'hand').position.y).toBeGreaterThan(pay.position.y + pay.size.height)
  })

  test('a handoff to the next lane goes straight down instead of widening the map', () => {
    const { document } = buildMap({
      lanes: { Sales: { a: 'step:Enter order' }, Warehouse: { b: 'step:Pick goods' } },
      edges: ['a > b'],
    })
    const [a, b] = layoutDocument(document).nodes
    expect(b?.position.x).toBe(a?.position.x)
  })

  test('a long label between two steps gets its room', () => {
    const { document } = buildMap({
      lanes: { Sales: { d: 'decision:', s: 'step:Sell' } },
      edges: ['d > s : to the outlet partner 27%'],
    })
    const [d, s] = layoutDocument(document).nodes
    expect((s?.position.x ?? 0) - (d?.position.x ?? 0) - 44).toBeGreaterThan(120)
  })

  test('a department that owns steps but has no lane gets one at the end', () => {
    const { document } = buildMap({
      lanes: { Sales: { a: 'step:A' }, IT: { b: 'step:B' } },
      edges: ['a > b'],
    })
    const laid = layoutDocument({ ...document, lanes: document.lanes.slice(0, 1) })
    expect(laid.lanes.map(({ departmentId }) => departmentId)).toEqual(['Sales', 'IT'])
  })
})

describe('layout of an extreme document', () => {
  test('an empty document stays empty', () => {
    expect(layoutDocument(emptyDocument())).toEqual(emptyDocument())
  })

  test('5,000 nodes are laid out without an overlap', () => {
    const laid = layoutDocument(generatedMap(5000, 7, 11).document)
    const byColumn = Map.groupBy(laid.nodes, ({ position, size }) => Math.round(position.x + size.width / 2))
    const clashes = [...byColumn.values()].flatMap((nodes) => overlapping({ ...laid, nodes }))
    expect(clashes).toEqual([])
    expect(outOfBand(laid)).toEqual([])
  })

  test('one step that leads to 400 others, and a loop through 300, terminate', () => {
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [`n${index}`, 'step:X' as const]),
    )
    const star = buildMap({
      lanes: { A: many },
      edges: Object.keys(many)
        .slice(1)
        .map((key) => `n0 > ${key}`),
    })
    expect(overlapping(layoutDocument(star.document))).toEqual([])
    const ring = buildMap({
      lanes: { A: many },
      edges: Array.from({ length: 300 }, (_, index) => `n${index} > n${(index + 1) % 300}`),
    })
    expect(overlapping(layoutDocument(ring.document))).toEqual([])
  })
})
