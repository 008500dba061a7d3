import type { Answers } from '#shared/model/answers.ts'
import type { Characteristics } from '#shared/model/document.ts'
import { expect, test } from 'vitest'
import { assessed } from './helpers/assess-sketch.ts'
import { end, exception, path, sketch, start, step } from './helpers/sketch.ts'

const routine: Characteristics = { rules: true, structured: true, judgement: false }
const hybridAnswers = { customerExperience: 4, competitiveAdvantage: 1, changesPerYear: 1 } as const
const answered = { customerExperience: 1, competitiveAdvantage: 1, changesPerYear: 0 } as const

function line(parts: number, fill: (i: number) => Parameters<typeof step>[1], rate?: number) {
  const ids = Array.from({ length: parts }, (_, i) => `Step ${i + 1}`)
  return sketch(
    [start(), ...ids.map((id, i) => step(id, fill(i))), end(), step('Help')],
    [path('start', ...ids, 'end'), exception('Step 1', 'Help', rate)],
  )
}

const headline = (map: ReturnType<typeof sketch>, answers: Partial<Answers> = answered) =>
  assessed(map, answers).headline

test('automate names what is easy and how few cases go astray', () => {
  const map = line(2, () => ({ systemIds: ['erp'], departmentId: 'sales' }), 0.013)
  expect(headline(map)).toBe(
    'Automate: one system, one department and no decisions are easy to hold together, and only 1.3\u00a0% of cases leave the normal path.',
  )
})

test('what machines do already is not to be automated, by none of the sentences', () => {
  const map = line(2, () => ({ characteristics: { automated: true } }), 0.013)
  const done = {
    ...map,
    nodes: map.nodes.map((node) =>
      node.kind === 'step' ? { ...node, characteristics: { automated: true } } : node,
    ),
  }
  expect(headline(done)).toMatch(
    /^Machines do every step already, so nothing is left to automate\. Keep it so: .* are easy to hold together/,
  )
  expect([assessed(done, answered).verdict, assessed(done, answered).nothingLeft]).toEqual(['automate', true])
  expect(assessed(map, answered).nothingLeft).toBeUndefined()
})

test('orchestrate names who has to work together and the strongest other reason', () => {
  const map = line(9, (i) => ({ systemIds: [`sys${i}`, `more${i}`], departmentId: `dep${i}` }), 0.1)
  expect(
    headline(map, { customerExperience: 3, competitiveAdvantage: 3, changesPerYear: 4, regulated: true }),
  ).toBe(
    'Orchestrate: 18 systems and nine departments have to work as one, and regulation changes it four times a year.',
  )
})

test('hybrid names the steps to automate', () => {
  const map = line(4, (i) => ({ systemIds: [`s${i}`], ...(i < 2 ? { characteristics: routine } : {}) }), 0.1)
  expect(headline(map, hybridAnswers)).toBe(
    'Automate “Step 1” and “Step 2”, because they follow clear rules; orchestrate the other three steps across two systems, because customers feel it (rated 4 of 5). 3 of 5 steps have no answer on rules, input or judgement; their label is a default.',
  )
})

test('one step alone has nothing to work as one with', () => {
  const one = sketch([start(), step('Only'), end()], path('start', 'Only', 'end'))
  const loud = { customerExperience: 5, competitiveAdvantage: 3, changesPerYear: 12 } as const
  const rated = (key: 'complexity' | 'variability') => ({ [key]: { score: 5, reason: 'seen' } }) as const
  expect(headline(one, { ...loud, overrides: rated('variability') })).toMatch(
    /^Orchestrate: (?!.*work as one).*customers feel it/,
  )
  expect(headline(one, { ...loud, overrides: rated('complexity') })).toMatch(
    /^Orchestrate: its complexity is rated 5 of 5, and customers feel it \(rated 5 of 5\)\.$/,
  )
})

test('the other step is one, in the systems it uses, or in none', () => {
  const map = (systemIds: string[]) => {
    const nodes = [
      step('Copy', { systemIds: ['a', 'b'], characteristics: { ...routine, automated: true } }),
      step('Judge', { systemIds, characteristics: { judgement: true } }),
    ]
    return sketch([start(), ...nodes, end()], path('start', 'Copy', 'Judge', 'end'))
  }
  const rated = { complexity: { score: 4, reason: 'seen' } } as const
  const of = (systemIds: string[]) => headline(map(systemIds), { ...hybridAnswers, overrides: rated })
  const feels = 'because customers feel it (rated 4 of 5).'
  expect(of(['a'])).toBe(`Keep “Copy” automated; orchestrate the other step in one system, ${feels}`)
  expect(of([])).toBe(`Keep “Copy” automated; orchestrate the other step, ${feels}`)
})

test('hybrid sets what a machine does already beside what is left to do', () => {
  const of = (first: Characteristics) =>
    headline(
      line(4, (i) => ({
        systemIds: [`s${i}`],
        ...(i === 0 ? { characteristics: { ...routine, ...first } } : {}),
        ...(i === 1 ? { characteristics: { automated: true } } : {}),
      })),
      hybridAnswers,
    )
  expect(of({})).toBe(
    'Automate “Step 1”, beside “Step 2” which already is, because it follows clear rules; orchestrate the other three steps across two systems, because customers feel it (rated 4 of 5). 3 of 5 steps have no answer on rules, input or judgement; their label is a default.',
  )
  expect(of({ judgement: true })).toBe(
    'Keep “Step 2” automated; orchestrate the other four steps across three systems, because customers feel it (rated 4 of 5). 3 of 5 steps have no answer on rules, input or judgement; their label is a default.',
  )
})

test('hybrid says where what is known of the steps speaks for one side only', () => {
  const of = (characteristics: Characteristics) =>
    headline(
      line(4, (i) => ({ systemIds: [`s${i}`], characteristics })),
      hybridAnswers,
    )
  expect(of({ judgement: true })).toMatch(
    /^By what is known of the steps none is worth automating by itself, but/,
  )
  expect(of({ automated: true })).toMatch(/^Keep “Step 1”, “Step 2”, “Step 3” and 1 more automated;/)
})

test('one machine among steps that nobody answered about is no split without a caveat', () => {
  const map = line(4, (i) => ({ systemIds: [`s${i}`], characteristics: { automated: i === 3 } }), 0.1)
  expect(headline(map, hybridAnswers)).toMatch(
    /^Keep “Step 4” automated; orchestrate .* 4 of 5 steps have no answer on rules, input or judgement; their label is a default\.$/,
  )
  const people = line(4, (i) => ({ systemIds: [`s${i}`], characteristics: { automated: false } }), 0.1)
  expect(headline(people, hybridAnswers)).toMatch(/^Automate the routine steps and orchestrate the rest/)
})

test('hybrid says which of the orchestrated steps a machine does already', () => {
  const around: Characteristics = { rules: false, structured: false, judgement: true }
  const known = [around, { ...around, automated: true }, around, routine]
  const map = line(4, (i) => ({ systemIds: [`s${i}`], characteristics: known[i] ?? {} }), 0.1)
  expect(headline(map, hybridAnswers)).toContain(
    'orchestrate the other four steps (one done by a machine already)',
  )
})

test('hybrid says where the price of a hand-over decides, not the steps', () => {
  const around: Characteristics = { rules: false, structured: false, judgement: true }
  const map = line(
    4,
    (i) => ({
      systemIds: [`s${i}`],
      characteristics: i === 1 ? { rules: true, structured: true, judgement: false } : around,
    }),
    0.1,
  )
  const dear = {
    ...map,
    edges: [...map.edges, ...['Step 1', 'Step 3', 'Step 4'].map((id) => path(id, 'Step 2')).flat()],
  }
  expect(headline(dear, hybridAnswers)).toMatch(
    /^By what is known of the steps none is worth its hand-overs at a price of 1 point for a hand-over, but/,
  )
})

test('hybrid without known steps gives both sides', () => {
  const map = line(4, (i) => ({ systemIds: [`s${i}`] }), 0.1)
  expect(headline(map, hybridAnswers)).toBe(
    'Automate the routine steps and orchestrate the rest: customers feel it (rated 4 of 5), but four systems and no decisions are easy to hold together.',
  )
})

test('where nothing is high the strongest reason for orchestrating is still given', () => {
  const map = line(4, (i) => ({ systemIds: [`s${i}`], departmentId: `d${i}` }), 0.08)
  expect(headline(map, { customerExperience: 3, competitiveAdvantage: 3, changesPerYear: 0 })).toMatch(
    /^Automate the routine steps and orchestrate the rest: .* have to work as one, but it hardly changes\.$/,
  )
})

test('what is to be optimised comes first', () => {
  const map = line(2, (i) => ({ characteristics: i === 0 ? { value: 'waste' } : {} }), 0.01)
  expect(headline(map)).toBe(
    'Optimise first: 1 of 3 steps (33.3\u00a0%, no minutes known) adds no value. Then automate what is left.',
  )
})

test('open answers are named with what they may still change', () => {
  const map = line(2, () => ({ systemIds: ['erp'] }), 0.01)
  expect(headline(map, { changesPerYear: 0 })).toMatch(
    /Strategic importance is open; the verdict stands whatever the answer\.$/,
  )
  expect(headline(map, {})).toMatch(
    /Strategic importance and change frequency are open; the verdict may still become hybrid or orchestrate\.$/,
  )
})
