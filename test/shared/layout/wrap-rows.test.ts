import { overlaps } from '#shared/geometry/box.ts'
import { dropShown, toDocumentPoint } from '#shared/geometry/collapsed/from-shown.ts'
import { shownDocument } from '#shared/geometry/collapsed/shown-document.ts'
import { foldDocument } from '#shared/geometry/folded/fold-document.ts'
import { acrossOf, foldRows, rowOfX } from '#shared/geometry/folded/fold-rows.ts'
import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import { layoutDocument } from '#shared/layout/layout-document.ts'
import { joinRows } from '#shared/layout/wrap/wrap-rows.ts'
import type { FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import { createNode } from '#shared/model/create-node.ts'
import { addAfter } from '#shared/model/edits/add-after.ts'
import { deleteSelection } from '#shared/model/edits/delete-selection.ts'
import { insertOnEdge } from '#shared/model/edits/insert-on-edge.ts'
import { middleOf } from '#shared/model/edits/bands.ts'
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
  const { bounds } = mapGeometry(foldDocument(document), catalogue)
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

/** As it is seen, and judged by. */
const seen = (document: WorkflowDocument) => {
  const shown = foldDocument(document)
  return judge(shown, mapGeometry(shown, catalogue))
}

describe('a long flow wrapped into rows', () => {
  test('is drawn much larger in the window than in one row; tidying keeps the rows, joining them undoes it', () => {
    const long = sequence(30)
    const [plain, folded] = [layoutDocument(long), layoutDocument(long, { fitTo: window })]
    expect(scaleIn(folded)).toBeGreaterThan(2.5 * scaleIn(plain))
    expect(layoutDocument(folded)).toEqual(folded)
    expect(joinRows(folded)).toEqual(plain)
  })

  test('an end stays in the row of what leads to it, and lies on nothing there', () => {
    const steps = Array.from({ length: 24 }, (_, at) => [`s${at}`, `step:Step number ${at}`] as const)
    const ends = steps.map((_, at) => [`e${at}`, `end:End ${at}`] as const)
    const edges = steps.flatMap((_, at) => [`s${at} > e${at}`, ...(at > 0 ? [`s${at - 1} > s${at}`] : [])])
    const lanes = { Office: Object.fromEntries(steps), Desk: Object.fromEntries(ends) }
    const folded = layoutDocument(buildMap({ lanes, edges }).document, { fitTo: window })
    const rows = foldRows(folded)
    const rowOf = new Map(folded.nodes.map((node) => [node.id, rowOfX(rows, acrossOf(node))]))
    expect(rows.length).toBeGreaterThan(1)
    expect(steps.map((_, at) => rowOf.get(`e${at}`))).toEqual(steps.map((_, at) => rowOf.get(`s${at}`)))
    expect(layoutDocument(folded)).toEqual(folded)
    const boxes = foldDocument(folded).nodes.map(boxOf)
    expect(boxes.some((one, at) => boxes.slice(at + 1).some((other) => overlaps(one, other)))).toBe(false)
  })

  test('tidied again begins its rows where they began, and has one less once a row is empty', () => {
    const folded = layoutDocument(sequence(30), { fitTo: window })
    const firsts = (of: WorkflowDocument) => {
      const rows = foldRows(of)
      return rows.map((_, row) => of.nodes.find((node) => rowOfX(rows, acrossOf(node)) === row)?.id)
    }
    const inRow = (row: number) => {
      const rows = foldRows(folded)
      return folded.nodes.filter((node) => rowOfX(rows, acrossOf(node)) === row)
    }
    const without = (nodes: readonly FlowNode[]) =>
      deleteSelection(folded, {
        selection: { nodeIds: nodes.map(({ id }) => id), edgeIds: [], noteIds: [] },
        healing: true,
      })
    const [second] = inRow(1)
    const fewer = without(inRow(0).slice(2, 4))
    expect(firsts(layoutDocument(fewer))).toEqual(firsts(folded))
    const kept = new Set(fewer.nodes.map(({ id }) => id))
    expect(firsts(layoutDocument(fewer, { keep: kept }))).toEqual(firsts(folded))
    const gone = layoutDocument(without(inRow(1)))
    expect(firsts(gone)).toEqual(firsts(folded).filter((id) => id !== second?.id))
    // What makes a row much too long breaks them anew.
    const long = { ...folded, wraps: folded.wraps?.slice(1) ?? [] }
    expect(firsts(long)[1]).toBe(firsts(folded)[2])
    expect(firsts(layoutDocument(long))[1]).not.toBe(firsts(folded)[2])
  })

  test('reads from left to right in every row, and from row to row downwards', () => {
    const folded = foldDocument(layoutDocument(sequence(30), { fitTo: window }))
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

  test('lays nothing on anything and keeps every node in its band; again it comes out the same; what is seen leads back to where it lies', () => {
    fc.assert(
      fc.property(anyDocument(40), (document) => {
        const folded = layoutDocument(document, { fitTo: window })
        expect(checkDocument({ ...folded, edges: [] })).toEqual([])
        const shown = foldDocument(folded)
        const over = shown.nodes.flatMap((one, index) =>
          shown.nodes.slice(index + 1).filter((two) => overlaps(boxOf(one), boxOf(two))),
        )
        expect(over).toEqual([])
        expect(layoutDocument(folded, { fitTo: window })).toEqual(folded)
        for (const [index, { position, size }] of shown.nodes.entries()) {
          const middle = { x: position.x + size.width / 2, y: position.y + size.height / 2 }
          const real = folded.nodes[index]
          expect(toDocumentPoint(folded, middle)).toEqual({
            x: (real?.position.x ?? 0) + size.width / 2,
            y: (real?.position.y ?? 0) + size.height / 2,
          })
        }
      }),
      { numRuns: 60 },
    )
  })

  test('of 500 nodes is cut where one edge leads on, and its rows read: nothing crosses, nothing runs through a step', () => {
    const { nodes, ...rest } = workflowOf(500)
    const free = { ...rest, nodes: nodes.map((node) => ({ ...node, departmentId: null })) }
    const folded = layoutDocument(free, { fitTo: window })
    expect(scaleIn(folded)).toBeGreaterThan(8 * scaleIn(layoutDocument(free)))
    const { throughNodes, labelsOverNodes, labelsOverForeignLines, crossings } = seen(folded)
    expect({ throughNodes, labelsOverNodes, labelsOverForeignLines, crossings }).toEqual({
      throughNodes: [],
      labelsOverNodes: [],
      labelsOverForeignLines: [],
      crossings: 0,
    })
  })

  test('with handoffs at each step shows all of its lanes in every row, and no edge of 500 nodes runs through a step', () => {
    const document = workflowOf(500)
    const wrapped = layoutDocument(document, { fitTo: window })
    expect(scaleIn(wrapped)).toBeGreaterThan(3 * scaleIn(layoutDocument(document)))
    expect(seen(wrapped).throughNodes).toEqual([])
    const { lanes } = mapGeometry(foldDocument(wrapped), catalogue)
    const inRow = (row: number) => lanes.filter((lane) => (lane.row ?? 0) === row)
    expect(inRow(1).map(({ departmentId }) => departmentId)).toEqual(
      wrapped.lanes.map(({ departmentId }) => departmentId),
    )
    const [above, below] = [inRow(0).at(-1)?.box, inRow(1)[0]?.box]
    expect((below?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0)).toBeGreaterThan(30)
  })

  test('shows a lane low in a row that has nothing in it, and what is dropped there makes it high again', () => {
    const steps = Array.from(
      { length: 40 },
      (_, index) => [`s${index}`, `step:Step number ${index}`] as const,
    )
    const [early, late] = [steps.slice(0, 20), steps.slice(20)]
    const edges = steps.slice(1).map(([id], index) => `s${index} > ${id}`)
    const { document } = buildMap({
      lanes: { Early: Object.fromEntries(early), Late: Object.fromEntries(late) },
      edges,
    })
    const wrapped = layoutDocument(document, { fitTo: window })
    const lanes = (of: WorkflowDocument) => mapGeometry(foldDocument(of), catalogue).lanes
    const low = lanes(wrapped).filter((lane) => lane.low === true)
    expect(low.length).toBeGreaterThan(1)
    expect(low.every(({ box }) => box.height === 40)).toBe(true)
    const [first] = low
    if (first === undefined) throw new Error('no low lane')
    const last = `s${first.departmentId === 'Early' ? 39 : 0}`
    const { size } = nodeOf(wrapped, last)
    const at = { x: 500, y: first.box.y + first.box.height / 2 - size.height / 2 }
    const dropped = dropShown(wrapped, { moves: [{ id: last, position: at }] })
    expect(nodeOf(dropped, last).departmentId).toBe(first.departmentId)
    const same = lanes(dropped).find(
      ({ departmentId, row }) => departmentId === first.departmentId && row === first.row,
    )
    expect(same?.low).toBeUndefined()
    expect(checkDocument({ ...dropped, edges: [] })).toEqual([])
  })

  test('marks a handoff in the row in which it crosses into the other lane', () => {
    const { document } = generatedMap(120, 4, 9)
    const shown = foldDocument(layoutDocument(document, { fitTo: window }))
    const { edges, lanes } = mapGeometry(shown, catalogue)
    const borders = new Set(lanes.flatMap(({ box }) => [box.y, box.y + box.height]))
    const marks = Object.values(edges).flatMap(({ handoffs }) => handoffs)
    expect(marks.length).toBeGreaterThan(10)
    expect(marks.every(({ y }) => borders.has(y))).toBe(true)
  })

  const long: Readonly<Record<string, () => WorkflowDocument>> = {
    ...Object.fromEntries(Object.entries(sampleMaps).map(([name, build]) => [name, () => build().document])),
    'thirty steps': () => sequence(30),
    'a generated map of 60': () => generatedMap(60, 2, 5).document,
    'a generated map of 120 in four lanes': () => generatedMap(120, 4, 9).document,
  }

  test.each(Object.keys(long))('%s: edges lead back around nodes, labels cover nothing', (name) => {
    const folded = layoutDocument(long[name]?.() ?? sequence(30), { fitTo: window })
    const flaws = seen(folded)
    expect(flaws.throughNodes).toEqual([])
    expect(flaws.throughOwnEnds).toEqual([])
    expect(flaws.offTheBorder).toEqual([])
    expect(flaws.crooked).toEqual([])
    expect(flaws.labelsOverNodes).toEqual([])
    expect(flaws.labelsOverLabels).toEqual([])
    expect(flaws.namesOverNodes).toEqual([])
  })

  test('is drawn on in its rows: what is dropped, added or put in stays in the row it was seen in', () => {
    const wrapped = layoutDocument(sequence(30), { fitTo: window })
    const rowOf = (document: WorkflowDocument, id: string) => middleOf(nodeOf(foldDocument(document), id))
    const lastOfFirst =
      wrapped.nodes.findLast(({ id }) => rowOf(wrapped, id) === rowOf(wrapped, 's0'))?.id ?? ''
    const { position, size } = nodeOf(foldDocument(wrapped), lastOfFirst)
    const dropped = dropShown(wrapped, {
      moves: [{ id: lastOfFirst, position: { x: position.x + 400, y: position.y } }],
    })
    expect(nodeOf(foldDocument(dropped), lastOfFirst).position).toEqual({
      x: position.x + 400,
      y: position.y,
    })
    const node = createNode('step', { id: 'new', name: 'New' })
    const added = addAfter(wrapped, { node, afterId: lastOfFirst, edgeId: 'e' })
    expect(nodeOf(foldDocument(added), 'new').position).toMatchObject({ x: position.x + size.width + 56 })
    const many = Array.from({ length: 8 }, (_, index) => `more${index}`).reduce(
      (document, id, index) =>
        addAfter(document, {
          node: { ...node, id },
          afterId: index === 0 ? 'new' : `more${index - 1}`,
          edgeId: id,
        }),
      added,
    )
    expect(rowOf(many, 'more7')).toBe(rowOf(many, 's0'))
    expect(nodeOf(foldDocument(many), 's29').position).toEqual(nodeOf(foldDocument(wrapped), 's29').position)
    const edgeId = wrapped.edges.find(({ source }) => source === 's1')?.id ?? ''
    const put = insertOnEdge(wrapped, { edgeId, node, newEdgeId: 'e' })
    expect(rowOf(put, 'new')).toBe(rowOf(put, 's1'))
    expect(rowOf(put, lastOfFirst)).toBe(rowOf(put, 's1'))
    const [before, after] = [wrapped, put].map((document) => nodeOf(foldDocument(document), 's29').position)
    expect(after).toEqual(before)
  })

  test('together with a collapsed lane shows its strip in every row', () => {
    const { document } = generatedMap(60, 2, 5)
    const wrapped = layoutDocument(document, { fitTo: window })
    const [first] = wrapped.lanes
    const lanes = wrapped.lanes.map((lane) => (lane === first ? { ...lane, collapsed: true } : lane))
    const shown = shownDocument({ ...wrapped, lanes })
    const strips = mapGeometry(shown, catalogue).lanes.filter(({ hides }) => hides !== undefined)
    expect(strips.length).toBe((wrapped.wraps?.length ?? 0) + 1)
    expect(checkDocument({ ...wrapped, edges: [] })).toEqual([])
  })
})
