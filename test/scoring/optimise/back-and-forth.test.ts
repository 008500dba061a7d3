import { expect, test } from 'vitest'
import { findingCost } from '#shared/model/analysis/finding-words.ts'
import { analysed, minutes, work } from '../helpers/analysed.ts'
import { decision, edge, end, parallel, path, sketch, start } from '../helpers/sketch.ts'

test('to another department and straight back, unless it is required', () => {
  const map = (value: 'adding' | 'required') =>
    sketch(
      [
        start(),
        work('a', 1),
        work('b', 2, { value }, 'legal'),
        decision('d'),
        work('c', 1),
        work('e', 1),
        end(),
      ],
      [
        path('start', 'a', 'b', 'd'),
        edge('d', 'c', { probability: 0.5 }),
        edge('d', 'e', { probability: 0.5 }),
        path('c', 'end'),
        path('e', 'end'),
      ],
    )
  expect(analysed(map('adding')).optimise.findings).toEqual([
    expect.objectContaining({
      kind: 'avoidable-handoff',
      title: '“b” goes from Sales to Legal and straight back',
      minutes: 0,
      share: 0,
      moves: { mean: 2, waiting: 0 },
      nodeIds: ['b'],
      edgeIds: ['a>b', 'b>d', 'd>c', 'd>e'],
    }),
  ])
  expect(analysed(map('required')).optimise.findings).toEqual([])
})

test('going there and back takes no work of its own: how often, and what it waits for, are told', () => {
  const map = sketch(
    [
      start(),
      work('a', 10),
      work('b', 20, { waiting: minutes(30) }, 'legal'),
      work('c', 10, { value: 'waste' }),
      end(),
    ],
    [path('start', 'a', 'b', 'c', 'end')],
  )
  const { findings, minutes: all, summary } = analysed(map).optimise
  expect([findings.map(({ kind }) => kind), all]).toEqual([['waste', 'avoidable-handoff'], 10])
  expect(findings[1]?.reason).toBe(
    '2 handoffs a case for one step, which it waits for 30 min. If Sales could do it, or what Legal decides were agreed beforehand, they would go; the work in it stays.',
  )
  expect(findings.map(findingCost)).toEqual([
    '10 min a case, 25\u00a0% of all work',
    '2 handoffs a case, 30 min of waiting',
  ])
  expect(summary).toContain(
    'Found: 1 step without value and 1 avoidable handoff. What could go takes 25\u00a0% of all work. Going there and straight back costs 2 of 2 handoffs a case; the work in that step stays.',
  )
})

test('handed to and fro between two departments, a case is handed over no more often than it is', () => {
  const map = sketch(
    [work('a', 1), work('b', 1, {}, 'legal'), work('c', 1), work('e', 1, {}, 'legal'), work('f', 1)],
    [path('a', 'b', 'c', 'e', 'f')],
  )
  expect(analysed(map).optimise.summary).toContain(
    'Found: 3 avoidable handoffs. Going there and straight back costs up to 4 of 4 handoffs a case; the work in those steps stays.',
  )
})

test.each(['parallel', 'inclusive'] as const)(
  'one of several ways that are gone side by side (%s) is not there and straight back; within one it is',
  (kind) => {
    const gateway = (id: string) =>
      kind === 'parallel' ? parallel(id) : decision(id, { choice: 'inclusive' })
    const map = (branch: readonly string[]) =>
      sketch(
        [
          start(),
          work('a', 1),
          gateway('split'),
          work('before', 1),
          work('b', 1, {}, 'legal'),
          work('after', 1),
          work('other', 1),
          gateway('join'),
          work('c', 1),
          end(),
        ],
        [path('start', 'a', 'split', ...branch, 'join', 'c', 'end'), path('split', 'other', 'join')],
      )
    const found = (branch: readonly string[]) =>
      analysed(map(branch)).optimise.findings.map(({ nodeIds }) => nodeIds)
    expect(found(['b'])).toEqual([])
    expect(found(['before', 'b'])).toEqual([])
    expect(found(['b', 'after'])).toEqual([])
    expect(found(['before', 'b', 'after'])).toEqual([['b']])
  },
)

test('not back where cases do not come back: a loop without a way out is gone through once', () => {
  const map = sketch(
    [work('a', 1, {}, 'sales', ['crm']), work('b', 2, {}, 'legal', ['erp'])],
    [path('a', 'b', 'a')],
  )
  expect(analysed(map).timing.handoffs.mean).toBe(1)
  expect(analysed(map).optimise.findings.map(({ kind }) => kind)).not.toContain('avoidable-handoff')
})

test('out of a system and straight back into it', () => {
  const map = sketch(
    [
      start(),
      work('a', 1, {}, 'sales', ['crm']),
      work('b', 2, {}, 'sales', ['erp']),
      work('c', 1, {}, 'sales', ['crm']),
      end(),
    ],
    [path('start', 'a', 'b', 'c', 'end')],
  )
  expect(analysed(map).optimise.findings).toEqual([
    expect.objectContaining({
      kind: 'avoidable-switch',
      title: '“b” leaves CRM for ERP and comes straight back',
    }),
  ])
})
