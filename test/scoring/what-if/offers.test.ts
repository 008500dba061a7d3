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
import { end, path, sketch, start, step } from '../helpers/sketch.ts'

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
    flips: [flip('systems', 1), flip('departments', 2)],
    findings: [],
  })
  expect(offers.map(({ title }) => title)).toEqual([
    'Without s2 and without s3',
    'd1 and d2 as one department',
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
  const found = { title: 'Found', reason: '', minutes: 0, share: 0, overlap: 0 }
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
