import { describe, expect, test } from 'vitest'
import { countedWords, movesOf, reachOf } from '#shared/model/rubric/effect.ts'
import type { Standing, WorkflowEffect } from '#shared/model/rubric/effect.ts'

const standing: Standing = {
  verdict: 'hybrid',
  total: 10,
  firmness: 'leaning',
  scores: { complexity: 3, variability: 2, strategicImportance: 4, changeFrequency: 1 },
  opinions: [
    { name: 'Fit test', opinion: 'automate' },
    { name: 'Triggers', opinion: 'cannot-tell' },
  ],
  guards: ['Optimise first'],
  automated: ['a', 'b'],
  profile: [
    { name: 'Scope', percent: 50 },
    { name: 'on balance', percent: 48 },
  ],
  minutes: 30,
}

function effect(after: Partial<Standing>): WorkflowEffect {
  return {
    workflowId: 'w',
    name: 'Returns',
    counted: true,
    scenario: false,
    before: standing,
    after: { ...standing, ...after },
  }
}

describe('what another rubric does to a workflow', () => {
  test('reaches as far as the furthest thing that moves', () => {
    expect(reachOf(effect({}))).toBe('nothing')
    expect(reachOf(effect({ guards: [] }))).toBe('detail')
    expect(reachOf(effect({ firmness: 'open' }))).toBe('detail')
    expect(movesOf(effect({ firmness: 'open' }))).toEqual(['leaning → open'])
    expect(reachOf(effect({ total: 11 }))).toBe('total')
    expect(reachOf(effect({ total: 11, verdict: 'orchestrate' }))).toBe('verdict')
  })

  test('is told move by move', () => {
    const moves = movesOf(
      effect({
        scores: { ...standing.scores, complexity: 5 },
        opinions: [
          { name: 'Fit test', opinion: 'orchestrate' },
          { name: 'Triggers', opinion: 'cannot-tell' },
          { name: 'Systems', opinion: 'cannot-tell' },
        ],
        guards: ['Needs judgement'],
      }),
    )
    expect(moves).toEqual([
      'Complexity 3 → 5',
      'Fit test: automate → orchestrate',
      'Systems: not given → cannot tell',
      'Needs judgement now stands before it',
      'Optimise first no longer stands before it',
    ])
    expect(movesOf(effect({}))).toEqual([])
  })

  test('says what becomes of the split, the profile and the minutes', () => {
    const same = movesOf(effect({ automated: ['a', 'c'] }))
    expect(same).toEqual(['2 automated steps as before, 1 of them others'])
    const profile = [
      { name: 'Scope', percent: 63 },
      { name: 'on balance', percent: null },
    ]
    const all = effect({ automated: ['a', 'b', 'c'], profile, minutes: 150 })
    expect(movesOf(all)).toEqual([
      '2 → 3 automated steps',
      'Profile: scope 50\u00a0% → 63\u00a0%, on balance 48\u00a0% → not placed',
      'Handling time: 0.5 h → 2.5 h a case',
    ])
    expect(reachOf(all)).toBe('detail')
    // Before the first step there is nothing to split or to place.
    expect(movesOf({ ...all, before: { ...standing, verdict: null } })).toEqual([])
  })

  test('counts as the list does: scenarios are no workflows of their own', () => {
    const [one, other] = [effect({}), { ...effect({}), scenario: true, counted: false }]
    expect(countedWords([one, one])).toBe('2 workflows')
    expect(countedWords([one, other, other])).toBe('1 workflow and 2 scenarios')
  })

  test('scores that move against each other are a detail: the total stays', () => {
    const scores = { ...standing.scores, complexity: 2 as const, variability: 3 as const }
    expect(reachOf(effect({ scores }))).toBe('detail')
  })
})
