import type { Answers } from '#shared/model/answers.ts'
import type { Guard } from '#shared/model/assessment.ts'
import type { Characteristics, WorkflowDocument } from '#shared/model/document.ts'
import { describe, expect, test } from 'vitest'
import { assessed } from '../helpers/assess-sketch.ts'
import { decision, edge, end, exception, path, sketch, start, step } from '../helpers/sketch.ts'

const quiet: Partial<Answers> = { customerExperience: 1, competitiveAdvantage: 1, changesPerYear: 0 }
const loud: Partial<Answers> = { customerExperience: 5, competitiveAdvantage: 5, changesPerYear: 12 }
const minutes = (likely: number) => ({ minutes: { low: likely, likely, high: likely } })

function guardOf(map: WorkflowDocument, key: Guard['key'], answers = quiet): Guard | undefined {
  return assessed(map, answers).guards.find((guard) => guard.key === key)
}

function withSteps(...all: readonly Characteristics[]): WorkflowDocument {
  return sketch(
    all.map((characteristics, i) => step(`s${i}`, { characteristics })),
    [],
  )
}

describe('optimise first', () => {
  test('more than 20 % of the minutes is waste', () => {
    const guard = guardOf(
      withSteps({ value: 'waste', ...minutes(21) }, { value: 'adding', ...minutes(79) }),
      'optimise-first',
    )
    expect(guard?.nodeIds).toEqual(['s0'])
    expect(guard?.reason).toContain('21\u00a0% of handling time adds no value')
  })
  test('20 % is not more than 20 %', () => {
    expect(
      guardOf(withSteps({ value: 'waste', ...minutes(20) }, minutes(80)), 'optimise-first'),
    ).toBeUndefined()
  })
  test('without minutes steps are counted, and the reason says so', () => {
    const guard = guardOf(withSteps({ value: 'waste' }, {}, {}, {}), 'optimise-first')
    expect(guard?.reason).toContain('1 of 4 steps (25\u00a0%, no minutes known) adds no value')
    const two = guardOf(withSteps({ value: 'waste' }, { value: 'waste' }, {}, {}), 'optimise-first')
    expect(two?.reason).toContain('2 of 4 steps (50\u00a0%, no minutes known) add no value')
    const unspent = guardOf(withSteps({ value: 'waste', ...minutes(0) }, minutes(0)), 'optimise-first')
    expect(unspent?.reason).toContain('1 of 2 steps (50\u00a0%, no minutes spent) adds no value')
    const only = guardOf(withSteps({ value: 'waste' }), 'optimise-first')
    expect(only?.reason).toMatch(
      /^The only step, no minutes known, adds no value \(the limit is 20\u00a0%\)\./,
    )
    expect(guardOf(withSteps({}, {}), 'optimise-first')).toBeUndefined()
  })
  test('minutes on some steps weigh those steps only, and the reason says so', () => {
    const guard = guardOf(withSteps({ value: 'waste', ...minutes(5) }, minutes(5), {}), 'optimise-first')
    expect(guard?.reason).toContain('50\u00a0% of handling time (of the 2 steps with minutes)')
    const single = guardOf(withSteps({ value: 'waste', ...minutes(5) }, {}), 'optimise-first')
    expect(single?.reason).toContain('100\u00a0% of handling time (of the 1 step with minutes)')
  })
  test('steps marked as waste without minutes are counted, and what is missing is said', () => {
    const none = withSteps({ value: 'waste' }, { value: 'waste' }, minutes(50), {})
    expect(guardOf(none, 'optimise-first')?.reason).toContain(
      '2 of 4 steps (50\u00a0%) are marked as waste, without minutes (the limit is 20\u00a0%).',
    )
    const some = withSteps({ value: 'waste' }, { value: 'waste', ...minutes(1) }, minutes(50), {})
    expect(guardOf(some, 'optimise-first')?.reason).toContain(
      '2 of 4 steps (50\u00a0%) are marked as waste, one without minutes',
    )
    expect(guardOf(some, 'optimise-first')?.nodeIds).toEqual(['s0', 's1'])
    const more = withSteps({ value: 'waste' }, { value: 'waste', ...minutes(50) }, minutes(50), {})
    expect(guardOf(more, 'optimise-first')?.reason).toContain(
      '50\u00a0% of handling time (of the 2 steps with minutes) adds no value, and 2 of 4 steps (50\u00a0%) are marked as waste, one without minutes',
    )
    const few = withSteps({ value: 'waste' }, ...Array.from({ length: 9 }, () => minutes(5)))
    expect(guardOf(few, 'optimise-first')).toBeUndefined()
  })
  test('it holds whatever the verdict', () => {
    expect(guardOf(withSteps({ value: 'waste' }), 'optimise-first', loud)?.key).toBe('optimise-first')
  })

  const same = { systemIds: ['erp'], departmentId: 'sales' }
  test('the same step twice in a row of steps is redundant', () => {
    const map = sketch(
      [
        start(),
        step('a', { ...same, name: 'Check' }),
        step('b'),
        step('c', { ...same, name: 'check ' }),
        end(),
      ],
      [path('start', 'a', 'b', 'c', 'end')],
    )
    expect(guardOf(map, 'optimise-first')?.nodeIds).toEqual(['a', 'c'])
  })
  test('on two alternative ways it is not', () => {
    const map = sketch(
      [decision('d'), step('a', { ...same, name: 'Check' }), step('c', { ...same, name: 'Check' }), end()],
      [edge('d', 'a'), edge('d', 'c'), path('a', 'end'), path('c', 'end')],
    )
    expect(guardOf(map, 'optimise-first')).toBeUndefined()
  })
  test('nor in another department or other systems', () => {
    const map = sketch(
      [
        step('a', { ...same, name: 'Check' }),
        step('b', { ...same, name: 'Check', departmentId: 'legal' }),
        step('c', { ...same, name: 'Check', systemIds: ['crm'] }),
      ],
      [path('a', 'b', 'c')],
    )
    expect(guardOf(map, 'optimise-first')).toBeUndefined()
  })
})

describe('exceptions first', () => {
  const map = (rate: number) =>
    sketch([start(), step('a'), end(), step('h')], [path('start', 'a', 'end'), exception('a', 'h', rate)])
  test('over 20 % only', () => {
    expect(guardOf(map(0.2), 'exceptions-first')).toBeUndefined()
    expect(guardOf(map(0.21), 'exceptions-first')?.edgeIds).toEqual(['a!h!trouble'])
  })
  test('an orchestrate verdict needs no such warning', () => {
    expect(guardOf(map(0.5), 'exceptions-first', loud)).toBeUndefined()
  })
})

describe('needs judgement', () => {
  test('an automate verdict while more than half the handling time needs it', () => {
    const map = withSteps({ judgement: true, ...minutes(51) }, { judgement: false, ...minutes(49) })
    expect(guardOf(map, 'needs-judgement')?.nodeIds).toEqual(['s0'])
  })
  test('not at half', () => {
    expect(guardOf(withSteps({ judgement: true }, {}), 'needs-judgement')).toBeUndefined()
  })
  test('not with another verdict', () => {
    expect(guardOf(withSteps({ judgement: true }), 'needs-judgement', loud)).toBeUndefined()
  })
})
