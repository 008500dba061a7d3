import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { StepNode, WorkflowDocument } from '#shared/model/document.ts'
import { settle } from '#shared/model/edits/settle.ts'
import { checkDocument } from '#shared/model/invariants.ts'
import { namesFor } from '#shared/outline/graph/names.ts'
import { fillSteps, planFilling } from '#shared/outline/paste/fill-steps.ts'
import { guessColumns } from '#shared/outline/paste/guess-columns.ts'
import { planRows } from '#shared/outline/paste/plan-rows.ts'
import { path, sketch, step } from '../../../scoring/helpers/sketch.ts'

const catalogue: Catalogue = {
  departments: [
    { id: 'd1', name: 'Sales' },
    { id: 'd2', name: 'Billing' },
  ],
  systems: [
    { id: 's1', name: 'SAP' },
    { id: 's2', name: 'CRM' },
  ],
}

const map: WorkflowDocument = settle(
  sketch(
    [
      step('a', {
        name: 'Take order',
        departmentId: 'd1',
        systemIds: ['s1'],
        comment: 'By phone.',
        characteristics: { rules: true, minutes: { low: 5, likely: 10, high: 20 } },
      }),
      step('b', { name: 'Check credit', departmentId: 'd1' }),
      step('c', { name: 'Send bill', departmentId: 'd1' }),
    ],
    [path('a', 'b', 'c')],
    { lanes: [{ departmentId: 'd1', height: 160 }] },
  ),
)

function read(rows: readonly (readonly string[])[], document = map) {
  const columns = guessColumns(rows, catalogue)
  const plan = planRows(rows, columns, catalogue)
  const filling = planFilling(plan, { rows, columns }, document)
  return { plan, filling, document: fillSteps(document, filling.rows, namesFor(document, catalogue)) }
}
const stepOf = (document: WorkflowDocument, wanted: string) =>
  document.nodes.find((node): node is StepNode => node.kind === 'step' && node.id === wanted)

describe('a table about steps of the map', () => {
  const table = [
    ['Activity', 'Rules', 'Needs judgement', 'Minutes', 'Application', 'Owner', 'Remark'],
    ['check credit ', 'yes', 'no', '5–15', 'CRM', 'Billing', 'Once a week'],
    ['Take order', '', 'yes', '', 'CRM', '', 'By phone.'],
    ['Ship goods', 'yes', '', '3', '', '', ''],
  ]

  test('fills in what it says by the names, in whatever order, and leaves what is empty', () => {
    const { filling, document } = read(table)
    expect(filling.rows.map(({ nodeId }) => nodeId)).toEqual(['b', 'a'])
    expect(stepOf(document, 'b')).toMatchObject({
      departmentId: 'd2',
      systemIds: ['s2'],
      comment: 'Once a week',
      characteristics: { rules: true, judgement: false, minutes: { low: 5, likely: 10, high: 15 } },
    })
    expect(stepOf(document, 'a')).toMatchObject({
      systemIds: ['s1', 's2'],
      comment: 'By phone.',
      characteristics: { rules: true, judgement: true, minutes: { low: 5, likely: 10, high: 20 } },
    })
    expect(document.nodes).toHaveLength(map.nodes.length)
    expect(document.edges).toEqual(map.edges)
    expect(checkDocument(document)).toEqual([])
  })

  test('says which rows name no step, and why', () => {
    expect(read(table).filling.reported).toEqual([
      {
        row: 4,
        text: 'Ship goods',
        reason:
          'No step on this map has this name, so nothing is filled in. To add it, paste its row by itself afterwards.',
        used: false,
      },
    ])
    const twice = { ...map, nodes: [...map.nodes, step('d', { name: 'Check credit' })] }
    expect(read(table, twice).filling.reported[0]?.reason).toBe(
      'It cannot be told which of the steps of this name it is.',
    )
  })

  test('says what does not go together with what is there, and that the ways stay', () => {
    const { filling, document } = read([
      ['Step', 'Low', 'Clear rules', 'Next step'],
      ['Take order', '40', 'perhaps', 'Check credit'],
    ])
    expect(filling.remarks.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^“40” left out\. /),
      expect.stringMatching(/^“perhaps” left out\. /),
      'What leads where stays as it is drawn: next steps, ways out and exceptions of 1 row are not filled in.',
    ])
    expect(stepOf(document, 'a')?.characteristics).toEqual(stepOf(map, 'a')?.characteristics)
  })

  test('every row that is a step is filled in or reported, once', () => {
    const name = fc.constantFrom('Take order', 'take  order', 'Check credit', 'Send bill', 'Else', 'Other?')
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), (names) => {
        const { plan, filling } = read([['Step', 'Clear rules'], ...names.map((each) => [each, 'no'])])
        const rows = [...filling.rows.map(({ said }) => said.row), ...filling.reported.map(({ row }) => row)]
        expect(rows.toSorted((one, other) => one - other)).toEqual(plan.steps.map(({ row }) => row))
        const filled = filling.rows.map(({ nodeId }) => nodeId)
        expect(new Set(filled).size).toBe(filled.length)
      }),
    )
  })
})
