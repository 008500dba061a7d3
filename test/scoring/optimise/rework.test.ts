import { expect, test } from 'vitest'
import { noAnswers } from '#shared/model/answers.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import { assess } from '../../../electron/scoring/assess.ts'
import { changeTitle } from '../../../electron/scoring/what-if/change-title.ts'
import { changesAgainst } from '../../../electron/scoring/what-if/finding-changes.ts'
import { analyseVerdict } from '../../../electron/workbench/analyse-verdict.ts'
import { decision, edge, end, exception, path, sketch, start, step } from '../helpers/sketch.ts'

const catalogue = { departments: [], systems: [] }

function reworkOf(document: WorkflowDocument) {
  const assessment = assess(document, noAnswers, catalogue, defaultRubric)
  const basis = { document, answers: noAnswers, catalogue, rubric: defaultRubric, assessment }
  return analyseVerdict(basis).optimise.findings.find(({ kind }) => kind === 'rework')
}

const work = (id: string, likely: number) =>
  step(id, { characteristics: { minutes: { low: likely, likely, high: likely } } })

test('shares that are stated are known: all of the cases go back, or none', () => {
  const reasonAt = (rate: number) =>
    reworkOf(sketch([start(), work('a', 10), end()], [path('start', 'a', 'end'), exception('a', 'a', rate)]))
      ?.reason
  expect(reasonAt(1)).toMatch(/^By the shares on the map no case ever leaves this loop, .* counted once/)
  expect(reasonAt(0)).toBe('By the shares on the map no case goes back, so no work is done again.')
  expect(reasonAt(0.2)).toMatch(/^20\s% of the handling time/)
})

test('a step on a branch within a loop is done again, too', () => {
  const map = sketch(
    [
      start(),
      work('make', 0),
      decision('which'),
      work('extra', 10),
      work('look', 0),
      decision('good'),
      end(),
    ],
    [
      path('start', 'make', 'which'),
      edge('which', 'extra', { probability: 0.5 }),
      edge('which', 'look', { probability: 0.5 }),
      path('extra', 'look', 'good'),
      edge('good', 'end', { probability: 0.5 }),
      edge('good', 'make', { probability: 0.5 }),
    ],
  )
  const finding = reworkOf(map)
  // A case passes it once on average; that it comes by at all has the odds 1/2 + 1/2 · 1/2 · that again: 2/3.
  expect(finding?.minutes).toBeCloseTo(10 * (1 - 2 / 3), 9)
})

test('a loop of more than 200 members is told as exactly as a small one', () => {
  const long = Array.from({ length: 240 }, (_, at) => `s${at}`)
  const map = sketch(
    [
      start(),
      work('make', 0),
      decision('which'),
      work('extra', 10),
      ...long.map((id) => work(id, 0)),
      decision('good'),
      end(),
    ],
    [
      path('start', 'make', 'which'),
      edge('which', 'extra', { probability: 0.5 }),
      edge('which', 's0', { probability: 0.5 }),
      path('extra', 's0'),
      path(...long, 'good'),
      edge('good', 'end', { probability: 0.5 }),
      edge('good', 'make', { probability: 0.5 }),
    ],
  )
  expect(reworkOf(map)?.minutes).toBeCloseTo(10 * (1 - 2 / 3), 9)
})

/** A draft is reworded until the wording is fine, and written anew until it is approved; half of the cases each time. */
const nested = sketch(
  [
    start(),
    decision('m1', { name: '' }),
    work('write', 10),
    decision('m2', { name: '' }),
    work('word', 10),
    decision('fine?'),
    work('approve', 10),
    decision('approved?'),
    end(),
  ],
  [
    path('start', 'm1', 'write', 'm2', 'word', 'fine?', 'approve', 'approved?', 'end'),
    edge('fine?', 'm2'),
    edge('approved?', 'm1'),
  ],
)

test('a loop within another one is found by its own way back, told by what it leads to, and can be taken out', () => {
  const assessment = assess(nested, noAnswers, catalogue, defaultRubric)
  const basis = { document: nested, answers: noAnswers, catalogue, rubric: defaultRubric, assessment }
  const { findings, minutes } = analyseVerdict(basis).optimise
  expect(
    findings.map(({ title, edgeIds, minutes: taken, overlap }) => [title, edgeIds, taken, overlap]),
  ).toEqual([
    ['Rework: “approved?” sends cases back to “write”', ['approved?>m1'], expect.closeTo(50, 8), 0],
    [
      'Rework: “fine?” sends cases back to “word”',
      ['fine?>m2'],
      expect.closeTo(20, 8),
      expect.closeTo(20, 8),
    ],
  ])
  expect(minutes).toBeCloseTo(50, 8)
  const [outer, inner] = findings.map((finding) => changesAgainst(finding, nested))
  expect([outer, inner]).toEqual([
    [{ kind: 'without-ways', edgeIds: ['approved?>m1'] }],
    [{ kind: 'without-ways', edgeIds: ['fine?>m2'] }],
  ])
  expect(changeTitle({ kind: 'without-ways', edgeIds: ['fine?>m2'] }, nested, catalogue)).toBe(
    'Without the way from “fine?” to “word”',
  )
})

test('of hundreds of loops inside each other the outer ones are told', () => {
  const depth = 300
  const ids = (name: string) => Array.from({ length: depth }, (_, at) => `${name}${at}`)
  const map = sketch(
    [start(), ...ids('a').map((id) => work(id, 1)), ...ids('d').map((id) => decision(id)), end()],
    [
      path('start', ...ids('a'), ...ids('d').toReversed(), 'end'),
      ids('d').map((id, at) => edge(id, `a${at}`)),
    ],
  )
  const assessment = assess(map, noAnswers, catalogue, defaultRubric)
  const basis = { document: map, answers: noAnswers, catalogue, rubric: defaultRubric, assessment }
  const found = analyseVerdict(basis).optimise.findings
  expect(found.length).toBeGreaterThan(10)
  expect(found.length).toBeLessThan(60)
})

test('a knot too dense to tell exactly says that what is done again is an estimate', () => {
  const size = 400
  const ids = Array.from({ length: size }, (_, at) => `s${at}`)
  const ways = ids.flatMap((_, at) =>
    Array.from({ length: 8 }, (_, way) => (at * 7 + (way + 1) * (way + 1) * 13 + way + 1) % size)
      .filter((to, way, all) => to !== at && all.indexOf(to) === way)
      .map((to) => edge(`x${at}`, `s${to}`)),
  )
  const map = sketch(
    [start(), ...ids.flatMap((id, at) => [work(id, 1), decision(`x${at}`)]), end()],
    [path('start', 's0'), ids.flatMap((id, at) => path(id, `x${at}`)), ways, path('x9', 'end')],
  )
  expect(reworkOf(map)?.reason).toMatch(/too knotted to tell it exactly: .* Find out what is wrong/)
})
