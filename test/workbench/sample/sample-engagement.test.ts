import type { GuardKey, Verdict } from '#shared/model/assessment.ts'
import { workflowDocumentSchema } from '#shared/model/document.ts'
import { engagementDetailsSchema } from '#shared/model/engagement.ts'
import { answersSchema } from '#shared/model/answers.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import { describe, expect, test } from 'vitest'
import { assess } from '../../../electron/scoring/assess.ts'
import { sampleEngagement } from '../../../electron/workbench/sample/sample-engagement.ts'

interface Expected {
  readonly verdict: Verdict
  readonly total: number
  /** Complexity, variability, strategic importance, change frequency. */
  readonly scores: readonly [number, number, number, number]
  readonly systems: number
  readonly departments: number
  readonly decisions: number
  /** End-to-end exception rate in percent, one decimal. */
  readonly rate: number
  readonly guards?: readonly GuardKey[]
}

/** Method §12. */
const expected: Readonly<Record<string, Expected>> = {
  'E-commerce returns': {
    verdict: 'hybrid',
    total: 10,
    scores: [4, 1, 4, 1],
    systems: 9,
    departments: 4,
    decisions: 3,
    rate: 1.5,
  },
  'Retail inventory updates': {
    verdict: 'automate',
    total: 7,
    scores: [2, 2, 2, 1],
    systems: 3,
    departments: 2,
    decisions: 2,
    rate: 5,
  },
  'Order to fulfilment': {
    verdict: 'orchestrate',
    total: 15,
    scores: [4, 3, 5, 3],
    systems: 12,
    departments: 5,
    decisions: 3,
    rate: 11.3,
  },
  'Loan approval': {
    verdict: 'orchestrate',
    total: 14,
    scores: [3, 3, 4, 4],
    systems: 6,
    departments: 4,
    decisions: 4,
    rate: 12.9,
  },
  'Mortgage approval': {
    verdict: 'orchestrate',
    total: 16,
    scores: [4, 3, 5, 4],
    systems: 7,
    departments: 5,
    decisions: 3,
    rate: 12.8,
  },
  'Insurance claims intake': {
    verdict: 'automate',
    total: 8,
    scores: [2, 3, 2, 1],
    systems: 3,
    departments: 2,
    decisions: 2,
    rate: 7.9,
  },
  'Management reporting': {
    verdict: 'automate',
    total: 6,
    scores: [2, 2, 1, 1],
    systems: 4,
    departments: 2,
    decisions: 1,
    rate: 3,
    guards: ['optimise-first'],
  },
  'Service activation': {
    verdict: 'orchestrate',
    total: 16,
    scores: [4, 3, 4, 5],
    systems: 8,
    departments: 5,
    decisions: 3,
    rate: 5.6,
  },
  'Appointment scheduling': {
    verdict: 'hybrid',
    total: 11,
    scores: [2, 4, 4, 1],
    systems: 3,
    departments: 3,
    decisions: 3,
    rate: 16.1,
  },
  'Patient discharge': {
    verdict: 'orchestrate',
    total: 13,
    scores: [3, 5, 4, 1],
    systems: 5,
    departments: 5,
    decisions: 4,
    rate: 20.6,
  },
}

const sample = sampleEngagement()
const assessmentOf = (name: string) => {
  const workflow = sample.workflows.find((each) => each.name === name)
  if (workflow === undefined) throw new Error(`No sample workflow ${name}`)
  return assess(workflow.document, workflow.answers, sample, defaultRubric)
}

describe('the ten cases of the method come out as the source has them', () => {
  test.each(Object.entries(expected))('%s', (name, { verdict, total, scores, guards = [], ...counts }) => {
    const { dimensions, exceptionRate, ...assessment } = assessmentOf(name)
    expect({
      verdict: assessment.verdict,
      total: assessment.total,
      status: assessment.status,
      scores: Object.values(dimensions).map(({ score }) => score),
      guards: assessment.guards.map(({ key }) => key),
      caveats: assessment.caveats,
      systems: assessment.counts.systems,
      departments: assessment.counts.departments,
      decisions: assessment.counts.decisions,
      rate: Math.round((exceptionRate.rate ?? 0) * 1000) / 10,
    }).toEqual({ verdict, total, status: 'settled', scores, guards, caveats: [], ...counts })
  })

  test('none is missing, none is extra', () => {
    expect(sample.workflows.map(({ name }) => name)).toEqual(Object.keys(expected))
  })

  test('returns: authorisation and label are to be automated, beside what already is', () => {
    const { automatableStepIds, headline } = assessmentOf('E-commerce returns')
    expect(automatableStepIds).toEqual(['authorise-return', 'create-label', 'receive-parcel', 'pay-refund'])
    expect(headline).toBe(
      'Automate “Authorise return” and “Create label”, beside “Receive parcel” and “Pay refund” which already are, because they follow clear rules; orchestrate the other nine steps across seven systems and four departments, because customers feel it (rated 4 of 5).',
    )
  })

  test('inventory and claims have the characteristics of automation', () => {
    const opinions = ['Retail inventory updates', 'Insurance claims intake'].map(
      (name) => assessmentOf(name).lenses.find(({ key }) => key === 'characteristics')?.opinion,
    )
    expect(opinions).toEqual(['automate', 'automate'])
  })

  test('reporting takes forty hours a week, most of it waste', () => {
    const reporting = assessmentOf('Management reporting')
    expect(reporting.headline).toMatch(/^Optimise first: \d\d(\.\d)?\u00a0% of handling time adds no value/)
    expect(reporting.guards[0]?.nodeIds).toContain('format-15-reports')
  })
})

describe('the drawings', () => {
  test.each(sample.workflows.map((workflow) => [workflow.name, workflow] as const))(
    '%s fits the schema, names only its catalogue and stays readable',
    (_, { document, answers, departments, systems }) => {
      expect(workflowDocumentSchema.safeParse(document).error).toBeUndefined()
      expect(answersSchema.safeParse(answers).error).toBeUndefined()
      const steps = document.nodes.filter((node) => node.kind === 'step')
      expect(new Set(document.nodes.map(({ departmentId }) => departmentId))).toEqual(
        new Set(departments.map(({ id }) => id)),
      )
      expect(new Set(steps.flatMap(({ systemIds }) => systemIds))).toEqual(
        new Set(systems.map(({ id }) => id)),
      )
      expect(document.nodes.length).toBeGreaterThanOrEqual(8)
      expect(document.nodes.length).toBeLessThanOrEqual(20)
      expect(document.nodes.filter(({ name }) => name.length > 24)).toEqual([])
    },
  )

  test('no two nodes of a workflow lie on each other', () => {
    for (const { document } of sample.workflows) {
      const places = document.nodes.map(({ position }) => `${position.x} ${position.y}`)
      expect(new Set(places).size).toBe(places.length)
    }
  })

  test('workflows share systems and departments of one catalogue', () => {
    const uses = (id: string) =>
      sample.workflows.filter(({ systems }) => systems.some((each) => each.id === id)).length
    expect([uses('system-erp'), uses('system-crm'), uses('system-archive')]).toEqual([4, 6, 3])
    expect(new Set(sample.systems.map(({ name }) => name.toLowerCase())).size).toBe(sample.systems.length)
    expect(sample.departments.filter(({ name }) => name === 'Compliance')).toHaveLength(1)
  })

  test('the engagement says that it is invented', () => {
    expect(engagementDetailsSchema.safeParse(sample.details).error).toBeUndefined()
    expect(sample.details.notes).toContain('invented')
  })

  test('are the same each time', () => {
    expect(sampleEngagement()).toEqual(sample)
  })
})
