import { describe, expect, test } from 'vitest'
import type { Timing } from '#shared/model/analysis/timing.ts'
import type { Characteristics, FlowNode, NodeKind, WorkflowDocument } from '#shared/model/document.ts'
import { timing } from '../../electron/timing/timing.ts'
import { choice, rework, twoSteps } from './helpers/check-maps.ts'
import { creditApplication } from './helpers/credit-application.ts'
import { end, path, sketch, start, step } from '../scoring/helpers/sketch.ts'
import { flow } from './helpers/flow.ts'
import type { Arc } from './helpers/flow.ts'
import { defaultRubric } from '#shared/model/rubric.ts'

const timed = (map: WorkflowDocument, casesPerYear?: number): Timing =>
  timing(map, casesPerYear === undefined ? {} : { casesPerYear }, defaultRubric.times)

/** The map with more said about some steps. */
function said(
  map: WorkflowDocument,
  facts: Readonly<Record<string, Partial<FlowNode> & { characteristics?: Characteristics }>>,
) {
  return {
    ...map,
    nodes: map.nodes.map((node) => {
      const more = facts[node.id]
      if (more === undefined || node.kind !== 'step') return node
      return {
        ...node,
        ...more,
        characteristics: { ...node.characteristics, ...more.characteristics },
      } as FlowNode
    }),
  }
}

describe('check values of method §6', () => {
  test('sequence 10 + 20 = 30', () => {
    expect(timed(twoSteps).cycle).toEqual({ mean: 30, deviation: 0, low: 30, high: 30 })
  })

  test('choice 10 + .9 · 20 + .1 · 10 = 29', () => {
    const { cycle, handling } = timed(choice)
    expect([cycle.mean, handling.mean]).toEqual([expect.closeTo(29, 10), expect.closeTo(29, 10)])
    expect(cycle.deviation).toBeCloseTo(Math.sqrt(0.9 * 0.1) * 10, 8)
  })

  test('rework 10 + 20 / .8 = 35, its rounds geometric: 20 · √.2 / .8 from case to case', () => {
    const { cycle } = timed(rework)
    expect(cycle.mean).toBeCloseTo(35, 10)
    expect(cycle.deviation).toBeCloseTo((20 * Math.sqrt(0.2)) / 0.8, 8)
  })

  test('credit application: 8.65 days, 8.4 without rework, by the chain and by flow analysis', () => {
    const days = timed(creditApplication([1, 1, 3, 3, 1, 2]))
    expect(days.cycle.mean).toBeCloseTo(8.65, 10)
    expect(days.byFlowAnalysis).toBeCloseTo(8.65, 10)
    expect(timed(creditApplication([1, 1, 3, 3, 1, 2], 0)).cycle.mean).toBeCloseTo(8.4, 10)
  })

  test('credit application: 8.9 hours without waiting, of 8.65 days of 8 hours 12.9 %', () => {
    // Dumas et al., table 7.1: 2 h, 0.5 h, 3 h, 2 h, 2 h and 0.5 h of work; theoretical cycle time and its efficiency.
    const work = [2, 0.5, 3, 2, 2, 0.5]
    const steps = ['check', 'history', 'income', 'assess', 'offer', 'reject']
    const days = [1, 1, 3, 3, 1, 2]
    const map = creditApplication([2, 0.5, 3, 2, 2, 0.5])
    const rest = steps.map((id, at) => {
      const wait = (days[at] ?? 0) * 8 - (work[at] ?? 0)
      return [id, { characteristics: { waiting: { low: wait, likely: wait, high: wait } } }] as const
    })
    const { workOnly, efficiency } = timed(said(map, Object.fromEntries(rest)))
    expect(workOnly).toBeCloseTo(8.9, 10)
    expect(efficiency).toBeCloseTo(8.9 / 69.2, 10)
    const hours = timed(map)
    expect(hours.handling.mean).toBeCloseTo(2 / 0.8 + 0.5 + 3 + 2 + 0.6 * 2 + 0.4 * 0.5, 10)
  })
})

describe('times and costs', () => {
  test('waiting passes, and is no work', () => {
    const waiting = { low: 30, likely: 60, high: 90 }
    const { cycle, handling, efficiency, steps } = timed(
      said(twoSteps, { b: { characteristics: { waiting } } }),
    )
    expect([handling.mean, cycle.mean, cycle.low, cycle.high]).toEqual([30, 90, 60, 120])
    expect(cycle.deviation).toBeCloseTo(10, 8)
    expect(efficiency).toBeCloseTo(1 / 3, 10)
    expect(timed(twoSteps).efficiency).toBe(1)
    expect(steps[1]).toMatchObject({
      nodeId: 'b',
      visits: 1,
      minutesPerCase: 20,
      waitingPerCase: 60,
      share: 2 / 3,
    })
  })

  test('minutes a visit and minutes a case are told apart where a case comes round again', () => {
    expect(timed(rework).steps.find(({ nodeId }) => nodeId === 'b')).toMatchObject({
      visits: expect.closeTo(1.25, 10) as number,
      minutesPerVisit: 20,
      minutesPerCase: expect.closeTo(25, 10) as number,
    })
  })

  test('work side by side never makes more than all of the time work', () => {
    const waiting = { low: 10, likely: 10, high: 10 }
    const map = flow(
      { s: 'start', p: 'parallel', a: 'step', b: 'step', j: 'parallel', e: 'end' },
      [
        ['s', 'p'],
        ['p', 'a'],
        ['p', 'b'],
        ['a', 'j'],
        ['b', 'j'],
        ['j', 'e'],
      ],
      { a: 30, b: 30 },
    )
    expect(timed(map)).toMatchObject({ efficiency: 1, workOnly: 30, handling: { mean: 60 } })
    const waits = said(map, { a: { characteristics: { waiting } }, b: { characteristics: { waiting } } })
    expect(timed(waits).efficiency).toBeCloseTo(30 / 40, 10)
  })

  test('a nest of loops is not told in hours, and its shares add up', () => {
    const ids = Array.from({ length: 30 }, (_, at) => at)
    const nest = flow(
      Object.fromEntries([
        ['s', 'start'],
        ...ids.map((at) => [`a${at}`, 'step']),
        ...ids.map((at) => [`x${at}`, 'decision']),
        ['e', 'end'],
      ]) as Record<string, NodeKind>,
      [
        ['s', 'a0'],
        ...ids.slice(1).map((at): Arc => [`a${at - 1}`, `a${at}`]),
        ['a29', 'x29'],
        ...ids.map((at): Arc => [`x${at}`, `a${at}`, { probability: 0.5 }]),
        ...ids.map((at): Arc => [`x${at}`, at === 0 ? 'e' : `x${at - 1}`, { probability: 0.5 }]),
      ],
    )
    const { summary, caveats, tellable, steps, hoursPerYear } = timed(nest, 1000)
    expect([tellable, hoursPerYear]).toEqual([false, null])
    expect(summary).toBe('What a case takes cannot be told: it would come round more than 10,000 times.')
    expect(caveats.join(' ')).toContain('more than 10,000 times')
    expect(steps.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
    expect(steps.at(-1)?.visits).toBeCloseTo(2 ** 30, 0)
    expect(timed(rework).tellable).toBe(true)
  })

  test('what a case takes in one unit, its moves in plain words', () => {
    const minutes = { low: 93, likely: 103, high: 122 }
    const { summary } = timed(said(twoSteps, { a: { characteristics: { minutes } } }))
    expect(summary).toBe(
      'A case takes 2.1 hours of work (1.9 to 2.4) and 2.1 hours from beginning to end. It is not handed from one department to another and does not change systems.',
    )
    const moved = said(twoSteps, {
      a: { departmentId: 'sales', systemIds: ['crm'] },
      b: { departmentId: 'finance', systemIds: ['erp'] },
    })
    expect(timed(moved).summary).toBe(
      'A case takes 30 minutes of work and 30 minutes from beginning to end. It is handed from one department to another once and changes systems once.',
    )
  })

  test('where some steps state a cost or a waiting, the others are left out and it is said', () => {
    const waiting = { low: 30, likely: 60, high: 90 }
    const { cost, costPerYear, caveats } = timed(
      said(twoSteps, { b: { characteristics: { cost: 12.25, waiting } } }),
      200,
    )
    expect([cost?.mean, costPerYear]).toEqual([12.25, 2450])
    expect(caveats).toEqual([
      'The waiting at 1 of 2 steps is known: the time from beginning to end counts none at the other one.',
      'Only 1 of 2 steps has a cost: the cost of a case leaves out the other one.',
    ])
  })

  test('a step that leads back to itself is no parallel split', () => {
    const { caveats, summary } = timed(
      flow(
        { s: 'start', a: 'step', e: 'end' },
        [
          ['s', 'a'],
          ['a', 'a'],
          ['a', 'e'],
        ],
        { a: 10 },
      ),
    )
    expect(caveats.join(' ')).not.toContain('parallel split')
    expect(caveats).toContain(
      '“a” leads on by several arrows without a share: a case is taken to go all of them, and where one leads back nothing is done again. Give them shares if it goes only one.',
    )
    expect(summary).toMatch(/^A case takes 10 minutes of work/)
  })

  test('costs are money a visit; without any there is no cost', () => {
    expect(timed(rework).cost).toBeNull()
    expect(timed(said(rework, { b: { characteristics: { cost: 8 } } })).cost?.mean).toBeCloseTo(10, 10)
  })

  test('the range of the estimates is the range of the case, the likely one its mean', () => {
    const minutes = { low: 5, likely: 10, high: 30 }
    const { handling } = timed(said(twoSteps, { a: { characteristics: { minutes } } }))
    expect(handling).toMatchObject({ low: 25, mean: 30, high: 50 })
    expect(handling.deviation).toBeCloseTo(25 / 6, 8)
  })

  test('people and volume say how long work waits: λ 2, μ 3 an hour gives 40 minutes', () => {
    const hoursAYear = 220 * 8
    const busy = said(twoSteps, { b: { characteristics: { people: 1 } } })
    const { steps, cycle, hoursPerYear } = timed(busy, 2 * hoursAYear)
    expect(steps[1]?.queue).toMatchObject({ people: 1, utilisation: expect.closeTo(2 / 3, 10) as number })
    expect(steps[1]?.waitingPerCase).toBeCloseTo(40, 8)
    expect(cycle.mean).toBeCloseTo(70, 8)
    expect(hoursPerYear).toBeCloseTo(hoursAYear, 6)
    const over = timed(busy, 4 * hoursAYear)
    expect(over.steps[1]?.queue?.waiting).toBeNull()
    expect(over.caveats).toContain(
      'The people at “b” cannot keep up with the cases a year (busy 133.3\u00a0% of their time): work would wait without end, and no waiting is counted there.',
    )
  })

  test('where people cannot keep up, a waiting that is stated is said to be counted', () => {
    const over = (facts: Characteristics) =>
      timed(said(twoSteps, { b: { characteristics: { people: 1, ...facts } } }), 4 * 220 * 8)
    const stated = over({ waiting: { low: 60, likely: 120, high: 180 } })
    expect(stated.cycle.mean).toBeCloseTo(150, 8)
    expect(stated.caveats.join(' ')).toContain(
      'work would wait without end, and only the 2 h of waiting stated there are counted.',
    )
  })

  test('several people who cannot keep up are named together', () => {
    const facts = { minutes: { low: 20, likely: 20, high: 20 }, people: 1 }
    const map = (more: Characteristics) =>
      timed(
        said(twoSteps, { a: { characteristics: facts }, b: { characteristics: { ...facts, ...more } } }),
        7040,
      )
    const waiting = { low: 5, likely: 5, high: 5 }
    expect(map({ waiting }).caveats.join(' ')).toMatch(
      /The people at “a” and “b” cannot keep up .* \(busy up to 133.3\s% .* only the waiting stated at 1 of them is counted\./,
    )
  })

  test('a step nobody timed is assumed, and said', () => {
    const { handling, assumedSteps, caveats } = timed(flow({ s: 'start', a: 'step' }, [['s', 'a']]))
    expect([handling.mean, assumedSteps]).toEqual([10, 1])
    expect(caveats[0]).toBe('1 step of 1 without minutes: 10 assumed for each.')
  })

  test('an exception in a branch ends the case: the join is passed by the others', () => {
    const map = flow(
      { s: 'start', p: 'parallel', a: 'step', b: 'step', j: 'parallel', c: 'step', e: 'end', h: 'step' },
      [
        ['s', 'p'],
        ['p', 'a'],
        ['p', 'b'],
        ['a', 'j'],
        ['b', 'j'],
        ['j', 'c'],
        ['c', 'e'],
        ['a', 'h', { kind: 'exception', rate: { kind: 'value', value: 0.1 } }],
      ],
      { a: 1, b: 1, c: 100, h: 1 },
    )
    expect(timed(map).steps.map(({ visits }) => visits)).toEqual([
      1,
      1,
      expect.closeTo(0.9, 10),
      expect.closeTo(0.1, 10),
    ])
    expect(timed(map).handling.mean).toBeCloseTo(92.1, 8)
  })
})

describe('handoffs and system switches', () => {
  test('gateways are walked through, each crossing weighed by how often it is gone', () => {
    const owned = said(rework, {
      a: { departmentId: 'sales', systemIds: ['crm'] },
      b: { departmentId: 'finance', systemIds: ['erp', 'crm'] },
    })
    const { handoffs, systemSwitches } = timed(owned)
    expect(handoffs.mean).toBeCloseTo(1, 10)
    expect(handoffs.crossings).toEqual([
      {
        fromIds: ['sales'],
        toIds: ['finance'],
        mean: expect.closeTo(1, 10) as number,
        nodeIds: ['b'],
        edgeIds: ['e1'],
      },
    ])
    expect(systemSwitches).toMatchObject({ mean: 0, crossings: [] })
  })

  test('a choice sends each of its shares to another department; a loop back is a handoff too', () => {
    const map = flow(
      { s: 'start', a: 'step', x: 'decision', y: 'decision', b: 'step', c: 'step', e: 'end' },
      [
        ['s', 'a'],
        ['a', 'x'],
        ['x', 'y', { probability: 0.5 }],
        ['x', 'b', { probability: 0.5 }],
        ['y', 'c', { probability: 0.4 }],
        ['y', 'e', { probability: 0.6 }],
        ['b', 'a'],
        ['c', 'e'],
      ],
    )
    const owned = said(map, {
      a: { departmentId: 'sales', systemIds: ['crm'] },
      b: { departmentId: 'legal', systemIds: [] },
      c: { departmentId: 'finance', systemIds: ['erp'] },
    })
    const { handoffs, systemSwitches } = timed(owned)
    // a is visited twice a case: once to b and back, then 0.4 to c.
    expect(handoffs.mean).toBeCloseTo(1 + 1 + 0.4, 9)
    expect(handoffs.crossings.map(({ fromIds, toIds }) => [...fromIds, ...toIds].join(' '))).toEqual([
      'sales legal',
      'legal sales',
      'sales finance',
    ])
    // b uses no system: the case is with the CRM until it comes to the ERP.
    expect(systemSwitches.mean).toBeCloseTo(0.4, 9)
  })
})

test('steps without a name that no case passes are counted, not quoted', () => {
  const alone = ['x', 'y'].map((id) => ({ ...twoSteps.nodes[1], id, name: '' }) as FlowNode)
  expect(timed({ ...twoSteps, nodes: [...twoSteps.nodes, ...alone] }).caveats).toContain(
    'No case passes two steps without a name, as no way leads there from where cases begin: their time is not counted. Draw the way there.',
  )
})

test('what nothing connects is no part that every case passes, and it is said', () => {
  const alone = { ...twoSteps.nodes[1], id: 'alone', name: 'Alone' } as FlowNode
  const { cycle, handling, steps, caveats } = timed({ ...twoSteps, nodes: [...twoSteps.nodes, alone] })
  expect([cycle.mean, handling.mean]).toEqual([30, 30])
  expect(steps.at(-1)).toMatchObject({ nodeId: 'alone', visits: 0, share: 0 })
  expect(caveats).toContain(
    'No case passes “Alone”, as no way leads there from where cases begin: its time is not counted. Draw the way there.',
  )
  expect(caveats.join()).not.toContain('unconnected parts')
  const unconnected = timed({ ...twoSteps, edges: [] })
  expect(unconnected.handling.mean).toBe(30)
})

test('of several starts it is said that cases are taken to begin at each alike', () => {
  const beginnings = [start('Mail'), start('Phone')].map((node) => ({ ...node, name: node.id }))
  const map = sketch(
    [...beginnings, step('a'), step('b'), end()],
    [path('Mail', 'a', 'b', 'end'), path('Phone', 'b')],
  )
  expect(timed(map).caveats).toContain(
    'Cases are taken to begin in equal shares at “Mail” and “Phone”: how many begin at each is not known.',
  )
})
