import { overlaps } from '#shared/geometry/box.ts'
import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import { layoutDocument } from '#shared/layout/layout-document.ts'
import type { FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import { checkDocument } from '#shared/model/invariants.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { workflowOf } from '../../bench/bench-map.ts'
import { judge } from '../geometry/judge-geometry.ts'
import { nodeOf } from '../model/edits/drawing.ts'
import { buildMap } from './build-map.ts'
import { anyDocument } from './random-document.ts'
import { generatedMap, sampleMaps } from './sample-maps.ts'

const window = { width: 1000, height: 560 }
const catalogue = { departments: [], systems: [] }
const boxOf = ({ position, size }: FlowNode) => ({ ...position, ...size })

function scaleIn(document: WorkflowDocument): number {
  const { bounds } = mapGeometry(document, catalogue)
  return Math.min(window.width / bounds.width, window.height / bounds.height)
}

/** A sequence of so many steps in one department. */
function sequence(count: number): WorkflowDocument {
  const steps = Array.from(
    { length: count },
    (_, index) => [`s${index}`, `step:Step number ${index}`] as const,
  )
  const edges = steps.slice(1).map(([id], index) => `s${index} > ${id}`)
  return buildMap({ lanes: { Office: Object.fromEntries(steps) }, edges }).document
}

describe('a long flow folded into rows', () => {
  test('is drawn much larger in the window than in one row, and tidying unfolds it', () => {
    const long = sequence(30)
    const [plain, folded] = [layoutDocument(long), layoutDocument(long, { fitTo: window })]
    expect(scaleIn(folded)).toBeGreaterThan(2.5 * scaleIn(plain))
    expect(layoutDocument(folded)).toEqual(plain)
  })

  test('reads from left to right in every row, and from row to row downwards', () => {
    const folded = layoutDocument(sequence(30), { fitTo: window })
    let rows = 1
    for (let index = 1; index < 30; index++) {
      const [before, here] = [nodeOf(folded, `s${index - 1}`), nodeOf(folded, `s${index}`)]
      if (here.position.y === before.position.y) {
        expect(here.position.x).toBeGreaterThan(before.position.x)
        continue
      }
      rows++
      expect(here.position.y).toBeGreaterThan(before.position.y)
      expect(here.position.x).toBeLessThan(200)
    }
    expect(rows).toBeGreaterThan(2)
  })

  test('a flow that fits in one row stays in one', () => {
    const short = sequence(4)
    expect(layoutDocument(short, { fitTo: window })).toEqual(layoutDocument(short))
  })

  test('lays nothing on anything and keeps every node in its band; again it comes out the same', () => {
    fc.assert(
      fc.property(anyDocument(40), (document) => {
        const folded = layoutDocument(document, { fitTo: window })
        expect(checkDocument({ ...folded, edges: [] })).toEqual([])
        const over = folded.nodes.flatMap((one, index) =>
          folded.nodes.slice(index + 1).filter((two) => overlaps(boxOf(one), boxOf(two))),
        )
        expect(over).toEqual([])
        expect(layoutDocument(folded, { fitTo: window })).toEqual(folded)
      }),
      { numRuns: 60 },
    )
  })

  test('of 500 nodes is cut where one edge leads on, and its rows read: nothing crosses, nothing runs through a step', () => {
    const { nodes, ...rest } = workflowOf(500)
    const free = { ...rest, nodes: nodes.map((node) => ({ ...node, departmentId: null })) }
    const folded = layoutDocument(free, { fitTo: window })
    expect(scaleIn(folded)).toBeGreaterThan(8 * scaleIn(layoutDocument(free)))
    const { throughNodes, labelsOverNodes, labelsOverForeignLines, crossings } = judge(
      folded,
      mapGeometry(folded, catalogue),
    )
    expect({ throughNodes, labelsOverNodes, labelsOverForeignLines, crossings }).toEqual({
      throughNodes: [],
      labelsOverNodes: [],
      labelsOverForeignLines: [],
      crossings: 0,
    })
  })

  test('stays in one row where each step hands over to another lane: rows of it would be a tangle', () => {
    const tangled = workflowOf(500)
    expect(layoutDocument(tangled, { fitTo: window })).toEqual(layoutDocument(tangled))
  })

  test('in four lanes is folded less far, and no edge of 500 nodes runs through a step', () => {
    const { document } = generatedMap(500, 4, 7)
    const folded = layoutDocument(document, { fitTo: window })
    expect(scaleIn(folded)).toBeGreaterThan(2.5 * scaleIn(layoutDocument(document)))
    expect(judge(folded, mapGeometry(folded, catalogue)).throughNodes).toEqual([])
  })

  const long: Readonly<Record<string, () => WorkflowDocument>> = {
    ...Object.fromEntries(Object.entries(sampleMaps).map(([name, build]) => [name, () => build().document])),
    'thirty steps': () => sequence(30),
    'a generated map of 60': () => generatedMap(60, 2, 5).document,
    'a generated map of 120 in four lanes': () => generatedMap(120, 4, 9).document,
  }

  test.each(Object.keys(long))('%s: edges lead back around nodes, labels cover nothing', (name) => {
    const folded = layoutDocument(long[name]?.() ?? sequence(30), { fitTo: window })
    const flaws = judge(folded, mapGeometry(folded, catalogue))
    expect(flaws.throughNodes).toEqual([])
    expect(flaws.throughOwnEnds).toEqual([])
    expect(flaws.offTheBorder).toEqual([])
    expect(flaws.crooked).toEqual([])
    expect(flaws.labelsOverNodes).toEqual([])
    expect(flaws.labelsOverLabels).toEqual([])
    expect(flaws.namesOverNodes).toEqual([])
  })
})
