import type { ReportWorkflow } from '../report-input.ts'

export interface Totals {
  readonly steps: number
  readonly departments: number
  readonly systems: number
  readonly handoffs: number
  /** Cases a year of the workflows whose volume is known. */
  readonly cases: number
  readonly volumesKnown: number
}

/** Over all workflows; departments and systems count once however many workflows they appear in. */
export function totalsOf(workflows: readonly ReportWorkflow[]): Totals {
  const departments = new Set<string>()
  const systems = new Set<string>()
  for (const { document } of workflows) {
    for (const id of systemsOf(document)) systems.add(id)
    for (const node of document.nodes) {
      if (node.kind === 'step' && node.departmentId !== null) departments.add(node.departmentId)
    }
  }
  const volumes = workflows.flatMap(({ answers }) => answers.casesPerYear ?? [])
  return {
    steps: sum(workflows.map(({ assessment }) => assessment.counts.steps)),
    handoffs: sum(workflows.map(({ assessment }) => assessment.counts.handoffs)),
    departments: departments.size,
    systems: systems.size,
    cases: sum(volumes),
    volumesKnown: volumes.length,
  }
}

/** Ids of the systems a workflow uses or names. */
export function systemsOf(document: ReportWorkflow['document']): ReadonlySet<string> {
  const used = document.nodes.flatMap((node) => (node.kind === 'step' ? node.systemIds : []))
  return new Set([...used, ...document.looseSystemIds])
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
