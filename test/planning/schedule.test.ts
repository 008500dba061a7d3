import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { greedyOrder } from '../../electron/planning/greedy-order.ts'
import { schedule } from '../../electron/planning/schedule.ts'
import { keepsRules, objective, poseProblem, spend } from '../../electron/planning/schedule-problem.ts'
import type { Job, ScheduleProblem, Starts } from '../../electron/planning/schedule-problem.ts'
import { solveModel } from '../../electron/planning/solve-model.ts'
import { anInitiative, settings } from './plan-helpers.ts'

const job = (key: string, more: Partial<Job> = {}): Job => ({
  key,
  value: 100,
  effort: 10,
  duration: 1,
  dependsOn: [],
  systems: [],
  ...more,
})

const problem = (jobs: readonly Job[], more: Partial<ScheduleProblem> = {}): ScheduleProblem => ({
  jobs,
  waves: 3,
  capacity: 20,
  connectorDays: 5,
  ...more,
})

/** Every order of waves, tried out: the second opinion on the solver. */
function bestByTrial(posed: ScheduleProblem): number {
  let best = 0
  const tryFrom = (at: number, starts: Starts) => {
    const next = posed.jobs[at]
    if (next === undefined) {
      if (keepsRules(posed, starts)) best = Math.max(best, objective(posed, starts))
      return
    }
    tryFrom(at + 1, starts)
    for (let start = 1; start <= posed.waves; start++)
      tryFrom(at + 1, new Map([...starts, [next.key, start]]))
  }
  tryFrom(0, new Map())
  return best
}

describe('the schedule', () => {
  test('the most valuable work for its effort comes first when a wave cannot hold everything', async () => {
    const solved = await schedule(
      problem([job('low', { value: 10, effort: 20 }), job('high', { value: 500, effort: 20 })]),
    )
    expect(solved.proof).toBe('optimal')
    expect([solved.starts.get('high'), solved.starts.get('low')]).toEqual([1, 2])
    expect(solved.objective).toBe(500 * 3 + 10 * 2)
  })

  test('an initiative starts only after those it depends on have ended', async () => {
    const jobs = [
      job('second', { dependsOn: ['first'], value: 900 }),
      job('first', { effort: 30, duration: 2, value: 1 }),
    ]
    const { starts } = await schedule(problem(jobs))
    expect([starts.get('first'), starts.get('second')]).toEqual([1, 3])
  })

  test('two initiatives that share a system pay for its connector once', async () => {
    const shared = problem([
      job('a', { systems: ['erp'] }),
      job('b', { systems: ['erp'], effort: 5, value: 90 }),
    ])
    const { starts } = await schedule(shared)
    expect([...starts.values()]).toEqual([1, 1])
    expect(spend(shared, starts).load[0]).toBe(10 + 5 + 5)
  })

  test('where the solver stops early the better order is taken and its gap stated', async () => {
    const posed = problem([job('a'), job('b')])
    const solved = await schedule(posed, 5, async () => ({ status: 'stopped', chosen: null, bound: 750 }))
    expect(solved).toMatchObject({ proof: 'greedy', objective: 600 })
    expect(solved.gap).toBeCloseTo(0.2, 9)
    expect(solved.proofNote).toContain('20\u00a0% below')
  })

  test('an order found before the time limit is kept when it beats the greedy one', async () => {
    const posed = problem([job('dense', { value: 30, effort: 1 }), job('big', { value: 500, effort: 20 })], {
      waves: 1,
    })
    const solved = await schedule(posed, 5, async () => ({
      status: 'stopped',
      chosen: ['x_1_1'],
      bound: 510,
    }))
    expect(solved).toMatchObject({ proof: 'feasible', objective: 500 })
  })

  test('a solver that fails leaves a greedy plan and says that its distance is not known', async () => {
    const solved = await schedule(problem([job('a')]), 5, async () => ({
      status: 'failed',
      chosen: null,
      bound: null,
    }))
    expect(solved).toMatchObject({ proof: 'greedy', gap: null, objective: 300 })
  })

  test(
    'the solver agrees with trying every order, and the greedy order is never better',
    { timeout: 60_000 },
    async () => {
      const jobs = fc
        .array(
          fc.record({
            value: fc.integer({ min: 0, max: 50 }),
            effort: fc.integer({ min: 1, max: 24 }),
            systems: fc.subarray(['erp', 'crm']),
            after: fc.option(fc.nat(3), { nil: undefined }),
          }),
          { minLength: 1, maxLength: 4 },
        )
        .map((drawn) =>
          drawn.map((one, at) =>
            job(`j${at}`, {
              value: one.value,
              effort: one.effort,
              systems: one.systems,
              duration: Math.ceil((one.effort + 5 * one.systems.length) / 20),
              dependsOn: one.after !== undefined && one.after < at ? [`j${one.after}`] : [],
            }),
          ),
        )
      await fc.assert(
        fc.asyncProperty(jobs, async (drawn) => {
          const posed = problem(drawn)
          const solved = await schedule(posed, 5, solveModel)
          expect(keepsRules(posed, solved.starts)).toBe(true)
          expect(solved.proof).toBe('optimal')
          expect(solved.objective).toBeCloseTo(bestByTrial(posed), 6)
          expect(objective(posed, greedyOrder(posed))).toBeLessThanOrEqual(solved.objective + 1e-6)
        }),
        { numRuns: 150 },
      )
    },
  )
})

describe('posing the problem', () => {
  test('circles, oversized work and what waits for them are left out with a reason each', () => {
    const { problem: posed, impossible } = poseProblem(
      [
        anInitiative('a', { dependsOn: ['b'] }),
        anInitiative('b', { dependsOn: ['a'] }),
        anInitiative('huge', { effort: 10_000 }),
        anInitiative('after-huge', { dependsOn: ['huge'] }),
        anInitiative('out', { included: false }),
        anInitiative('free', { dependsOn: ['out'] }),
      ],
      settings,
    )
    expect(posed.jobs.map(({ key }) => key)).toEqual(['free'])
    expect(Object.fromEntries(impossible.map(({ key, reason }) => [key, reason.split('.')[0]]))).toEqual({
      a: 'Its dependencies lead back to itself',
      b: 'Its dependencies lead back to itself',
      huge: 'It needs 10,000 person-days; 4 waves of 100 cannot hold it',
      'after-huge': 'It waits for an initiative that cannot be placed',
      out: 'Left out by hand',
    })
  })

  test('connectors that no wave can hold are named', () => {
    const { impossible } = poseProblem(
      [anInitiative('wired', { effort: 1, systemIds: Array.from({ length: 30 }, (_, at) => `s${at}`) })],
      settings,
    )
    expect(impossible[0]?.reason).toContain('connectors alone need 150 person-days')
  })
})
