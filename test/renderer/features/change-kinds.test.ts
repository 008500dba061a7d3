import { describe, expect, test } from 'vitest'
import type { WhatIfChoices } from '#shared/model/what-if/view.ts'
import { changeFrom, changeKinds } from '../../../renderer/features/assessment/what-if/change-kinds.ts'
import type { ChangeField } from '../../../renderer/features/assessment/what-if/change-kinds.ts'

const choices: WhatIfChoices = {
  systems: [{ id: 'sap', name: 'SAP', steps: 3 }],
  departments: [
    { id: 'sales', name: 'Sales', steps: 2 },
    { id: 'legal', name: 'Legal', steps: 1 },
  ],
  paths: [{ id: 'lost', name: '“Lost” at “Check”', share: 0.2 }],
  steps: [{ id: 'check', name: 'Check', departmentId: 'sales', answers: { rules: true } }],
  rate: 0.2,
  answers: { customerExperience: 4 },
  scores: { complexity: 2, variability: 3, strategicImportance: 4, changeFrequency: 1 },
}
const nothing: WhatIfChoices = { ...choices, systems: [], departments: [], paths: [], steps: [], rate: null }

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
    'step-answer',
    ['check', 'rules no'],
    { kind: 'step-answer', nodeId: 'check', question: 'rules', to: false },
  ],
  ['answer', ['customerExperience', '2'], { kind: 'answer', question: 'customerExperience', to: 2 }],
  ['answer', ['changesPerYear', '12'], { kind: 'changes-per-year', to: 12 }],
  ['answer', ['regulated', 'yes'], { kind: 'regulated', to: true }],
  ['score', ['complexity', '5'], { kind: 'score', dimension: 'complexity', to: 5 }],
])('%s with %j is a change', (id, values, change) => {
  expect(changeFrom(kind(id), values)).toEqual(change)
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
    expect(changeFrom(kind(id), values)).toBeNull()
  })
})

test('a department becomes part of another one, and a step goes to another than its own', () => {
  expect(labels(kind('merge-departments').fields(choices, ['sales'])[1])).toEqual(['Legal'])
  expect(labels(kind('step-department').fields(choices, ['check'])[1])).toEqual(['Legal'])
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
