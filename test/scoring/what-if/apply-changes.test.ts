import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noAnswers } from '#shared/model/answers.ts'
import type { Answers } from '#shared/model/answers.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import { workflowDocumentSchema } from '#shared/model/document.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { settle } from '#shared/model/edits/settle.ts'
import { checkDocument } from '#shared/model/invariants.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import { changeSchema } from '#shared/model/what-if/change.ts'
import type { Change } from '#shared/model/what-if/change.ts'
import { assess } from '../../../electron/scoring/assess.ts'
import { applyChanges } from '../../../electron/scoring/what-if/apply-changes.ts'
import { anyDocument } from '../../helpers/document-arbitrary.ts'
import { anyAnswers } from '../helpers/any-map.ts'
import { end, exception, path, sketch, start, step } from '../helpers/sketch.ts'

const entry = (id: string, name: string) => ({ id, name })
const catalogue: Catalogue = {
  departments: [entry('d1', 'Sales'), entry('d2', 'Billing'), entry('d3', 'Legal')],
  systems: [entry('s1', 'SAP'), entry('s2', 'CRM'), entry('s3', 'Fax')],
}

const lanes = [
  { departmentId: 'd1', height: 160 },
  { departmentId: 'd2', height: 160 },
]

/** Start, two steps of Sales in SAP, one of Billing in SAP and CRM, an end; one exception of 20 % at the second. */
const orders: WorkflowDocument = settle(
  sketch(
    [
      start(),
      step('take', { name: 'Take order', departmentId: 'd1', systemIds: ['s1'] }),
      step('check', { name: 'Check credit', departmentId: 'd1', systemIds: ['s1'] }),
      step('bill', { name: 'Send bill', departmentId: 'd2', systemIds: ['s1', 's2'] }),
      end(),
      step('ask', { name: 'Ask again', departmentId: 'd2' }),
    ],
    [path('start', 'take', 'check', 'bill', 'end'), exception('check', 'ask', 0.2, 'Credit missing')],
    { lanes, looseSystemIds: ['s3'] },
  ),
)

const scored = (document: WorkflowDocument, answers: Answers) =>
  assess(document, answers, catalogue, defaultRubric)

function tryOne(change: Change, answers: Answers = noAnswers, document = orders) {
  const { now, changes } = applyChanges({ document, answers }, [change], catalogue)
  const [tried] = changes
  if (tried === undefined) throw new Error('one change, one answer')
  return { ...now, ...tried, assessment: scored(now.document, now.answers) }
}

describe('a system left out', () => {
  test('is used by no step any more, and says so', () => {
    const { document, title, state, assessment, nodeIds } = tryOne({ kind: 'without-system', systemId: 's1' })
    expect([title, state]).toEqual(['Without SAP', 'made'])
    expect(nodeIds).toEqual(['take', 'check', 'bill'])
    expect(JSON.stringify(document)).not.toContain('"s1"')
    expect(assessment.counts.systems).toBe(2)
  })

  test('counts no more where no step used it in the first place', () => {
    expect(tryOne({ kind: 'without-system', systemId: 's3' }).assessment.counts.systems).toBe(2)
  })

  test('that is not on the map is left out, and said', () => {
    const { document, state, note } = tryOne({ kind: 'without-system', systemId: 'none' })
    expect([state, note]).toEqual(['gone', 'No step uses this system. Left out.'])
    expect(document).toBe(orders)
  })
})

describe('departments merged', () => {
  test('hand nothing over to each other, and have one lane', () => {
    const before = scored(orders, noAnswers)
    const merge = tryOne({ kind: 'merge-departments', from: 'd2', into: 'd1' })
    expect(merge.title).toBe('Sales and Billing as one department')
    expect([before.counts.handoffs, merge.assessment.counts.handoffs]).toEqual([2, 0])
    expect(merge.document.lanes.map(({ departmentId }) => departmentId)).toEqual(['d1'])
    expect(checkDocument(merge.document)).toEqual([])
  })

  test('need a lane each', () => {
    expect(tryOne({ kind: 'merge-departments', from: 'd3', into: 'd1' }).state).toBe('gone')
  })
})

describe('one more', () => {
  const more = { departmentId: 'tried:new department', newDepartment: 'New department' }

  test('step stands between the two it is put between, in the department that is said', () => {
    const change = { kind: 'new-step', nodeId: 'n', name: 'New step', afterId: 'check', departmentId: 'd3' }
    const { document, title, state, assessment } = tryOne(change as Change)
    expect([title, state]).toEqual(['A new step after “Check credit”, done by Legal', 'made'])
    const ways = document.edges.filter(({ kind }) => kind === 'sequence')
    expect(ways.map(({ source, target }) => `${source} ${target}`)).toEqual(
      expect.arrayContaining(['check n', 'n bill']),
    )
    expect(ways).not.toContainEqual(expect.objectContaining({ source: 'check', target: 'bill' }))
    expect([assessment.counts.steps, assessment.counts.departments]).toEqual([5, 3])
    expect(checkDocument(document)).toEqual([])
    expect(tryOne(change as Change, noAnswers, document).state).toBe('nothing')
  })

  test('step takes over all the ways out of the one before it, and ends where that one ended', () => {
    const after = (afterId: string, document: WorkflowDocument) =>
      tryOne({ kind: 'new-step', nodeId: 'n', name: 'N', afterId, departmentId: null }, noAnswers, document)
    const forked = settle({
      ...orders,
      edges: [...orders.edges, { id: 'side', source: 'bill', target: 'ask', kind: 'sequence' }],
    })
    const { document } = after('bill', forked)
    expect(document.edges.filter(({ source }) => source === 'bill').map(({ target }) => target)).toEqual([
      'n',
    ])
    expect(document.edges.filter(({ source }) => source === 'n')).toHaveLength(2)
    expect(after('ask', orders).document.edges.at(-1)).toMatchObject({ source: 'ask', target: 'n' })
    expect(after('nobody', orders).state).toBe('gone')
  })

  test('department is told by its name and counts, without being in the catalogue', () => {
    const { title, assessment, document } = tryOne({ kind: 'step-department', nodeId: 'check', ...more })
    expect(title).toBe('“Check credit” done by a new department')
    expect(assessment.counts.departments).toBe(3)
    expect(checkDocument(document)).toEqual([])
    // Without its name it is one that is gone.
    const { departmentId } = more
    expect(tryOne({ kind: 'step-department', nodeId: 'check', departmentId }).state).toBe('gone')
  })
})

describe('exceptions', () => {
  test('take another share at one path', () => {
    const id = orders.edges.find(({ kind }) => kind === 'exception')?.id ?? ''
    const cut = tryOne({ kind: 'exception-share', pathId: id, share: 0.05 })
    expect(cut.title).toBe('“Credit missing” at “Check credit” in 5\u00a0% of cases')
    expect(cut.assessment.exceptionRate.rate).toBeCloseTo(0.05, 10)
    expect(tryOne({ kind: 'exception-share', pathId: id, share: 0.2 }).state).toBe('nothing')
  })

  test('take counted cases along in proportion, and say so', () => {
    const id = orders.edges.find(({ kind }) => kind === 'exception')?.id ?? ''
    const answers = { ...noAnswers, observedExceptions: { count: 18, of: 100 } }
    const cut = tryOne({ kind: 'exception-share', pathId: id, share: 0.1 }, answers)
    expect(cut.answers.observedExceptions).toEqual({ count: 9, of: 100 })
    expect(cut.note).toContain('9 of 100')
  })

  test.each([
    [
      0.2,
      10,
      'Counted cases are whole: 10 of 54 (18.5\u00a0%) instead of 6, the most that do not go above 20\u00a0%.',
    ],
    [
      0.05,
      2,
      'Counted cases are whole: 2 of 54 (3.7\u00a0%) instead of 6, the most that do not go above 5\u00a0%.',
    ],
    [1 / 3, 18, 'The counted cases are taken to change in proportion: 18 of 54 (33.3\u00a0%) instead of 6.'],
  ])('counted cases are whole and never go above a rate of %d', (rate, count, note) => {
    const answers = { ...noAnswers, observedExceptions: { count: 6, of: 54 } }
    const tried = tryOne({ kind: 'exception-rate', rate }, answers)
    expect(tried.answers.observedExceptions).toEqual({ count, of: 54 })
    expect(tried.note).toBe(note)
    expect(tried.assessment.exceptionRate.rate).toBeLessThanOrEqual(rate + 1e-12)
  })

  test.each([
    [0.15, 3],
    [0.05, 2],
    [0.3, 5],
  ])('end to end come to a rate of %d, on the side of the limit that was meant', (rate, score) => {
    const cut = tryOne({ kind: 'exception-rate', rate })
    expect(cut.assessment.exceptionRate.rate).toBeCloseTo(rate, 4)
    expect(cut.assessment.dimensions.variability.score).toBe(score)
  })

  test('raised to exactly a limit fall into the band below it', () => {
    const several = sketch(
      [start(), step('a'), step('b'), step('c'), end()],
      [
        path('start', 'a', 'b', 'c', 'end'),
        exception('a', 'end', 0.007),
        exception('b', 'end', 0.011),
        exception('c', 'end', 0.013),
      ],
    )
    for (const [rate, band] of [
      [0.05, 2],
      [0.15, 3],
      [0.2, 4],
    ] as const) {
      const raised = tryOne({ kind: 'exception-rate', rate }, noAnswers, several)
      expect(raised.assessment.exceptionRate.rate).toBeCloseTo(rate, 5)
      expect(raised.assessment.dimensions.variability.score).toBe(band)
    }
  })

  test('in a share too small to be kept stay, where the rate is to rise', () => {
    const tiny = sketch(
      [start(), step('a'), step('b'), end()],
      [path('start', 'a', 'b', 'end'), exception('a', 'end', 1e-8), exception('b', 'end', 0.1)],
    )
    const raised = tryOne({ kind: 'exception-rate', rate: 0.1000001 }, noAnswers, tiny)
    expect(raised.document.edges.find(({ id }) => id === 'a!end!trouble')?.rate).toMatchObject({
      value: 1e-8,
    })
  })

  test('of an unknown rate have no rate to be changed', () => {
    const unrated = sketch([start(), step('a'), end()], [path('start', 'a', 'end'), exception('a', 'end')])
    expect(tryOne({ kind: 'exception-rate', rate: 0.1 }, noAnswers, unrated).state).toBe('gone')
  })
})

describe('steps', () => {
  test('left out close the gap', () => {
    const without = tryOne({ kind: 'without-steps', nodeIds: ['take', 'none'] })
    expect(without.title).toBe('Without “Take order”')
    expect(
      without.document.edges.some(({ source, target }) => source === 'start' && target === 'check'),
    ).toBe(true)
  })

  test('go to another department, or are answered the other way', () => {
    const moved = tryOne({ kind: 'step-department', nodeId: 'bill', departmentId: 'd1' })
    expect([moved.title, moved.assessment.counts.handoffs]).toEqual(['“Send bill” done by Sales', 1])
    const told = tryOne({ kind: 'step-answer', nodeId: 'bill', question: 'rules', to: true })
    expect(told.title).toBe('“Send bill” by clear rules')
    expect(told.document.nodes.find(({ id }) => id === 'bill')).toMatchObject({
      characteristics: { rules: true },
    })
  })
})

describe('answers', () => {
  test('move their dimension', () => {
    const { assessment, title } = tryOne({ kind: 'answer', question: 'customerExperience', to: 5 })
    expect([title, assessment.dimensions.strategicImportance.score]).toEqual([
      'Impact on customer experience answered 5',
      5,
    ])
    expect(tryOne({ kind: 'changes-per-year', to: 12 }).assessment.dimensions.changeFrequency.score).toBe(5)
    expect(
      tryOne({ kind: 'score', dimension: 'complexity', to: 5 }).assessment.dimensions.complexity,
    ).toMatchObject({
      score: 5,
      status: 'overridden',
    })
  })

  test('that cannot move it say why', () => {
    const higher = { ...noAnswers, competitiveAdvantage: 4 as const }
    expect(tryOne({ kind: 'answer', question: 'customerExperience', to: 2 }, higher).note).toBe(
      'The other answer, 4, is higher and counts.',
    )
    const byHand = { overrides: { changeFrequency: { score: 2 as const, reason: 'Agreed.' } } }
    expect(tryOne({ kind: 'regulated', to: true }, byHand).note).toBe(
      'Change frequency is set by hand, so its score stays.',
    )
    expect(tryOne({ kind: 'answer', question: 'competitiveAdvantage', to: 4 }, higher)).toMatchObject({
      state: 'nothing',
      note: 'It is like that already.',
    })
  })
})

test('changes are made one on the other; one that comes too late is left out', () => {
  const { now, changes } = applyChanges(
    { document: orders, answers: noAnswers },
    [
      { kind: 'merge-departments', from: 'd2', into: 'd1' },
      { kind: 'merge-departments', from: 'd2', into: 'd1' },
      { kind: 'without-steps', nodeIds: ['bill'] },
      { kind: 'step-answer', nodeId: 'bill', question: 'rules', to: true },
    ],
    catalogue,
  )
  expect(changes.map(({ state }) => state)).toEqual(['made', 'gone', 'made', 'gone'])
  expect(checkDocument(now.document)).toEqual([])
})

const nodeId = fc.constantFrom('n0', 'n1', 'n2', 'n3', 'none')
const department = fc.constantFrom('d1', 'd2', 'd3', 'none')
const share = fc.double({ min: 0, max: 1, noNaN: true })
const score = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const)

const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('without-system' as const),
    systemId: fc.constantFrom('s1', 's2', 's3', 'none'),
  }),
  fc.record({ kind: fc.constant('merge-departments' as const), from: department, into: department }),
  fc.record({
    kind: fc.constant('exception-share' as const),
    pathId: fc.constantFrom('e0', 'e1', 'e2', 'none'),
    share,
  }),
  fc.record({ kind: fc.constant('exception-rate' as const), rate: share }),
  fc.record({
    kind: fc.constant('without-steps' as const),
    nodeIds: fc.array(nodeId, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('step-department' as const), nodeId, departmentId: department }),
  fc.record({
    kind: fc.constant('step-department' as const),
    nodeId,
    departmentId: fc.constant('more'),
    newDepartment: fc.constant('One more'),
  }),
  fc.record({
    kind: fc.constant('new-step' as const),
    nodeId: fc.constantFrom('more1', 'more2', 'n0'),
    name: fc.constant('New step'),
    afterId: nodeId,
    departmentId: fc.option(department),
  }),
  fc.record({
    kind: fc.constant('step-answer' as const),
    nodeId,
    question: fc.constantFrom('rules' as const, 'judgement' as const),
    to: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('answer' as const),
    question: fc.constant('customerExperience' as const),
    to: score,
  }),
  fc.record({ kind: fc.constant('changes-per-year' as const), to: fc.nat(20) }),
  fc.record({ kind: fc.constant('regulated' as const), to: fc.boolean() }),
  fc.record({
    kind: fc.constant('score' as const),
    dimension: fc.constant('variability' as const),
    to: score,
  }),
)

describe('whatever is tried', () => {
  test('the drawing and the answers that are stored stay as they are, and what comes out is as valid as what went in', () => {
    fc.assert(
      fc.property(
        anyDocument,
        anyAnswers,
        fc.array(anyChange, { maxLength: 5 }),
        (drawn, answers, changes) => {
          const document = settle(drawn)
          const stored = structuredClone({ document, answers })
          const problems = new Set(checkDocument(document))
          const applied = applyChanges({ document, answers }, changes, catalogue)
          expect({ document, answers }).toEqual(stored)
          expect(applied.changes).toHaveLength(changes.length)
          expect(checkDocument(applied.now.document).filter((each) => !problems.has(each))).toEqual([])
          expect(workflowDocumentSchema.parse(applied.now.document)).toEqual(applied.now.document)
          expect(changes.map((change) => changeSchema.parse(change))).toEqual(changes)
        },
      ),
    )
  })

  test('where nothing was made, the assessment is the same', () => {
    fc.assert(
      fc.property(
        anyDocument,
        anyAnswers,
        fc.array(anyChange, { maxLength: 2 }),
        (drawn, answers, changes) => {
          const now = { document: settle(drawn), answers }
          const applied = applyChanges(now, changes, catalogue)
          if (applied.changes.some(({ state }) => state === 'made')) return
          expect(applied.now).toBe(now)
        },
      ),
    )
  })

  test('the wanted rate is met from below, or as near as shares of 100 % come', () => {
    fc.assert(
      fc.property(anyDocument, share, (document, rate) => {
        const now = { document, answers: noAnswers }
        const was = scored(document, noAnswers).exceptionRate.rate
        const { now: next, changes } = applyChanges(now, [{ kind: 'exception-rate', rate }], catalogue)
        if (was === null || changes[0]?.state !== 'made') return
        const is = scored(next.document, noAnswers).exceptionRate.rate ?? -1
        expect(is).toBeLessThanOrEqual(rate)
        if (rate >= was) expect(is).toBeGreaterThanOrEqual(was - 1e-9)
      }),
    )
  })
})

test('steps that lose their only system are told, and why a case still switches there', () => {
  expect(tryOne({ kind: 'without-system', systemId: 's1' }).note).toBe(
    '2 steps are left without a system; a case that comes to them from a step with one, or goes on to one, still switches.',
  )
})
