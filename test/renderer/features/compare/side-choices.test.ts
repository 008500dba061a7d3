import { describe, expect, test } from 'vitest'
import type { ComparedSide } from '#shared/model/comparison.ts'
import type { WorkflowSummary } from '#shared/model/engagement.ts'
import { choicesOf } from '../../../../renderer/features/compare/side-choices.ts'
import { familyName, sideName } from '#shared/compare/side-words.ts'

const workflow = (id: string, name: string, baseId: string | null = null) =>
  ({ id, name, baseId }) as WorkflowSummary
const workflows = [
  workflow('r', 'Returns'),
  workflow('t', 'To-be', 'r'),
  workflow('c', 'Claims'),
  workflow('s', 'Lean', 'c'),
]

const side = (
  workflowId: string,
  name: string,
  baseName: string | null = null,
  revision = 1,
  newest = true,
) => ({ workflowId, engagementId: 'e', name, baseName, revision, newest }) as ComparedSide
const returns = side('r', 'Returns')
const toBe = side('t', 'To-be', 'Returns')
const claims = side('c', 'Claims')

describe('what stands on a side, and what else could', () => {
  test('a workflow beside its scenario is the as-is', () => {
    expect([sideName(returns, toBe), sideName(toBe, returns), familyName(returns, toBe)]).toEqual([
      'As-is',
      'To-be',
      'Returns',
    ])
    expect(choicesOf(workflows, returns, toBe, 'r')).toEqual([
      {
        group: 'Returns',
        items: [
          { value: 'r', label: 'As-is' },
          { value: 't', label: 'To-be' },
        ],
      },
      {
        group: 'Other workflows',
        items: [
          { value: 'c', label: 'Claims' },
          { value: 's', label: 'Claims – Lean' },
        ],
      },
    ])
  })

  test('two workflows have their full names', () => {
    expect([sideName(returns, claims), familyName(returns, claims)]).toEqual(['Returns', null])
    const [only, ...others] = choicesOf(workflows, returns, claims, 'r')
    expect(others).toEqual([])
    expect(only?.items.map(({ label }) => label)).toEqual([
      'Returns',
      'Returns – To-be',
      'Claims',
      'Claims – Lean',
    ])
  })

  test('an earlier moment is offered by its name, else by its time, as what stands there', () => {
    const at = {
      ...side('r', 'Returns', null, 3, false),
      savedAt: new Date(2025, 10, 22, 14, 32).toISOString(),
    }
    const [unnamed, named] = [null, 'Before lunch'].map((momentName) => ({ ...at, momentName }))
    if (unnamed === undefined || named === undefined) throw new Error('Two sides.')
    expect(choicesOf(workflows, unnamed, returns, 'r@3')[0]?.items[0]).toEqual({
      value: 'r@3',
      label: '22 November 2025 14:32',
    })
    expect([sideName(named, returns), sideName(unnamed, toBe)]).toEqual([
      'Before lunch',
      'As-is, 22 November 2025 14:32',
    ])
  })
})
