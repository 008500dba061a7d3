import type { ReportInput, ReportWorkflow } from '../../electron/report/report-input.ts'
import { defaultPlanSettings } from '../../electron/planning/plan-settings.ts'
import { assess } from '../../electron/scoring/assess.ts'
import { createNode } from '#shared/model/create-node.ts'
import { noAnswers } from '#shared/model/answers.ts'
import type { Answers } from '#shared/model/answers.ts'
import type { Assessment, GuardKey, Verdict } from '#shared/model/assessment.ts'
import type { ComparedSide, Comparison } from '#shared/model/comparison.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { defaultRubric } from '#shared/model/rubric.ts'

const department = { id: 'd1', name: 'Sales' }
const system = { id: 's1', name: 'CRM' }
export const catalogue = { departments: [department], systems: [system] }

/** Start, one step, end. */
export function smallDocument(stepName = 'Check order'): WorkflowDocument {
  const at = (x: number) => ({ x, y: 40 })
  const step = createNode('step', { id: 'n2', name: stepName, departmentId: 'd1', position: at(140) })
  return {
    ...emptyDocument(),
    lanes: [{ departmentId: 'd1', height: 140 }],
    nodes: [
      createNode('start', { id: 'n1', departmentId: 'd1', position: at(60) }),
      { ...step, systemIds: ['s1'] },
      createNode('end', { id: 'n3', departmentId: 'd1', position: at(340) }),
    ],
    edges: [
      { id: 'e1', source: 'n1', target: 'n2', kind: 'sequence' },
      { id: 'e2', source: 'n2', target: 'n3', kind: 'sequence' },
    ],
  }
}

export interface WorkflowFacts {
  readonly id?: string
  readonly name?: string
  readonly verdict?: Verdict
  readonly total?: number
  readonly range?: readonly [number, number]
  readonly status?: Assessment['status']
  readonly guards?: readonly GuardKey[]
  readonly answers?: Answers
  readonly stepName?: string
}

export const settledAnswers: Answers = {
  customerExperience: 2,
  competitiveAdvantage: 1,
  changesPerYear: 1,
  casesPerYear: 12_000,
  overrides: {},
}

let lastId = 0

/** A scored workflow whose verdict is set as wished. */
export function workflow(facts: WorkflowFacts = {}): ReportWorkflow {
  lastId += 1
  const document = smallDocument(facts.stepName)
  const answers = facts.answers ?? (facts.status === 'provisional' ? noAnswers : settledAnswers)
  const computed = assess(document, answers, catalogue, defaultRubric)
  const total = facts.total ?? computed.total
  return {
    id: facts.id ?? `w${lastId}`,
    name: facts.name ?? 'Order entry',
    document,
    answers,
    assessment: {
      ...computed,
      verdict: facts.verdict ?? 'automate',
      status: facts.status ?? 'settled',
      total,
      range: facts.range ?? [total, total],
      guards: (facts.guards ?? []).map((key) => ({
        key,
        name: key.replace('-', ' '),
        reason: 'A reason.',
        nodeIds: [],
        edgeIds: [],
      })),
    },
    importReport: null,
  }
}

/** A workflow as one side of a comparison; not counted: a scenario of `Order entry`. */
export function side(
  { id, document, answers, assessment }: ReportWorkflow,
  name: string,
  base: boolean,
): ComparedSide {
  return {
    workflowId: id,
    engagementId: 'e1',
    name,
    baseName: base ? null : 'Order entry',
    revision: 1,
    newest: true,
    savedAt: '2026-11-22T09:00:00.000Z',
    momentName: null,
    counted: base,
    document,
    answers,
    assessment,
    catalogue,
    handling: { minutes: 0, assumedSteps: 1, steps: 1, tellable: true, cut: false },
  }
}

export function comparison(before: ComparedSide, after: ComparedSide): Comparison {
  return { before, after }
}

/** A report input around the workflows, with an empty plan. */
export function reportInput(workflows: readonly ReportWorkflow[], client = 'Acme Retail'): ReportInput {
  const time = '2026-11-22T09:00:00.000Z'
  return {
    engagement: {
      id: 'e1',
      client,
      title: 'Workflow review',
      consultants: ['Ines Keller'],
      startsOn: '2026-11-02',
      endsOn: '2026-12-18',
      notes: '',
      archived: false,
      deletedAt: null,
      sample: false,
      createdAt: time,
      updatedAt: time,
    },
    workflows,
    comparisons: [],
    analyses: new Map(),
    simulations: new Map(),
    catalogue,
    rubric: defaultRubric,
    plan: {
      settings: defaultPlanSettings('2026-11-22'),
      initiatives: [],
      schedule: {
        placements: [],
        unplaced: [],
        proof: 'optimal',
        gap: 0,
        objective: 0,
        proofNote: '',
        load: [0, 0, 0, 0],
      },
      pitfalls: [],
      nothingToDo: [],
      assumptions: [],
      rubricVersion: '1.0',
    },
    printedOn: '2026-11-22',
  }
}
