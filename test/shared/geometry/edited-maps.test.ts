import { describe, expect, test } from 'vitest'
import { segmentBox } from '#shared/geometry/box.ts'
import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import { sizeFor } from '#shared/geometry/node-size.ts'
import { placeOnLine } from '#shared/geometry/place-labels.ts'
import { BoxIndex } from '#shared/geometry/box-index.ts'
import type { Box } from '#shared/geometry/types.ts'
import { createNode } from '#shared/model/create-node.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { FlowNode, NodeKind, Point, WorkflowDocument } from '#shared/model/document.ts'
import { addAfter } from '#shared/model/edits/add-after.ts'
import { addLane } from '#shared/model/edits/add-lane.ts'
import { addNode } from '#shared/model/edits/add-node.ts'
import { insertOnEdge } from '#shared/model/edits/insert-on-edge.ts'
import { updateEdge } from '#shared/model/edits/update-edge.ts'
import { seededRandom } from '#shared/lib/seeded-random.ts'
import { judge } from './judge-geometry.ts'

const catalogue = {
  departments: ['Sales', 'Warehouse', 'Finance'].map((id) => ({ id, name: id })),
  systems: [],
}
const names: Readonly<Partial<Record<NodeKind, string>>> = {
  step: 'Ask for prepayment',
  decision: 'Credit ok?',
}

const sized = (kind: 'step' | 'decision' | 'start', id: string): FlowNode => {
  const node = createNode(kind, { id, name: names[kind] ?? '' }) as FlowNode
  return { ...node, size: sizeFor(node, catalogue) }
}

/** An order process as somebody draws it by keys, never tidied: ways with shares, exception paths, steps put in between. */
function drawn(seed: number): WorkflowDocument {
  const random = seededRandom(seed)
  const upTo = (count: number) => Math.floor(random() * count)
  const start = { ...sized('start', 'n0'), position: { x: 80, y: 64 } }
  const lanes = catalogue.departments.reduce(
    (document, { id }) => addLane(document, { departmentId: id }),
    emptyDocument(),
  )
  let document = addNode(lanes, { node: start })
  for (let at = 1; at <= 14; at += 1) {
    const steps = document.nodes.slice(1)
    const from = steps[Math.max(0, steps.length - 1 - upTo(3))] ?? start
    const node = sized(upTo(4) === 0 ? 'decision' : 'step', `n${at}`)
    const edgeId = `e${at}`
    const what = upTo(10)
    const departmentId = [undefined, undefined, 'Sales', 'Warehouse', 'Finance'][upTo(5)]
    if (what < 2 && from.kind === 'step') {
      document = addAfter(document, { node, afterId: from.id, edgeId, kind: 'exception', departmentId })
      const exception = { event: 'exception', name: 'item missing' } as const
      document = updateEdge(document, { edgeId, patch: { exception, rate: { kind: 'value', value: 0.03 } } })
    } else if (what < 4 && document.edges.length > 0) {
      const edge = document.edges[upTo(document.edges.length)]
      document = insertOnEdge(document, { edgeId: edge?.id ?? '', node, newEdgeId: edgeId })
    } else {
      document = addAfter(document, { node, afterId: from.id, edgeId, departmentId })
      const label = ['yes', 'no', 'over 10,000'][upTo(3)] ?? ''
      if (from.kind === 'decision')
        document = updateEdge(document, { edgeId, patch: { label, probability: 0.8 } })
    }
  }
  return document
}

function gapTo(box: Box, points: readonly Point[]): number {
  const gaps = points.slice(1).map((point, index) => {
    const line = segmentBox(points[index] ?? point, point)
    const dx = Math.max(0, line.x - box.x - box.width, box.x - line.x - line.width)
    const dy = Math.max(0, line.y - box.y - box.height, box.y - line.y - line.height)
    return Math.hypot(dx, dy)
  })
  return Math.min(...gaps)
}

describe('words on the edges of a map drawn by keys', () => {
  const maps = Array.from({ length: 80 }, (_, index) => drawn(index + 1))

  test('stand on their own edge or right beside it, and on no step and no other words', () => {
    const flaws = maps.flatMap((document, index) => {
      const geometry = mapGeometry(document, catalogue)
      const off = Object.values(geometry.edges).filter(
        ({ label, points }) => label !== undefined && gapTo(label.box, points) > 4,
      )
      const { labelsOverNodes, labelsOverLabels } = judge(document, geometry)
      return [...off.map(({ id }) => `${id} is off its edge`), ...labelsOverNodes, ...labelsOverLabels].map(
        (flaw) => `map ${index + 1}: ${flaw}`,
      )
    })
    expect(flaws).toEqual([])
  })

  test('stand one below the other where an edge is shorter than they are long', () => {
    const step = { width: 144, height: 56 }
    const solid = new BoxIndex([
      { x: 0, y: 0, ...step },
      { x: 200, y: 0, ...step },
    ])
    const line = [
      { x: 144, y: 28 },
      { x: 200, y: 28 },
    ]
    const label = placeOnLine('yes 80\u00a0%', line, { solid, lines: new BoxIndex([]) })
    expect(label?.lines).toEqual(['yes', '80\u00a0%'])
    expect(label === undefined ? Infinity : gapTo(label.box, line)).toBeLessThanOrEqual(4)
  })
})
