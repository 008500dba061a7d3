import { describe, expect, test } from 'vitest'
import { createNode } from '#shared/model/create-node.ts'
import { connect } from '#shared/model/edits/connect.ts'
import { assignDepartment } from '#shared/model/edits/assign-department.ts'
import { addAfter } from '#shared/model/edits/add-after.ts'
import { deleteSelection } from '#shared/model/edits/delete-selection.ts'
import { insertOnEdge } from '#shared/model/edits/insert-on-edge.ts'
import { moveNodes } from '#shared/model/edits/move-nodes.ts'
import { renameNode } from '#shared/model/edits/rename-node.ts'
import { updateEdge } from '#shared/model/edits/update-edge.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { followDocument } from '#shared/outline/follow/follow-document.ts'
import type { Outline } from '#shared/outline/outline-state.ts'
import { edited, named, shop, textOf, typed } from './editing.ts'

function after(outline: Outline, edit: (document: WorkflowDocument) => WorkflowDocument): Outline {
  return followDocument(outline, edit(outline.document), shop)
}

const id = (outline: Outline, name: string) => named(outline.document, name).id

describe('a text beside a map that is drawn on', () => {
  const written = typed(`Sales:  Check credit   [CRM]

OK ?
- yes   80%
   Warehouse: Pack
- no -> Check credit
Ship`)

  test('moving a node changes nothing', () => {
    const moved = after(written, (d) =>
      moveNodes(d, { moves: [{ id: d.nodes[0]?.id ?? '', position: { x: 900, y: 40 } }] }),
    )
    expect(textOf(moved)).toBe(textOf(written))
  })

  test('a renamed node changes its line and the references to it, the others stay as they were typed', () => {
    const next = after(written, (d) => renameNode(d, { nodeId: id(written, 'Check credit'), name: 'Score' }))
    expect(textOf(next)).toBe(`Sales: Score [CRM]

OK ?
- yes   80%
   Warehouse: Pack
- no → Score
Ship`)
  })

  test('a small number in a label stays there when the map gives another way its share', () => {
    const cases = typed(`How soon?\n- urgent 5\n- normal\nShip`)
    const share = (d: WorkflowDocument) =>
      updateEdge(d, {
        edgeId: d.edges.find((edge) => edge.label === 'normal')?.id ?? '',
        patch: { probability: 0.95 },
      })
    const next = after(cases, share)
    expect(next.document.edges.map(({ label }) => label)).toContain('urgent 5')
    expect(textOf(next)).toContain(String.raw`- urgent \5`)
    expect(textOf(next)).toContain('- normal 95%')
  })

  test('a node behind another stands on the line below it', () => {
    const node = createNode('step', { id: 'new', name: 'Load' })
    const next = after(written, (d) => addAfter(d, { node, afterId: id(written, 'Ship'), edgeId: 'e' }))
    expect(textOf(next).split('\n').at(-1)).toBe('Load')
  })

  test('a node put on an edge stands where the edge was, also within a branch', () => {
    const way = written.document.edges.find((edge) => edge.label === 'yes')
    const node = createNode('step', { id: 'new', name: 'Pick', position: { x: 0, y: 20 } })
    const next = after(written, (d) => insertOnEdge(d, { edgeId: way?.id ?? '', node, newEdgeId: 'e' }))
    expect(textOf(next)).toContain(`- yes   80%\n  Pick\n  Warehouse: Pack\n- no`)
  })

  test('a deleted node takes its line with it', () => {
    const selection = { nodeIds: [id(written, 'Pack')], edgeIds: [], noteIds: [] }
    const next = after(written, (d) => deleteSelection(d, { selection, healing: true }))
    expect(textOf(next)).toContain(`- yes   80%\n- no -> Check credit\nShip`)
  })

  test('an edge that leads elsewhere gets its arrow; one that follows from the order has none', () => {
    const next = after(written, (d) =>
      connect(d, {
        id: 'x',
        source: id(written, 'Ship'),
        target: id(written, 'Check credit'),
        kind: 'exception',
      }),
    )
    expect(textOf(next)).toContain('Ship\n  ! → Check credit')
    const labelled = after(next, (d) =>
      updateEdge(d, { edgeId: 'x', patch: { rate: { kind: 'value', value: 0.02 } } }),
    )
    expect(textOf(labelled)).toContain('  ! 2% → Check credit')
  })

  test('another department is named, and the lines below keep theirs', () => {
    const next = after(written, (d) =>
      assignDepartment(d, { nodeIds: [id(written, 'OK ?')], departmentId: 'stock' }),
    )
    expect(textOf(next)).toBe(`Sales:  Check credit   [CRM]

Warehouse: OK ?
- yes   80%
   Warehouse: Pack
- no -> Check credit
Sales: Ship`)
  })

  test('lines that cannot be read stay where they are', () => {
    const broken = edited(written, (lines) => lines.toSpliced(5, 0, '  Load [WMS', '- maybe → Nowhere'))
    const next = after(broken, (d) => renameNode(d, { nodeId: id(written, 'Pack'), name: 'Pack goods' }))
    expect(textOf(next)).toContain(
      `   Warehouse: Pack goods\n  Load [WMS\n- maybe → Nowhere\n- no -> Check credit`,
    )
    expect(next.problems.size).toBe(2)
  })

  test('several things on one line stay on one line while they are true', () => {
    const short = typed(`Check [CRM] ? yes 80% / no\nShip\nPack`)
    const longer = after(short, (d) => renameNode(d, { nodeId: id(short, 'Pack'), name: 'Pack goods' }))
    expect(textOf(longer)).toBe(`Check [CRM] ? yes 80% / no\nShip\nPack goods`)
    const way = longer.document.edges.find((edge) => edge.label === 'yes')
    const split = after(longer, (d) => updateEdge(d, { edgeId: way?.id ?? '', patch: { probability: 0.7 } }))
    expect(textOf(split)).toBe(`Check [CRM]\n(decision)\n  - yes 70%\n  - no → end\nShip\nPack goods`)
  })
})
