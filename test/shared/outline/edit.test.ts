import { describe, expect, test } from 'vitest'
import { checkDocument } from '#shared/model/invariants.ts'
import { edited, flowOf, named, textOf, typed } from './editing.ts'

const order = `Sales: (start) Order received
Check credit [CRM] ? approved 80% / rejected
Warehouse: Pack goods [WMS]
(end) Shipped`

describe('a text typed into an empty map', () => {
  test('is drawn, with its departments, systems and ways', () => {
    const { document, problems } = typed(order)
    expect(flowOf(document)).toEqual([
      'Order received → Check credit',
      'Check credit → decision',
      'decision → Pack goods (approved 80%)',
      'decision → end (rejected)',
      'Pack goods → Shipped',
    ])
    expect(document.lanes.map((lane) => lane.departmentId)).toEqual(['sales', 'stock'])
    expect(named(document, 'Check credit')).toMatchObject({ departmentId: 'sales', systemIds: ['crm'] })
    expect([checkDocument(document), problems.size]).toEqual([[], 0])
  })
})

describe('editing a line', () => {
  test('a new name is a renaming, and references follow it', () => {
    const before = typed(`Check\nOK?\n  - yes\n  - no → Check\nPack`)
    const after = edited(before, (lines) => lines.with(0, 'Check the order'))
    expect(named(after.document, 'Check the order').id).toBe(named(before.document, 'Check').id)
    expect(textOf(after)).toBe(`Check the order\nOK?\n  - yes\n  - no → Check the order\nPack`)
    expect(after.problems.size).toBe(0)
  })

  test('a new line is put on the edge, a deleted one heals the flow', () => {
    const before = typed(`Check\nPack\nShip`)
    const [first] = before.document.edges
    const after = edited(before, (lines) => lines.toSpliced(1, 0, 'Pay'))
    expect(flowOf(after.document)).toEqual(['Check → Pay', 'Pack → Ship', 'Pay → Pack'])
    expect(after.document.edges[0]?.id).toBe(first?.id)
    const again = edited(after, (lines) => lines.toSpliced(1, 1))
    expect(flowOf(again.document)).toEqual(['Check → Pack', 'Pack → Ship'])
    expect(again.document.edges[0]?.id).toBe(first?.id)
  })

  test('the department of the lines below stays, and they say so', () => {
    const before = typed(`Sales: Check\nPack\nShip`)
    const after = edited(before, (lines) => lines.with(0, 'Warehouse: Check'))
    expect(textOf(after)).toBe(`Warehouse: Check\nSales: Pack\nShip`)
    expect(after.document.nodes.map((node) => node.departmentId)).toEqual(['stock', 'sales', 'sales'])
    const moved = edited(after, (lines) => lines.with(1, 'Pack'))
    expect(moved.document.nodes.map((node) => node.departmentId)).toEqual(['stock', 'stock', 'sales'])
    expect(textOf(moved)).toBe(`Warehouse: Check\nPack\nSales: Ship`)
  })

  test('a line that cannot be read changes nothing until it can', () => {
    const before = typed(`Check [CRM]\nPack`)
    const broken = edited(before, (lines) => lines.with(0, 'Check [CRM, Ma').concat('Ship [WMS'))
    expect(broken.document).toBe(before.document)
    expect([...broken.problems.keys()]).toEqual([0, 2])
    const mended = edited(broken, (lines) => lines.with(0, 'Check [CRM, Mail]'))
    expect(named(mended.document, 'Check')).toMatchObject({ systemIds: ['crm', 'mail'] })
    expect(mended.document.nodes[0]?.id).toBe(before.document.nodes[0]?.id)
  })

  test('a name that is not there is said, with a guess, and the way stays as it was', () => {
    const before = typed(`Check\nOK?\n  - yes\n  - no → Check\nPack goods`)
    const after = edited(before, (lines) => lines.with(3, '  - no → Pack god'))
    expect(after.document).toBe(before.document)
    expect(after.problems.get(3)?.map(({ from, to, message }) => [from, to, message])).toEqual([
      [9, 17, 'No line is named “Pack god”. Did you mean “Pack goods”?'],
    ])
  })

  test('what the map does not allow is refused with a reason, and nothing else', () => {
    const before = typed(`(start) Begin\nCheck`)
    const after = edited(before, (lines) => lines.with(1, 'Check → Begin').concat('Pack'))
    expect(flowOf(after.document)).toEqual(['Begin → Check'])
    expect(after.problems.get(1)?.[0]?.message).toBe('Nothing leads into a start. Choose another node.')
    expect(after.document.nodes.map((node) => node.name)).toEqual(['Begin', 'Check', 'Pack'])
  })

  test('a line that is cut and put elsewhere brings its node back', () => {
    const before = typed(`Check\nPack\nShip`)
    const cut = edited(before, (lines) => lines.toSpliced(1, 1))
    const put = edited(cut, (lines) => [...lines, 'Pack'])
    expect(flowOf(put.document)).toEqual(['Check → Ship', 'Ship → Pack'])
    expect(named(put.document, 'Pack').id).toBe(named(before.document, 'Pack').id)
  })

  test('a new department waits for the catalogue, then the line moves there', () => {
    const before = typed(`Sales: Check`)
    const after = edited(before, (lines) => [...lines, 'Legal: Sign [Vault]'])
    expect(after.missing.map(({ kind, name }) => [kind, name])).toEqual([
      ['department', 'Legal'],
      ['system', 'Vault'],
    ])
    const known = {
      departments: [
        { id: 'sales', name: 'Sales' },
        { id: 'legal', name: 'Legal' },
      ],
      systems: [{ id: 'vault', name: 'Vault' }],
    }
    const settled = edited(after, (lines) => lines, known)
    expect(named(settled.document, 'Sign')).toMatchObject({ departmentId: 'legal', systemIds: ['vault'] })
    expect([settled.missing, settled.unsettled.size]).toEqual([[], 0])
  })
})
