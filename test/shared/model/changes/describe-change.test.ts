import { describe, expect, test } from 'vitest'
import { noAnswers } from '#shared/model/answers.ts'
import type { Answers } from '#shared/model/answers.ts'
import { describeChange } from '#shared/model/changes/describe-change.ts'
import { differencesOf, isSame, tally } from '#shared/model/changes/differences.ts'
import { isLarge } from '#shared/model/changes/is-large.ts'
import { createNode } from '#shared/model/create-node.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { FlowNode, WorkflowDocument } from '#shared/model/document.ts'

const catalogue = {
  departments: [
    { id: 'sales', name: 'Sales' },
    { id: 'legal', name: 'Legal' },
  ],
  systems: [{ id: 'sap', name: 'SAP' }],
}

const step = (id: string, name: string, more: Partial<FlowNode> = {}): FlowNode =>
  ({ ...createNode('step', { id, name }), ...more }) as FlowNode
const check = step('a', 'Check credit')
const pay = step('b', 'Pay')
const edge = { id: 'e', source: 'a', target: 'b', kind: 'sequence' as const }
const lane = (departmentId: string, height = 120) => ({ departmentId, height })
const note = { id: 'n', text: 'Ask  Ines', position: { x: 0, y: 0 }, size: { width: 9, height: 9 } }
const moved = (node: FlowNode, x: number, y = 0): FlowNode => ({ ...node, position: { x, y } })

const state = (part: Partial<WorkflowDocument> = {}, answers: Partial<Answers> = {}) => ({
  document: { ...emptyDocument(), ...part },
  answers: { ...noAnswers, ...answers },
})
const words = (before: ReturnType<typeof state>, after: ReturnType<typeof state>, label = 'Edit') =>
  describeChange(before, after, label, catalogue)

describe('what was done, in words', () => {
  const two = [check, pay]
  const cases: readonly (readonly [string, Parameters<typeof words>])[] = [
    ['Added step Check credit', [state(), state({ nodes: [check] })]],
    ['Added step', [state(), state({ nodes: [step('a', '')] }), 'Add step']],
    ['Added step Pay', [state({ nodes: [check] }), state({ nodes: two, edges: [edge] })]],
    ['Deleted step Pay', [state({ nodes: two, edges: [edge] }), state({ nodes: [check] }), 'Delete']],
    ['Deleted 2 steps', [state({ nodes: two }), state(), 'Delete 2 things']],
    [
      'Pasted: added 2 steps and 1 decision',
      [state(), state({ nodes: [...two, createNode('decision', { id: 'd' })] }), 'Paste'],
    ],
    ['Connected Check credit to Pay', [state({ nodes: two }), state({ nodes: two, edges: [edge] })]],
    [
      'Changed exception path from Check credit to Pay',
      [
        state({ nodes: two, edges: [{ ...edge, kind: 'exception' }] }),
        state({ nodes: two, edges: [{ ...edge, kind: 'exception', rate: { kind: 'value', value: 0.1 } }] }),
      ],
    ],
    [
      'Deleted connection from Check credit to Pay',
      [state({ nodes: two, edges: [edge] }), state({ nodes: two })],
    ],
    ['Renamed Pay to Settle', [state({ nodes: two }), state({ nodes: [check, { ...pay, name: 'Settle' }] })]],
    ['Named a step Pay', [state({ nodes: [step('b', '')] }), state({ nodes: [pay] })]],
    [
      'Changed Pay to an end',
      [state({ nodes: [pay] }), state({ nodes: [createNode('end', { id: 'b', name: 'Pay' })] })],
    ],
    ['Moved Pay', [state({ nodes: [pay] }), state({ nodes: [moved(pay, 40)] })]],
    [
      'Tidied layout: moved 2 nodes',
      [state({ nodes: two }), state({ nodes: two.map((node) => moved(node, 40)) }), 'Tidy layout'],
    ],
    [
      'Moved 2 nodes',
      [state({ nodes: two }), state({ nodes: two.map((node) => moved(node, 40)) }), 'Move 2 things'],
    ],
    [
      'Moved Pay to Sales',
      [state({ nodes: two }), state({ nodes: [moved(check, 9), { ...pay, departmentId: 'sales' }] })],
    ],
    [
      'Added SAP to Pay',
      [state({ nodes: [pay] }), state({ nodes: [{ ...pay, systemIds: ['sap'] } as FlowNode] })],
    ],
    ['Added lane Sales', [state(), state({ lanes: [lane('sales')] })]],
    [
      'Moved lane up',
      [
        state({ lanes: [lane('sales'), lane('legal')] }),
        state({ lanes: [lane('legal'), lane('sales')] }),
        'Move lane up',
      ],
    ],
    ['Added note “Ask Ines”', [state(), state({ notes: [note] })]],
    [
      'Added question “Who signs?”',
      [state(), state({ parked: [{ id: 'p', kind: 'question', text: 'Who signs?' }] })],
    ],
    ['Answered cases a year: 12,000', [state(), state({}, { casesPerYear: 12_000 })]],
    ['Took back the answer on cases a year', [state({}, { casesPerYear: 1 }), state()]],
    [
      'Overrode complexity',
      [state(), state({}, { overrides: { complexity: { score: 2, reason: 'Simple enough' } } })],
    ],
    [
      'Resized lane',
      [state({ lanes: [lane('sales')] }), state({ lanes: [lane('sales', 300)] }), 'Resize lane'],
    ],
  ]

  test.each(cases)('%s', (expected, given) => {
    expect(words(...given)).toBe(expected)
  })

  test('are never longer than a save may carry', () => {
    expect(words(state(), state({ nodes: [step('a', 'x'.repeat(500))] }))).toHaveLength(200)
  })
})

describe('differences', () => {
  test('are counted over all kinds of things', () => {
    const before = state({ nodes: [check, pay], edges: [edge], lanes: [lane('sales')] }, { regulated: true })
    const after = state({ nodes: [{ ...check, name: 'Check' }], lanes: [lane('sales')], notes: [note] })
    expect(tally(differencesOf(before, after))).toEqual({ added: 1, removed: 3, changed: 1 })
    expect(tally(differencesOf(after, before))).toEqual({ added: 3, removed: 1, changed: 1 })
  })

  test('equal states have none, whatever objects they are made of', () => {
    const one = state({ nodes: [check], lanes: [lane('sales')] }, { casesPerYear: 4 })
    expect(isSame(differencesOf(one, structuredClone(one)))).toBe(true)
  })

  test('lanes in another order differ', () => {
    const one = state({ lanes: [lane('sales'), lane('legal')] })
    const other = state({ lanes: [lane('legal'), lane('sales')] })
    expect(isSame(differencesOf(one, other))).toBe(false)
  })
})

describe('a large change', () => {
  const many = Array.from({ length: 8 }, (_, index) => step(`${index}`, `${index}`))
  const before = { ...emptyDocument(), nodes: many }
  const withNodes = (nodes: FlowNode[]) => ({ ...emptyDocument(), nodes })

  test.each([
    ['deleting three', withNodes(many.slice(3)), true],
    ['deleting two', withNodes(many.slice(2)), false],
    ['pasting three', withNodes([...many, step('x', ''), step('y', ''), step('z', '')]), true],
    ['dragging a group', withNodes(many.map((node) => moved(node, 40))), false],
    ['tidying', withNodes(many.map((node, index) => moved(node, index * 40))), true],
    ['renaming', withNodes(many.map((node) => ({ ...node, name: 'New' }))), false],
  ])('%s', (_, after, large) => {
    expect(isLarge(before, after)).toBe(large)
  })
})
