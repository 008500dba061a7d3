import { nameKey } from '#shared/lib/name-key.ts'
import type { ReadableDatabase } from '../store/database.ts'
import { listWorkflows } from '../store/repositories/workflows.ts'

export const LONGEST_NAME = 200

/**
 * The name, or `Returns (2)` where the engagement has a workflow of that name: two alike could not be told apart in list,
 * plan or report.
 */
export function freeWorkflowName(db: ReadableDatabase, engagementId: string, name: string): string {
  const taken = new Set(
    listWorkflows(db, engagementId).flatMap((each) => (each.base === null ? [nameKey(each.name)] : [])),
  )
  for (let copy = 1; ; copy += 1) {
    const suffix = copy === 1 ? '' : ` (${copy})`
    const free = `${name.slice(0, LONGEST_NAME - suffix.length)}${suffix}`
    if (!taken.has(nameKey(free))) return free
  }
}
