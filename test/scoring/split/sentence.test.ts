import { describe, expect, test } from 'vitest'
import { indexArcs } from '#shared/flow/arc-index.ts'
import { flowRank } from '#shared/flow/flow-rank.ts'
import { takeApart } from '../../../electron/scoring/fragments/take-apart.ts'
import { splitWorkflow } from '../../../electron/scoring/split/split-workflow.ts'
import type { Whole } from '../../../electron/scoring/split/whole-words.ts'
import { end, exception, parallel, path, sketch, start, step } from '../helpers/sketch.ts'
import { fit, machine, person, rules, splitOf, sure } from '../helpers/split-of.ts'

describe('the sentence of the split', () => {
  const line = (...steps: ReturnType<typeof step>[]) =>
    sketch([start(), ...steps, end()], [path('start', ...steps.map(({ id }) => id), 'end')])
  const done = (id: string) => step(id, { characteristics: { ...fit, automated: true } })

  test('every automated step is counted, and which of them a machine does already', () => {
    expect(splitOf(line(machine('A'), done('B'), person('C'))).summary).toBe(
      'Automate 2 of 3 steps, 1 of which a machine does already (66.7\u00a0% of the handling time, in 1 island); orchestrate the other one (“C”). They meet at 1 hand-over.',
    )
    expect(splitOf(line(done('B'), person('C'))).summary).toMatch(
      /^Keep automated the 1 of 2 steps that a machine does already/,
    )
  })

  test('where a machine does every step already, none is said to be still to automate', () => {
    const known = (id: string) => step(id, { characteristics: { automated: true } })
    const { summary, steps } = splitOf(line(known('A'), known('B')))
    expect(summary).toBe('A machine does every step already: 2 steps in 1 island.')
    expect(steps[0]?.because).not.toContain('nothing is answered')
    expect(splitOf(line(machine('A'), done('B'))).summary).toBe(
      'Every step can be automated: 2 steps in 1 island, 1 of which a machine does already.',
    )
  })

  test('ends without a name are told once in a contract', () => {
    const drawn = sketch(
      [start(), machine('A'), end('x'), end('y')],
      [path('start', 'A', 'x'), path('A', 'y')],
    )
    const both = {
      ...drawn,
      nodes: drawn.nodes.map((node) => (node.kind === 'end' ? { ...node, name: '' } : node)),
    }
    expect(splitOf(both).islands[0]?.contract).toContain('Goes on to the end by 2 arrows.')
  })

  test('a parallel without a name is told as the split or the join it is', () => {
    const unnamed = (id: string) => ({ ...parallel(id), name: '' })
    const drawn = sketch(
      [start(), person('C'), unnamed('p'), machine('A'), person('B'), unnamed('j'), person('D'), end('e')],
      [path('start', 'C', 'p', 'A', 'j', 'D', 'e'), path('p', 'B', 'j')],
    )
    expect(splitOf(drawn).islands[0]?.contract).toBe(
      'Takes over from a parallel split by 1 arrow. Hands over to a parallel join by 1 arrow.',
    )
  })

  test('of steps about which nobody answered nothing is judged', () => {
    const { summary } = splitOf(line(step('A'), step('B')), 1, 10, sure)
    expect(summary).toMatch(/^Nobody has answered yet how the steps are done/)
  })

  test('where hand-overs are too dear it is the price that speaks, not the steps', () => {
    const map = line(machine('A'), person('B'))
    expect(splitOf(map, 10).summary).toBe(
      'At a price of 10 points for a hand-over no part of this workflow is worth automating by itself: the hand-overs would cost more than automating saves. Were they free, 1 step would be.',
    )
    expect(splitOf(line(person('A')), 10).summary).toMatch(/^By what is known of its steps no part/)
    const most = line(machine('A'), machine('B'), machine('C'), machine('D'), person('E'))
    expect(splitOf(most, 10).summary).toMatch(
      /it is cheapest to automate every step.* 1 would be orchestrated/,
    )
    const some = line(machine('A'), done('B'), machine('C'), person('E'))
    expect(splitOf(some, 30).summary).toContain('4 steps in 1 island, 1 of which a machine does already.')
  })

  test('where the labels do not look like the verdict, why is said, and how sure the verdict is', () => {
    const one = line(person('A'))
    const why =
      'it weighs systems, departments, decisions, exceptions and change, while this weighs how each step is done.'
    const none = 'By what is known of its steps no part of this workflow is worth automating by itself.'
    const said = (whole: Partial<Whole>) => splitOf(one, 1, 10, { ...sure, ...whole }).summary
    expect(said({})).toBe(`${none} For the workflow as a whole the matrix says automate; ${why}`)
    expect(said({ status: 'provisional', level: 'open' })).toBe(
      `${none} For the workflow as a whole the matrix says automate, provisionally, as answers are still open; ${why}`,
    )
    expect(said({ level: 'open' })).toContain('automate, but that is open: a small change would turn it;')
    expect(said({ verdict: 'orchestrate' })).toBe(none)
    expect(said({ verdict: 'hybrid' })).toContain('the matrix says hybrid')
    // At any price, too.
    expect(splitOf(line(machine('A'), person('B')), 10, 10, sure).summary).toMatch(
      /the matrix says automate; here the price of a hand-over decides\.$/,
    )
    expect(splitOf(line(machine('A')), 1, 10, { ...sure, verdict: 'orchestrate' }).summary).toContain(
      'the matrix says orchestrate',
    )
  })

  test('where the hand-overs cost just as much, they are not said to cost more', () => {
    const map = line(machine('A'), person('B'))
    expect(splitOf(map, 3).summary).toContain('would cost as much as automating saves')
    expect(splitOf(map, 3.1).summary).toContain('would cost more than automating saves')
  })

  test('what a machine does already is told of the orchestrated, too', () => {
    const map = line(done('A'), person('B'), machine('C'), person('D'))
    expect(splitOf(map, 40)).toMatchObject({
      summary: expect.stringMatching(
        /A machine does 1 step already, which is counted as orchestrated here\.$/,
      ) as string,
      breaks: expect.arrayContaining([
        expect.objectContaining({ to: null, orchestrate: 4, orchestratedDone: 1 }),
      ]) as unknown,
    })
    // A machine fails in the middle of every fourth case: by itself it is orchestrated.
    const failing = sketch(
      [start(), machine('A'), done('B'), person('C'), end()],
      [path('start', 'A', 'B', 'C', 'end'), exception('B', 'C', 0.3), exception('B', 'end', 0.3)],
    )
    const dear = { ...rules, machine: 0 }
    const index = indexArcs(failing)
    const { summary } = splitWorkflow(takeApart(index), {
      rules: dear,
      lambda: 0.1,
      minutes: new Map(),
      rank: flowRank(index),
    })
    expect(summary).toContain('orchestrate the other 2 (“B” and “C”), 1 of which a machine does already.')
  })

  test('what is automated though it is waste is told, and is to go first', () => {
    const waste = step('B', { characteristics: { ...fit, value: 'waste' } })
    const split = splitOf(line(machine('A'), waste, person('C')))
    expect(split.waste).toEqual({ nodeIds: ['B'], edgeIds: [], share: 0.5 })
    expect(split.summary).toContain(
      'Of the time in automated steps 50\u00a0% is marked as waste (1 step): take it out first.',
    )
    expect(splitOf(line(machine('A'), waste), 1, 0).summary).toContain(
      '1 of the automated steps is marked as waste: take it out first.',
    )
    expect(splitOf(line(machine('A'), person('C'))).waste).toBeNull()
  })

  test('labels that rest on no answer are told as defaults', () => {
    const asked = line(done('A'), step('B'), step('C', { characteristics: { automated: false } }))
    expect(splitOf(asked).caveats).toEqual([
      {
        text: '2 of 3 steps have no answer on rules, input or judgement; their label is a default.',
        nodeIds: ['B', 'C'],
        edgeIds: [],
      },
    ])
    expect(splitOf(line(machine('A'), person('B'))).caveats).toEqual([])
  })

  test('that people do a step, as a drawing says of it, is no answer to how it is done', () => {
    const drawn = line(step('A', { characteristics: { automated: false } }))
    expect(splitOf(drawn, 1, 10, sure)).toMatchObject({
      answered: false,
      summary: expect.stringMatching(/^Nobody has answered/) as string,
    })
  })
})
