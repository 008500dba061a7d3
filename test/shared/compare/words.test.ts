import { describe, expect, test } from 'vitest'
import { compareMaps } from '#shared/compare/compare-maps.ts'
import type { ComparedMap, Difference } from '#shared/compare/types.ts'
import { noAnswers } from '#shared/model/answers.ts'
import { createNode } from '#shared/model/create-node.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { FlowEdge, FlowNode, WorkflowDocument } from '#shared/model/document.ts'

const catalogue = {
  departments: [
    { id: 'sales', name: 'Sales' },
    { id: 'finance', name: 'Finance' },
  ],
  systems: [
    { id: 'crm', name: 'CRM' },
    { id: 'sap', name: 'SAP' },
    { id: 'excel', name: 'Excel' },
  ],
}

const step = (id: string, name: string, departmentId = 'sales', systemIds: string[] = []): FlowNode => ({
  ...createNode('step', { id, name, departmentId, position: { x: 100 * Number(id.slice(1)), y: 40 } }),
  systemIds,
})
const flow = (id: string, source: string, target: string, more: Partial<FlowEdge> = {}): FlowEdge => ({
  id,
  source,
  target,
  kind: 'sequence',
  ...more,
})

const drawing = (
  nodes: FlowNode[],
  edges: FlowEdge[],
  more: Partial<WorkflowDocument> = {},
): WorkflowDocument => ({
  ...emptyDocument(),
  lanes: [{ departmentId: 'sales', height: 160 }],
  nodes,
  edges,
  ...more,
})
const side = (document: WorkflowDocument, answers = noAnswers): ComparedMap => ({
  document,
  catalogue,
  answers,
})

const asIs = drawing(
  [
    step('n1', 'Enter order', 'sales', ['crm', 'excel']),
    step('n2', 'Check credit'),
    createNode('decision', { id: 'n3', name: 'Good?', departmentId: 'sales', position: { x: 300, y: 40 } }),
    step('n4', 'Ship'),
    step('n5', 'Refuse'),
  ],
  [
    flow('e1', 'n1', 'n2'),
    flow('e2', 'n2', 'n3'),
    flow('e3', 'n3', 'n4', { label: 'yes', probability: 0.8 }),
    flow('e4', 'n3', 'n5', { label: 'no', probability: 0.2 }),
  ],
)

const edit = (
  nodes: (list: FlowNode[]) => FlowNode[],
  edges = (list: FlowEdge[]) => list,
): WorkflowDocument => ({
  ...asIs,
  nodes: nodes(asIs.nodes),
  edges: edges(asIs.edges),
})
const found = (after: WorkflowDocument, before = asIs): readonly Difference[] =>
  compareMaps(side(before), side(after)).differences
const said = (differences: readonly Difference[]) =>
  differences.map(({ group, change, title, details }) => [group, change, title, ...details])

describe('what is said', () => {
  test('of a step that is renamed, moved and uses other systems', () => {
    const after = edit(([first, ...rest]) => [
      { ...step('n1', 'Take order', 'finance', ['crm', 'sap']), position: first?.position ?? { x: 0, y: 0 } },
      ...rest,
    ])
    expect(
      said(found({ ...after, lanes: [...after.lanes, { departmentId: 'finance', height: 160 }] })),
    ).toEqual([
      [
        'steps',
        'changed',
        'Take order',
        'Name: “Take order” (was “Enter order”)',
        'Department: Finance (was Sales)',
        'Systems: now SAP, no longer Excel',
      ],
      ['departments', 'added', 'Finance', '1 step'],
      ['systems', 'added', 'SAP', '1 step'],
      ['systems', 'removed', 'Excel', '1 step'],
    ])
  })

  test('of a step put between two others: the step, the new ways to it and from it, and the one that is gone', () => {
    const after = edit(
      (nodes) => [...nodes, step('n6', 'Ask agency')],
      (edges) => [...edges.filter(({ id }) => id !== 'e1'), flow('x1', 'n1', 'n6'), flow('x2', 'n6', 'n2')],
    )
    const differences = found(after)
    expect(said(differences)).toEqual([
      ['steps', 'added', 'Ask agency', 'Sales, after Enter order, before Check credit'],
      ['ways', 'added', 'from Enter order to Ask agency'],
      ['ways', 'added', 'from Ask agency to Check credit'],
      ['ways', 'removed', 'from Enter order to Check credit'],
    ])
    expect(differences[0]).toMatchObject({ before: { nodeIds: ['n1', 'n2'] }, after: { nodeIds: ['n6'] } })
    const { marks } = compareMaps(side(asIs), side(after))
    expect([...marks.after]).toEqual([
      ['n6', 'added'],
      ['x1', 'added'],
      ['x2', 'added'],
    ])
    expect([...marks.before]).toEqual([['e1', 'removed']])
  })

  test('of a way with another label and share, one that leads elsewhere, and an exception path', () => {
    const after = edit(
      (nodes) => nodes,
      (edges) => [
        ...edges.filter(({ id }) => id !== 'e3' && id !== 'e4'),
        flow('e3', 'n3', 'n4', { label: 'fine', probability: 0.9 }),
        flow('e4', 'n3', 'n1', { label: 'no', probability: 0.1 }),
        flow('e5', 'n4', 'n5', {
          kind: 'exception',
          exception: { event: 'exception', name: 'Lost' },
          rate: { kind: 'observed', count: 3, of: 100 },
        }),
      ],
    )
    expect(said(found(after))).toEqual([
      [
        'ways',
        'changed',
        '“fine” from Good? to Ship',
        'Label: fine (was yes)',
        'Share: 90\u00a0% (was 80\u00a0%)',
      ],
      [
        'ways',
        'changed',
        '“no” from Good? to Enter order',
        'To: Enter order (was Refuse)',
        'Share: 10\u00a0% (was 20\u00a0%)',
      ],
      ['exceptions', 'added', '“Lost” from Ship to Refuse'],
    ])
  })

  test('of characteristics, handling time and comments', () => {
    const facts = { rules: true, minutes: { low: 2, likely: 3, high: 6 } }
    const after = edit((nodes) =>
      nodes.map((node) =>
        node.kind === 'step' && node.id === 'n2'
          ? { ...node, characteristics: facts, comment: 'New tool' }
          : node,
      ),
    )
    expect(said(found(after))).toEqual([
      [
        'steps',
        'changed',
        'Check credit',
        'Works by clear rules: yes (not given before)',
        'Handling time: 3 min (2–6) (not given before)',
        'Comment changed',
      ],
    ])
  })

  test('of answers', () => {
    const before = { ...noAnswers, customerExperience: 4 as const, casesPerYear: 12_000 }
    const after = {
      overrides: { complexity: { score: 2 as const, reason: 'One desk' } },
      customerExperience: 5 as const,
    }
    expect(said(compareMaps(side(asIs, before), side(asIs, after)).differences)).toEqual([
      ['answers', 'changed', 'Customer experience', 'Answer: 5 of 5 (was 4 of 5)'],
      ['answers', 'removed', 'Cases a year', 'Answer: no longer given (was 12,000)'],
      ['answers', 'added', 'Complexity, set by hand', 'Answer: 2 (One desk) (not given before)'],
    ])
  })

  test('of notes and of what is parked', () => {
    const note = { id: 'm', text: 'Ask Ms Kern', position: { x: 0, y: 0 }, size: { width: 100, height: 40 } }
    const parked = { id: 'p', kind: 'question' as const, text: 'Who signs?', about: 'n2' }
    const before = { ...asIs, notes: [note], parked: [parked] }
    const after = { ...asIs, notes: [{ ...note, about: 'n2' }], parked: [{ ...parked, outcome: 'The head' }] }
    expect(said(found(after, before))).toEqual([
      ['notes', 'changed', 'Ask Ms Kern', 'About: Check credit (not given before)'],
      ['parking', 'changed', 'Who signs?', 'Outcome: The head (not given before)'],
    ])
  })
})

describe('which node is which', () => {
  const fresh = (nodes: FlowNode[], edges: FlowEdge[]): WorkflowDocument => ({ ...asIs, nodes, edges })

  /** The same map with ids of its own, as a file of another tool brings it. */
  const imported = (names: Readonly<Record<string, string>>) => {
    const other = (id: string) => id.replace('n', 'x')
    return fresh(
      asIs.nodes.map((node) => ({ ...node, id: other(node.id), name: names[node.id] ?? node.name })),
      asIs.edges.map((edge) => ({ ...edge, source: other(edge.source), target: other(edge.target) })),
    )
  }

  test('ids of files that mean something else are not believed', () => {
    const other = fresh([step('n1', 'Pay'), step('n2', 'Post'), step('n3', 'Ship')], [flow('e1', 'n1', 'n2')])
    const { matched } = compareMaps(side(asIs), side(other))
    expect([...matched.nodes]).toEqual([['n4', 'n3']])
  })

  test('a step that was renamed and has another id is known by what it stands between', () => {
    const other = imported({ n2: 'Ask the agency' })
    const { matched } = compareMaps(side(asIs), side(other))
    expect(matched.nodes.get('n2')).toBe('x2')
    expect(said(found(other))).toEqual([
      [
        'steps',
        'changed',
        'Ask the agency',
        'Taken to be the same as “Check credit”, by what it stands between',
        'Name: “Ask the agency” (was “Check credit”)',
      ],
    ])
  })

  test('in a map made from the other a step of another id and name is new, and the one it replaces is gone', () => {
    const other = fresh(
      asIs.nodes.map((node) => (node.id === 'n2' ? step('n9', 'Auto credit check') : node)),
      asIs.edges.map((edge) => ({
        ...edge,
        source: edge.source === 'n2' ? 'n9' : edge.source,
        target: edge.target === 'n2' ? 'n9' : edge.target,
      })),
    )
    const steps = said(found(other)).filter(([group]) => group === 'steps')
    expect(steps.map(([, change, title]) => [change, title]).toSorted()).toEqual([
      ['added', 'Auto credit check'],
      ['removed', 'Check credit'],
    ])
  })

  test('two maps that have nothing in common are wholly removed and added', () => {
    const other = fresh([step('a1', 'Pay')], [])
    const { marks, matched } = compareMaps(side(asIs), side(other))
    expect(matched.nodes.size).toBe(0)
    expect([...marks.after]).toEqual([['a1', 'added']])
    expect(marks.before.size).toBe(asIs.nodes.length + asIs.edges.length)
  })
})
