import { assumedFor, figureReasons } from '#shared/model/plan-figure.ts'
import { describe, expect, test } from 'vitest'
import { createNode } from '#shared/model/create-node.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { noAnswers } from '#shared/model/answers.ts'
import type { Score } from '#shared/model/answers.ts'
import type { Assessment, DimensionScore, Verdict } from '#shared/model/assessment.ts'
import { makePlan } from '../../electron/planning/make-plan.ts'
import type { PlannedWorkflow } from '../../electron/planning/plan-input.ts'
import { defaultPlanSettings } from '../../electron/planning/plan-settings.ts'
import { settings } from './plan-helpers.ts'
import { defaultRubric } from '#shared/model/rubric.ts'

const catalogue = {
  departments: [{ id: 'd', name: 'Sales' }],
  systems: [
    { id: 'erp', name: 'ERP' },
    { id: 'crm', name: 'CRM' },
  ],
}

/** Three steps of 10 minutes in one line. */
function line(systemIds: readonly string[]): WorkflowDocument {
  const steps = ['a', 'b', 'c'].map((id) => ({
    ...createNode('step', { id, name: `Do ${id}`, departmentId: 'd' }),
    systemIds: [...systemIds],
    characteristics: { minutes: { low: 5, likely: 10, high: 20 } },
  }))
  const edges = [
    ['a', 'b'],
    ['b', 'c'],
  ].map(([source = '', target = '']) => ({
    id: `${source}${target}`,
    source,
    target,
    kind: 'sequence' as const,
  }))
  return { ...emptyDocument(), nodes: steps, edges }
}

interface Given {
  readonly verdict: Verdict
  readonly casesPerYear?: number
  readonly optimiseFirst?: boolean
  readonly automatable?: readonly string[]
  readonly complexity?: Score
  readonly systems?: readonly string[]
}

function workflow(id: string, given: Given): PlannedWorkflow {
  const dimension = (key: DimensionScore['key'], score: Score): DimensionScore => ({
    key,
    score,
    computed: score,
    status: 'scored',
    range: [score, score],
    summary: '',
    evidence: [],
  })
  const assessment: Assessment = {
    rubricVersion: '1.0',
    counts: {
      nodes: 3,
      steps: 3,
      decisions: 0,
      parallelSplits: 0,
      exceptionPaths: 0,
      exceptionTypes: 0,
      departments: 1,
      systems: 1,
      flows: 2,
      messageFlows: 0,
      handoffs: 0,
    },
    dimensions: {
      complexity: dimension('complexity', given.complexity ?? 1),
      variability: dimension('variability', 1),
      strategicImportance: dimension('strategicImportance', 2),
      changeFrequency: dimension('changeFrequency', 1),
    },
    total: 5,
    range: [5, 5],
    verdict: given.verdict,
    possible: [given.verdict],
    status: 'settled',
    headline: '',
    exceptionRate: { rate: null, basis: 'none', caveats: [] },
    lenses: [],
    guards: given.optimiseFirst
      ? [
          {
            key: 'optimise-first',
            name: 'Optimise first',
            reason: 'A third of the time is waste.',
            nodeIds: [],
            edgeIds: [],
          },
        ]
      : [],
    automatableStepIds: given.automatable ?? [],
    caveats: [],
  }
  return {
    document: line(given.systems ?? ['erp']),
    summary: {
      id,
      name: id,
      baseId: null,
      counted: true,
      revision: 1,
      savedAt: '',
      answers: { ...noAnswers, casesPerYear: given.casesPerYear },
      assessment,
    },
  }
}

const plan = (workflows: readonly PlannedWorkflow[], more: Partial<Parameters<typeof makePlan>[0]> = {}) =>
  makePlan({ workflows, catalogue, settings, edits: [], rubric: defaultRubric, ...more })

describe('initiatives', () => {
  test('hours of a loop that hardly any case leaves cannot be told, until somebody sets them', async () => {
    const claims = workflow('claims', { verdict: 'orchestrate' })
    const { document } = claims
    const back = {
      ...document,
      nodes: [
        ...document.nodes,
        createNode('decision', { id: 'again', name: 'Again?' }),
        createNode('end', { id: 'out' }),
      ],
      edges: [
        ...document.edges,
        { id: 'in', source: 'c', target: 'again', kind: 'sequence' as const },
        { id: 'back', source: 'again', target: 'a', kind: 'sequence' as const, probability: 0.999_99 },
        { id: 'on', source: 'again', target: 'out', kind: 'sequence' as const, probability: 0.000_01 },
      ],
    }
    const loop = { ...claims, document: back }
    const [told] = (await plan([loop])).initiatives
    expect(told?.value).toMatchObject({ value: 0, unknown: true })
    expect(told?.value.explanation).toMatch(/^Cannot be told: a case would come round more than 10,000 times/)
    const edits = [{ key: 'claims:orchestrate', value: 40 }]
    const [set] = (await plan([loop], { edits })).initiatives
    expect(set?.value).toMatchObject({ value: 40, source: 'edited' })
    expect(set?.value.unknown).toBeUndefined()
  })

  test('each verdict gives its initiatives, optimising first where the guard says so', async () => {
    const { initiatives } = await plan([
      workflow('claims', { verdict: 'automate', optimiseFirst: true }),
      workflow('loans', { verdict: 'orchestrate' }),
      workflow('returns', { verdict: 'hybrid', automatable: ['a'] }),
    ])
    expect(initiatives.map(({ key, dependsOn }) => [key, dependsOn])).toEqual([
      ['claims:optimise', []],
      ['claims:automate', ['claims:optimise']],
      ['loans:orchestrate', []],
      ['returns:automate', []],
      ['returns:orchestrate', ['returns:automate']],
    ])
  })

  test('value is cases × minutes × the share that can be released, and says so', async () => {
    const { initiatives } = await plan([workflow('claims', { verdict: 'automate', casesPerYear: 6000 })])
    expect(initiatives[0]?.value).toMatchObject({
      value: (6000 * 30 * 0.6) / 60,
      unit: 'hours a year',
      source: 'derived',
    })
    expect(initiatives[0]?.value.explanation).toBe(
      '6,000 cases a year × 30 min a case × 60\u00a0% that can be released.',
    )
  })

  test('an unknown volume is assumed and said', async () => {
    const { initiatives } = await plan([workflow('claims', { verdict: 'automate' })])
    expect(initiatives[0]?.value.notes).toContainEqual({
      about: 'volume',
      text: 'The volume is assumed: nobody gave the cases a year.',
    })
    expect(initiatives.flatMap(({ value }) => assumedFor(value))).toContain('volume')
  })

  test('effort adds change management: technical days / 0.7', async () => {
    const { initiatives } = await plan([workflow('claims', { verdict: 'automate' })])
    expect(initiatives[0]?.effort.value).toBe(Math.round(((5 + 2 * 3) / 0.7) * 2) / 2)
  })

  test('what was set by hand wins over the derived figure, and its absence falls back', async () => {
    const workflows = [
      workflow('claims', { verdict: 'automate', casesPerYear: 6000 }),
      workflow('loans', { verdict: 'orchestrate' }),
    ]
    const { initiatives } = await plan(workflows, {
      edits: [
        {
          key: 'loans:orchestrate',
          value: 7,
          dependsOn: ['claims:automate', 'loans:orchestrate'],
          name: 'Loan desk',
        },
      ],
    })
    expect(initiatives[1]).toMatchObject({
      name: 'Loan desk',
      value: { value: 7, source: 'edited' },
      effort: { source: 'derived' },
      dependsOn: ['claims:automate'],
    })
  })

  /** The same workflow with some of its steps done by a machine already. */
  function withMachine(planned: PlannedWorkflow, ids: readonly string[]): PlannedWorkflow {
    const nodes = planned.document.nodes.map((node) =>
      node.kind === 'step' && ids.includes(node.id)
        ? { ...node, characteristics: { ...node.characteristics, automated: true } }
        : node,
    )
    return { ...planned, document: { ...planned.document, nodes } }
  }

  test('what a machine does already releases nothing and takes no effort, whatever the verdict', async () => {
    const of = async (given: Given) =>
      (await plan([withMachine(workflow('claims', { casesPerYear: 6000, ...given }), ['b'])])).initiatives
    const [whole] = await of({ verdict: 'automate' })
    expect(whole).toMatchObject({
      name: 'Automate claims',
      value: { value: (6000 * 20 * 0.6) / 60 },
      effort: { value: Math.round(((5 + 2 * 2) / 0.7) * 2) / 2 },
    })
    expect(whole === undefined ? '' : figureReasons(whole.value)).toBe(
      '6,000 cases a year × 20 min a case × 60\u00a0% that can be released. Another 10 min a case are done by a machine already and release nothing.',
    )
    expect(whole?.effort.explanation).toContain('2 steps (without 1 that a machine does already)')
    const [end] = await of({ verdict: 'orchestrate' })
    expect(end?.value.value).toBe((6000 * 20 * 0.3) / 60)
    const [front, rest] = await of({ verdict: 'hybrid', automatable: ['a', 'b'] })
    expect([front?.name, front?.value.value]).toEqual(['Automate part of claims', (6000 * 10 * 0.6) / 60])
    expect([rest?.name, rest?.value.value]).toEqual([
      'Orchestrate the rest of claims',
      (6000 * 10 * 0.3) / 60,
    ])
  })

  test('where a machine does every step there is nothing to automate, and the plan says so', async () => {
    const done = withMachine(workflow('Granting', { verdict: 'automate' }), ['a', 'b', 'c'])
    const told = await plan([done, workflow('claims', { verdict: 'automate' })])
    expect(told.initiatives.map(({ key }) => key)).toEqual(['claims:automate'])
    expect(told.nothingToDo).toEqual([
      'Granting: a machine does every step already, so there is nothing to automate.',
    ])
    const all = ['a', 'b', 'c']
    const part = withMachine(workflow('Returns', { verdict: 'hybrid', automatable: ['a', 'b'] }), all)
    const mixed = await plan([part])
    expect(mixed.initiatives.map(({ key }) => key)).toEqual(['Returns:orchestrate'])
    expect(mixed.nothingToDo).toEqual([
      'Returns: a machine does every step already, so there is nothing to automate; the rest is to be orchestrated.',
    ])
    const whole = await plan([withMachine(workflow('Claims', { verdict: 'hybrid', automatable: all }), all)])
    expect([whole.initiatives, whole.nothingToDo]).toEqual([
      [],
      ['Claims: a machine does every step already, so there is nothing to automate.'],
    ])
    const loans = withMachine(workflow('loans', { verdict: 'orchestrate' }), all)
    const machines = await plan([loans])
    expect(machines.nothingToDo).toEqual([])
    expect(machines.initiatives[0]).toMatchObject({ value: { value: 0 }, systemIds: ['erp'] })
  })

  test('the rest is orchestrated only where a part is automated', async () => {
    const done = withMachine(workflow('returns', { verdict: 'hybrid', automatable: ['a'] }), ['a'])
    const { initiatives } = await plan([done])
    expect(initiatives.map(({ name }) => name)).toEqual(['Orchestrate returns'])
    expect(initiatives[0]?.rationale).toContain('is done by machines already, so only the rest is planned')
  })

  test('a hybrid without a part to automate says why it is orchestrated whole', async () => {
    const hybrid = workflow('returns', { verdict: 'hybrid', automatable: [] })
    const [open] = (await plan([hybrid])).initiatives
    expect(open?.name).toBe('Orchestrate returns')
    expect(open?.rationale).toContain('nobody has answered how its steps are done')
    const nodes = hybrid.document.nodes.map((node) =>
      node.kind === 'step' ? { ...node, characteristics: { judgement: true } } : node,
    )
    const [told] = (await plan([{ ...hybrid, document: { ...hybrid.document, nodes } }])).initiatives
    expect(told?.rationale).toContain('at this price of a hand-over')
  })

  test('a workflow without steps has nothing to do', async () => {
    const empty = { ...workflow('new', { verdict: 'automate' }), document: emptyDocument() }
    const result = await plan([empty])
    expect([result.initiatives, result.schedule.placements, result.schedule.proof]).toEqual([
      [],
      [],
      'optimal',
    ])
  })
})

describe('the plan', () => {
  test('every placement says why it stands where it stands', async () => {
    const { schedule } = await plan(
      [
        workflow('claims', { verdict: 'automate', casesPerYear: 90_000 }),
        workflow('returns', {
          verdict: 'hybrid',
          automatable: ['a'],
          casesPerYear: 100,
          systems: ['erp', 'crm'],
        }),
      ],
      { settings: { ...settings, capacityPerWave: 40 } },
    )
    const because = Object.fromEntries(
      schedule.placements.map(({ key, because: why }) => [key, why.join(' ')]),
    )
    expect(because['claims:automate']).toContain('starts at once')
    expect(because['claims:automate']).toContain('to connect ERP')
    expect(because['returns:orchestrate']).toMatch(
      /starts as soon as Automate part of returns is finished|has no room/,
    )
    expect(because['returns:automate']).toContain('ERP is connected before.')
    expect(schedule.load.every((days) => days <= 40)).toBe(true)
  })

  test('what does not fit is listed with a reason and a remedy', async () => {
    const { schedule } = await plan(
      [
        workflow('a', { verdict: 'automate', casesPerYear: 9000 }),
        workflow('b', { verdict: 'automate', casesPerYear: 10 }),
      ],
      {
        settings: { ...settings, waves: 1, capacityPerWave: 25 },
      },
    )
    expect(schedule.placements.map(({ key }) => key)).toEqual(['a:automate'])
    expect(schedule.unplaced).toEqual([
      { key: 'b:automate', reason: expect.stringContaining('Add waves or capacity') },
    ])
  })

  test('a complex orchestration before any automation is named', async () => {
    const { pitfalls } = await plan([
      workflow('loans', { verdict: 'orchestrate', complexity: 4, casesPerYear: 5000 }),
    ])
    expect(pitfalls.map(({ key }) => key)).toEqual(['orchestration-before-automation'])
    expect(pitfalls[0]?.reason).toContain('no automation at all')
  })

  test('a simple orchestration, or one after an automation, is no pitfall', async () => {
    const workflows = [
      workflow('claims', { verdict: 'automate' }),
      workflow('loans', { verdict: 'orchestrate', complexity: 4 }),
    ]
    const { pitfalls } = await plan(workflows, {
      edits: [{ key: 'loans:orchestrate', dependsOn: ['claims:automate'] }],
    })
    const simple = await plan([workflow('loans', { verdict: 'orchestrate', complexity: 2 })])
    expect([pitfalls, simple.pitfalls]).toEqual([[], []])
  })

  test('a plan that never leaves automation is named with what is missing', async () => {
    const { pitfalls } = await plan(
      [workflow('claims', { verdict: 'automate' }), workflow('loans', { verdict: 'orchestrate' })],
      {
        edits: [{ key: 'loans:orchestrate', included: false }],
      },
    )
    expect(pitfalls[0]).toMatchObject({ key: 'never-leaves-automation', initiativeKeys: ['claims:automate'] })
    expect(pitfalls[0]?.reason).toContain('loans needs orchestration')
  })

  test('the plan starts with the next quarter', () => {
    expect([defaultPlanSettings('2026-11-22').startsOn, defaultPlanSettings('2027-03-31').startsOn]).toEqual([
      '2027-01-01',
      '2027-04-01',
    ])
  })
})
