import type { Initiative, PlanSettings } from '#shared/model/plan.ts'

export const settings: PlanSettings = {
  capacityPerWave: 100,
  waves: 4,
  monthsPerWave: 3,
  startsOn: '2027-01-01',
  connectorDays: 5,
}

interface Given extends Partial<Omit<Initiative, 'value' | 'effort'>> {
  readonly value?: number
  readonly effort?: number
}

export function anInitiative(key: string, { value = 100, effort = 10, ...more }: Given = {}): Initiative {
  const derived = { source: 'derived', explanation: '', notes: [] } as const
  return {
    key,
    workflowId: key,
    workflowName: key,
    verdict: 'automate',
    kind: 'automate',
    name: `Automate ${key}`,
    value: { value, unit: 'hours a year', ...derived },
    effort: { value: effort, unit: 'person-days', ...derived },
    dependsOn: [],
    explicitDependsOn: [],
    systemIds: [],
    rationale: '',
    included: true,
    ...more,
  }
}
