import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noAnswers } from '#shared/model/answers.ts'
import type { Answers } from '#shared/model/answers.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { settle } from '#shared/model/edits/settle.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import { assess } from '../../../electron/scoring/assess.ts'
import { stability } from '../../../electron/scoring/stability/stability.ts'
import { applyChanges } from '../../../electron/scoring/what-if/apply-changes.ts'
import { offersOf } from '../../../electron/scoring/what-if/offers.ts'
import { anyDocument } from '../../helpers/document-arbitrary.ts'
import { anyAnswers } from '../helpers/any-map.ts'
import { decision, end, path, sketch, start, step } from '../helpers/sketch.ts'

const catalogue: Catalogue = {
  departments: ['d1', 'd2', 'd3'].map((id) => ({ id, name: id })),
  systems: ['s1', 's2', 's3'].map((id) => ({ id, name: id })),
}

function offersFor(document: WorkflowDocument, answers: Answers) {
  const assessment = assess(document, answers, catalogue, defaultRubric)
  const { flips } = stability({ assessment, answers, rubric: defaultRubric, rateRange: null })
  return offersOf({ now: { document, answers }, catalogue, rubric: defaultRubric, flips, findings: [] })
}

test('what is offered to turn the verdict turns it to what it says', () => {
  let tried = 0
  fc.assert(
    fc.property(anyDocument, anyAnswers, (drawn, given) => {
      const document = settle(drawn)
      // More exceptions than cases cannot be stored.
      const { observedExceptions: _, ...answers } = given
      for (const { changes, to, title } of offersFor(document, answers)) {
        const { now } = applyChanges({ document, answers }, changes, catalogue)
        expect([title, assess(now.document, now.answers, catalogue, defaultRubric).verdict]).toEqual([
          title,
          to,
        ])
        tried += 1
      }
    }),
    { numRuns: 300 },
  )
  expect(tried).toBeGreaterThan(300)
})

test('fewer systems are those used least; fewer departments go to whom they hand over to most', () => {
  const owner = (id: string, departmentId: string, systemIds: string[] = []) =>
    step(id, { departmentId, systemIds })
  const document = settle(
    sketch(
      [
        start(),
        owner('a', 'd1', ['s1', 's2']),
        owner('b', 'd2', ['s1']),
        owner('c', 'd1', ['s1']),
        owner('e', 'd1'),
        owner('f', 'd3', ['s3', 's1']),
        owner('g', 'd3', ['s3']),
        end(),
      ],
      [path('start', 'a', 'b', 'c', 'e', 'f', 'g', 'end')],
      { lanes: ['d1', 'd2', 'd3'].map((departmentId) => ({ departmentId, height: 160 })) },
    ),
  )
  // With so few answers the verdict stays as it is: what is asked here is which change is meant.
  const { verdict } = assess(document, noAnswers, catalogue, defaultRubric)
  const flip = (on: 'systems' | 'departments', to: number) =>
    ({
      lever: { on, to },
      to: verdict,
      change: 'One fewer',
      dimension: 'complexity',
      from: 2,
      into: 1,
      distance: 1,
      nodeIds: [],
      edgeIds: [],
    }) as const
  const offers = offersOf({
    now: { document, answers: noAnswers },
    catalogue,
    rubric: defaultRubric,
    flips: [flip('systems', 1), flip('departments', 2), { ...flip('departments', 4), into: 3 }],
    findings: [],
  })
  expect(offers.map(({ title }) => title)).toEqual([
    'Without s2 and without s3',
    'd1 and d2 as one department',
    'A new step after “g”, done by a new department',
  ])
})

test('findings are offered where something can be left out or left where it was', () => {
  const document = settle(
    sketch(
      [
        start(),
        step('a', { departmentId: 'd1' }),
        step('b', { departmentId: 'd2' }),
        step('c', { departmentId: 'd1' }),
        end(),
      ],
      [path('start', 'a', 'b', 'c', 'end')],
      { lanes: ['d1', 'd2'].map((departmentId) => ({ departmentId, height: 160 })) },
    ),
  )
  const found = { title: 'Found', reason: '', minutes: 0, share: 0, overlap: 0, moves: null }
  const offers = offersOf({
    now: { document, answers: noAnswers },
    catalogue,
    rubric: defaultRubric,
    flips: [],
    findings: [
      { ...found, kind: 'waste', nodeIds: ['a'], edgeIds: [] },
      { ...found, kind: 'redundant', nodeIds: ['a', 'c'], edgeIds: [] },
      { ...found, kind: 'rework', nodeIds: ['a', 'b'], edgeIds: [] },
      { ...found, kind: 'avoidable-handoff', nodeIds: ['b'], edgeIds: ['a>b', 'b>c'] },
    ],
  })
  expect(offers.map(({ title }) => title)).toEqual(['Without “a”', 'Without “c”', '“b” done by d1'])
})

test('a loop of rework is left out where it begins at a fork, and a step stays in the systems around it', () => {
  const document = settle(
    sketch(
      [
        start(),
        step('a', { systemIds: ['s1'] }),
        step('b', { systemIds: ['s2'] }),
        step('c', { systemIds: ['s1', 's3'] }),
        decision('again'),
        end(),
      ],
      [path('start', 'a', 'b', 'c', 'again', 'end'), path('again', 'a')],
    ),
  )
  const shared = {
    ...document,
    edges: document.edges.map((edge) =>
      edge.source === 'again' ? { ...edge, probability: edge.target === 'a' ? 0.2 : 0.8 } : edge,
    ),
  }
  const back = shared.edges.find(({ source, target }) => source === 'again' && target === 'a')?.id ?? ''
  const around = shared.edges.filter(({ source, target }) => source === 'b' || target === 'b')
  const found = { title: 'Found', reason: '', minutes: 0, share: 0, overlap: 0, moves: null }
  const now = { document: shared, answers: noAnswers }
  const offers = offersOf({
    now,
    catalogue,
    rubric: defaultRubric,
    flips: [],
    findings: [
      { ...found, kind: 'rework', nodeIds: ['a', 'b', 'c'], edgeIds: [back] },
      { ...found, kind: 'avoidable-switch', nodeIds: ['b'], edgeIds: around.map(({ id }) => id) },
      // Left out here, the case would end at the step.
      { ...found, kind: 'rework', nodeIds: ['a'], edgeIds: [around[0]?.id ?? ''] },
    ],
  })
  expect(offers.map(({ changes }) => changes)).toEqual([
    [{ kind: 'without-ways', edgeIds: [back] }],
    [{ kind: 'step-systems', nodeId: 'b', systemIds: ['s1'] }],
  ])
  const { now: then, changes } = applyChanges(
    now,
    offers.flatMap((offer) => offer.changes),
    catalogue,
  )
  expect(changes.map(({ state }) => state)).toEqual(['made', 'made'])
  expect(then.document.edges.find(({ source }) => source === 'again')).toMatchObject({
    target: 'end',
    probability: 1,
  })
  expect(then.document.nodes.find(({ id }) => id === 'b')).toMatchObject({ systemIds: ['s1'] })
  const missing = applyChanges(now, [{ kind: 'without-ways', edgeIds: ['none'] }], catalogue)
  expect(missing.changes[0]).toMatchObject({ state: 'gone' })
})

test('two steps of one name are told apart, and what several findings ask for is offered once', () => {
  const named = (id: string, departmentId: string) => step(id, { name: 'Check', departmentId })
  const offered = (departments: readonly [string, string]) => {
    const document = settle(
      sketch(
        [start(), step('copy'), named('a', departments[0]), step('send'), named('b', departments[1]), end()],
        [path('start', 'copy', 'a', 'send', 'b', 'end')],
        { lanes: ['d1', 'd2'].map((departmentId) => ({ departmentId, height: 160 })) },
      ),
    )
    const found = { title: 'Found', reason: '', minutes: 0, share: 0, overlap: 0, moves: null, edgeIds: [] }
    return offersOf({
      now: { document, answers: noAnswers },
      catalogue,
      rubric: defaultRubric,
      flips: [],
      findings: [
        { ...found, kind: 'waste', nodeIds: ['a'] },
        { ...found, kind: 'redundant', nodeIds: ['a', 'b'] },
        { ...found, kind: 'waste', nodeIds: ['b'] },
      ],
    }).map(({ title }) => title)
  }
  expect(offered(['d1', 'd1'])).toEqual(['Without “Check” after “copy”', 'Without “Check” after “send”'])
  expect(offered(['d1', 'd2'])).toEqual(['Without “Check” (d1)', 'Without “Check” (d2)'])
})
