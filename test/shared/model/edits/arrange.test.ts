import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layoutDocument } from '#shared/layout/layout-document.ts'
import type { FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import { alignments, alignNodes, sameRow } from '#shared/model/edits/arrange/align.ts'
import { distributeNodes } from '#shared/model/edits/arrange/distribute.ts'
import { bandOf, bandsBottom } from '#shared/model/edits/bands.ts'
import { forgetPlaced } from '#shared/model/edits/forget-placed.ts'
import { overlap } from '#shared/model/edits/place.ts'
import { checkDocument } from '#shared/model/invariants.ts'
import { anyDocument } from '../../layout/random-document.ts'
import { node, nodeOf, smallDrawing } from './drawing.ts'

type Arrange = (document: WorkflowDocument, nodeIds: readonly string[]) => WorkflowDocument

const arrangements: Readonly<Record<string, Arrange>> = {
  ...Object.fromEntries(
    alignments.map((to): [string, Arrange] => [
      to,
      (document, nodeIds) => alignNodes(document, { nodeIds, to }),
    ]),
  ),
  across: (document, nodeIds) => distributeNodes(document, { nodeIds, axis: 'across' }),
  down: (document, nodeIds) => distributeNodes(document, { nodeIds, axis: 'down' }),
  'same row': (document, nodeIds) => sameRow(document, { nodeIds }),
}

/** A tidy map and some of its nodes. */
const selected = fc.tuple(anyDocument(), fc.array(fc.nat(), { maxLength: 8 })).map(([document, picks]) => {
  const laid = layoutDocument(document)
  const ids = picks.flatMap((at) => laid.nodes[at % Math.max(1, laid.nodes.length)]?.id ?? [])
  return { laid, ids: [...new Set(ids)] }
})

function inBand(document: WorkflowDocument, item: FlowNode) {
  const top = bandOf(document, item.departmentId)?.top ?? bandsBottom(document.lanes)
  return { x: item.position.x, y: item.position.y - top }
}

describe.each(Object.entries(arrangements))('arranging: %s', (_, arrange) => {
  test('keeps departments and bands, leaves the others alone and lays nothing on anything', () => {
    fc.assert(
      fc.property(selected, ({ laid, ids }) => {
        const after = arrange(laid, ids)
        expect(checkDocument({ ...after, edges: [] })).toEqual([])
        expect(after.nodes.map((each) => each.departmentId)).toEqual(
          laid.nodes.map((each) => each.departmentId),
        )
        for (const [index, each] of laid.nodes.entries()) {
          const now = after.nodes[index] ?? each
          if (!ids.includes(each.id)) expect(inBand(after, now)).toEqual(inBand(laid, each))
        }
        const over = after.nodes.flatMap((one, index) =>
          after.nodes
            .slice(index + 1)
            .filter((two) => overlap(one, two))
            .map((two) => `${one.id} over ${two.id}`),
        )
        expect(over).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('what was arranged counts as placed by hand, all of it or nothing', () => {
    fc.assert(
      fc.property(selected, ({ laid, ids }) => {
        const after = arrange(laid, ids)
        const placed = after.nodes.filter((each) => each.placed === true).map((each) => each.id)
        if (after === laid) expect(placed).toEqual([])
        else expect(placed.toSorted()).toEqual(ids.toSorted())
      }),
      { numRuns: 30 },
    )
  })
})

/** Two lanes; a, b and c in the first, d in the second. */
function four(): WorkflowDocument {
  return {
    ...smallDrawing(),
    nodes: [
      node('step', 'a', 'sales', 60, 20),
      node('step', 'b', 'sales', 300, 60),
      node('step', 'c', 'sales', 620, 40),
      node('step', 'd', 'stock', 700, 200),
    ],
    edges: [],
  }
}

const xs = (document: WorkflowDocument) => document.nodes.map(({ position }) => position.x)
const ys = (document: WorkflowDocument) => document.nodes.map(({ position }) => position.y)

describe('aligning', () => {
  test('left goes across lanes, and what would lie on another goes below it', () => {
    const after = alignNodes(four(), { nodeIds: ['a', 'b', 'd'], to: 'left' })
    expect(
      [nodeOf(after, 'a'), nodeOf(after, 'b'), nodeOf(after, 'd')].map(({ position }) => position.x),
    ).toEqual([60, 60, 60])
    expect(nodeOf(after, 'b').position.y).toBeGreaterThan(84)
  })

  test('middle lines up within each lane only', () => {
    const after = alignNodes(four(), { nodeIds: ['a', 'b', 'c', 'd'], to: 'middle' })
    expect(ys(after)).toEqual([40, 40, 40, 200])
    expect(xs(after)).toEqual(xs(four()))
  })

  test('what stands in line already is left as it is', () => {
    const before = alignNodes(four(), { nodeIds: ['a', 'b', 'c'], to: 'top' })
    expect(alignNodes(before, { nodeIds: ['a', 'b', 'c'], to: 'top' })).toBe(before)
    expect(alignNodes(four(), { nodeIds: ['a'], to: 'left' })).toEqual(four())
  })
})

describe('distributing', () => {
  test('makes the gaps equal between the outermost', () => {
    expect(xs(distributeNodes(four(), { nodeIds: ['a', 'b', 'c'], axis: 'across' }))).toEqual([
      60, 340, 620, 700,
    ])
  })

  test('moves the last ones on where there is too little room', () => {
    const close = {
      ...four(),
      nodes: four().nodes.map((each, at) => ({
        ...each,
        position: { x: 60 + at * 10, y: each.position.y + at * 2 },
      })),
    }
    const after = distributeNodes(close, { nodeIds: ['a', 'b', 'c'], axis: 'across' })
    expect(xs(after).slice(0, 3)).toEqual([60, 228, 396])
  })

  test('needs three', () => {
    const before = four()
    expect(distributeNodes(before, { nodeIds: ['a', 'b'], axis: 'across' })).toBe(before)
  })
})

describe('the same row', () => {
  test('is that of the first, in their order, with room for an edge between them', () => {
    const tight = {
      ...four(),
      nodes: four().nodes.map((each, at) => (at === 1 ? { ...each, position: { x: 150, y: 90 } } : each)),
    }
    const after = sameRow(tight, { nodeIds: ['a', 'b', 'c'] })
    expect(ys(after).slice(0, 3)).toEqual([20, 20, 20])
    expect(xs(after).slice(0, 3)).toEqual([60, 260, 620])
  })
})

test('what was placed by hand is forgotten on request, and stays where it is', () => {
  const placed = alignNodes(four(), { nodeIds: ['a', 'b', 'c'], to: 'top' })
  expect(forgetPlaced(placed, { nodeIds: ['a'] }).nodes.filter((each) => each.placed === true)).toHaveLength(
    2,
  )
  const forgotten = forgetPlaced(placed)
  expect(forgotten.nodes.some((each) => each.placed !== undefined)).toBe(false)
  expect(ys(forgotten)).toEqual(ys(placed))
})

test('a note in a column that was lined up moves aside, past what stands there; other notes stay', () => {
  const document = smallDrawing()
  const [check, pack] = [nodeOf(document, 'check'), nodeOf(document, 'pack')]
  const { x, y } = check.position
  const size = { width: 160, height: 60 }
  const below = { ...check.position, y: y + check.size.height + 20 }
  const far = { x: x + 4000, y }
  const noted: WorkflowDocument = {
    ...document,
    nodes: document.nodes.map((each) =>
      each.id === 'pack'
        ? { ...pack, departmentId: check.departmentId, position: { x: x + 40, y: y + 160 } }
        : each,
    ),
    notes: [
      { id: 'near', text: 'Average 3 days waiting', position: below, size },
      { id: 'far', text: 'Elsewhere', position: far, size },
    ],
  }
  const { nodes, notes } = alignNodes(noted, { nodeIds: ['check', 'pack'], to: 'left' })
  const right = Math.max(
    ...nodes
      .filter(({ id }) => id === 'check' || id === 'pack')
      .map(({ position, size: { width } }) => position.x + width),
  )
  expect(notes[0]?.position.x).toBeGreaterThan(right)
  expect(notes[0]?.position.y).toBe(below.y)
  expect(notes[1]?.position).toEqual(far)
})
