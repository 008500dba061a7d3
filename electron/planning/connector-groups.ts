import type { Job, ScheduleProblem } from './schedule-problem.ts'

export interface ConnectorGroup {
  /** The jobs that touch every system of the group; no other job does. */
  readonly users: readonly Job[]
  /** Person-days for all its connectors. */
  readonly days: number
}

/**
 * Systems touched by the same jobs are connected together, and one that a single job touches is part of that
 * job's first wave: the same optimum with a fraction of the variables.
 */
export function connectorGroups(problem: ScheduleProblem): ConnectorGroup[] {
  if (problem.connectorDays === 0) return []
  const groups = new Map<string, ConnectorGroup>()
  for (const system of new Set(problem.jobs.flatMap((job) => job.systems))) {
    const users = problem.jobs.filter((job) => job.systems.includes(system))
    const key = users.map((job) => job.key).join(' ')
    groups.set(key, { users, days: (groups.get(key)?.days ?? 0) + problem.connectorDays })
  }
  return [...groups.values()]
}
