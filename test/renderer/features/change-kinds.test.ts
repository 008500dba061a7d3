import { describe, expect, test } from 'vitest'
import type { WhatIfChoices } from '#shared/model/what-if/view.ts'
import { changeFrom, changeKinds } from '../../../renderer/features/assessment/what-if/change-kinds.ts'
import type { ChangeField } from '../../../renderer/features/assessment/what-if/change-row.ts'

const choices: WhatIfChoices = {
  systems: [{ id: 'sap', name: 'SAP', steps: 3 }],
  departments: [
    { id: 'sales', name: 'Sales', steps: 2 },
    { id: 'legal', name: 'Legal', steps: 1 },
  ],
  otherDepartments: [{ id: 'audit', name: 'Audit' }],
  more: {
    department: { id: 'tried:new department', name: 'New department' },
    step: { id: 'tried:new step', name: 'New step' },
  },
  rework: [{ id: 'r', name: 'Rework of “Check”', change: { kind: 'without-ways', edgeIds: ['back'] } }],
  switches: [
    {
      id: 's',
      name: '“Check” alone in CRM',
      change: { kind: 'step-systems', nodeId: 'check', systemIds: ['sap'] },
    },
  ],
  paths: [{ id: 'lost', name: '“Lost” at “Check”', share: 0.2 }],
  steps: [
    { id: 'check', name: 'Check', departmentId: 'sales', systemIds: ['crm'], answers: { rules: true } },
  ],
  rate: 0.2,
  answers: { customerExperience: 4 },
  scores: { complexity: 2, variability: 3, strategicImportance: 4, changeFrequency: 1 },
}
const nothing: WhatIfChoices = {
  ...choices,
  systems: [],
  departments: [],
  rework: [],
  switches: [],
  paths: [],
  steps: [],
  rate: null,
}

function kind(id: string) {
  const row = changeKinds.find((each) => each.id === id)
  if (row === undefined) throw new Error(id)
  return row
}
const labels = (field: ChangeField | undefined) =>
  field !== undefined && 'options' in field ? field.options.map(({ label }) => label) : []

test.each([
  ['without-system', ['sap'], { kind: 'without-system', systemId: 'sap' }],
  ['merge-departments', ['sales', 'legal'], { kind: 'merge-departments', from: 'sales', into: 'legal' }],
  ['exception-share', ['lost', '5 %'], { kind: 'exception-share', pathId: 'lost', share: 0.05 }],
  ['exception-rate', ['12,5'], { kind: 'exception-rate', rate: 0.125 }],
  ['without-step', ['check'], { kind: 'without-steps', nodeIds: ['check'] }],
  [
    'step-department',
    ['check', 'legal'],
    { kind: 'step-department', nodeId: 'check', departmentId: 'legal' },
  ],
  [
    'step-department',
    ['check', 'tried:new department'],
    {
      kind: 'step-department',
      nodeId: 'check',
      departmentId: 'tried:new department',
      newDepartment: 'New department',
    },
  ],
  ['new-department', ['audit', 'check'], { kind: 'step-department', nodeId: 'check', departmentId: 'audit' }],
  [
    'new-step',
    ['check', 'none'],
    { kind: 'new-step', nodeId: 'tried:new step', name: 'New step', afterId: 'check', departmentId: 'sales' },
  ],
  [
    'new-step',
    ['check', 'audit'],
    { kind: 'new-step', nodeId: 'tried:new step', name: 'New step', afterId: 'check', departmentId: 'audit' },
  ],
  [
    'cut-rework',
    [JSON.stringify({ kind: 'without-ways', edgeIds: ['back'] })],
    { kind: 'without-ways', edgeIds: ['back'] },
  ],
  [
    'drop-switch',
    [JSON.stringify({ kind: 'step-systems', nodeId: 'check', systemIds: ['sap'] })],
    { kind: 'step-systems', nodeId: 'check', systemIds: ['sap'] },
  ],
  ['step-system', ['check', 'sap'], { kind: 'step-systems', nodeId: 'check', systemIds: ['sap'] }],
  ['step-system', ['check', 'none'], { kind: 'step-systems', nodeId: 'check', systemIds: [] }],
  [
    'step-answer',
    ['check', 'rules no'],
    { kind: 'step-answer', nodeId: 'check', question: 'rules', to: false },
  ],
  ['answer', ['customerExperience', '2'], { kind: 'answer', question: 'customerExperience', to: 2 }],
  ['answer', ['changesPerYear', '12'], { kind: 'changes-per-year', to: 12 }],
  ['answer', ['regulated', 'yes'], { kind: 'regulated', to: true }],
  ['score', ['complexity', '5'], { kind: 'score', dimension: 'complexity', to: 5 }],
])('%s with %j is a change', (id, values, change) => {
  expect(changeFrom(kind(id), values, choices)).toEqual(change)
})

describe('what cannot be meant is no change', () => {
  test.each([
    ['without-system', ['']],
    ['exception-share', ['lost', '140 %']],
    ['exception-share', ['lost', '2–5 %']],
    ['exception-rate', ['often']],
    ['answer', ['changesPerYear', 'many']],
    ['score', ['complexity', '6']],
  ])('%s with %j', (id, values) => {
    expect(changeFrom(kind(id), values, choices)).toBeNull()
  })
})

test('a department becomes part of another one, and a step goes to another than its own', () => {
  expect(labels(kind('merge-departments').fields(choices, ['sales'])[1])).toEqual(['Legal'])
  expect(labels(kind('step-department').fields(choices, ['check'])[1])).toEqual([
    'Legal',
    'Audit (not on the map)',
    'one the engagement does not have yet',
  ])
})

test('what is said of a step already is not offered', () => {
  const offered = labels(kind('step-answer').fields(choices, ['check'])[1])
  expect(offered).toContain('does not follow clear rules')
  expect(offered).not.toContain('follows clear rules')
})

test('where there is nothing to change, the kind says so', () => {
  const without = changeKinds.filter(({ missing }) => missing(nothing) !== null).map(({ id }) => id)
  expect(without).toEqual(changeKinds.map(({ id }) => id).filter((id) => id !== 'answer' && id !== 'score'))
  expect(changeKinds.every(({ missing }) => missing(choices) === null)).toBe(true)
})
