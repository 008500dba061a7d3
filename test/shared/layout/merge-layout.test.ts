import { overlaps } from '#shared/geometry/box.ts'
import { layoutDocument } from '#shared/layout/layout-document.ts'
import { mergeLayout } from '#shared/layout/merge-layout.ts'
import type { FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import { checkDocument } from '#shared/model/invariants.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomDocument, randomEdits } from '../model/edits/random-edits.ts'

const boxOf = ({ position, size }: FlowNode) => ({ ...position, ...size })

const nodeOf = ({ nodes }: WorkflowDocument, id: string) => nodes.find((node) => node.id === id)

/** Where a node lies within its band. */
function inBand(document: WorkflowDocument, node: FlowNode) {
  let top = 0
  for (const lane of document.lanes) {
    if (lane.departmentId === node.departmentId) break
    top += lane.height
  }
  return { x: node.position.x, y: node.position.y - top }
}

describe('a layout that comes back to a drawing changed meanwhile', () => {
  test('is the layout itself where nothing was changed', () => {
    fc.assert(
      fc.property(randomDocument, (before) => {
        const laid = layoutDocument(before)
        expect(mergeLayout(before, laid, before)).toEqual(laid)
      }),
      { numRuns: 60 },
    )
  })

  test('loses nothing that was drawn, and every node stays in the band of its department', () => {
    fc.assert(
      fc.property(randomDocument, randomEdits, (before, edits) => {
        const laid = layoutDocument(before)
        const now = edits.reduce((document, edit) => edit(document), before)
        const merged = mergeLayout(before, laid, now)
        expect(checkDocument(merged)).toEqual([])
        expect(merged.edges).toEqual(now.edges)
        const rest = ({ position: _, size: __, ...node }: FlowNode) => node
        expect(merged.nodes.map(rest)).toEqual(now.nodes.map(rest))
      }),
      { numRuns: 120 },
    )
  })

  test('puts what was left alone where the layout wants it, and leaves what was added beside it', () => {
    fc.assert(
      fc.property(randomDocument, fc.integer({ min: 0, max: 900 }), (before, x) => {
        const laid = layoutDocument(before)
        const added: FlowNode = {
          kind: 'step',
          id: 'added',
          name: 'Added meanwhile',
          departmentId: null,
          position: { x, y: before.lanes.reduce((sum, { height }) => sum + height, 0) + 40 },
          size: { width: 144, height: 64 },
          systemIds: [],
          characteristics: {},
        }
        const merged = mergeLayout(before, laid, { ...before, nodes: [...before.nodes, added] })
        for (const node of laid.nodes) {
          const same = nodeOf(merged, node.id)
          expect(same && inBand(merged, same)).toEqual(inBand(laid, node))
        }
        const put = nodeOf(merged, 'added')
        expect(put?.position.x).toBe(x)
        const under = laid.nodes.filter((node) => put && overlaps(boxOf(node), boxOf(put)))
        expect(under).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
