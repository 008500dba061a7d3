import { initiativeKinds } from '#shared/model/plan.ts'
import type { InitiativeEdit, InitiativeKey } from '#shared/model/plan.ts'

/**
 * An initiative that would have to wait for itself, through the explicit dependencies and those within a
 * workflow (optimise, automate, orchestrate); null when there is none.
 */
export function findCircle(edits: readonly InitiativeEdit[]): InitiativeKey | null {
  const explicit = new Map(edits.map((edit) => [edit.key, edit.dependsOn ?? []]))
  const before = (key: InitiativeKey) => [...(explicit.get(key) ?? []), ...earlierKinds(key)]
  return edits.map((edit) => edit.key).find((key) => reaches(key, key, before)) ?? null
}

function earlierKinds(key: InitiativeKey): readonly InitiativeKey[] {
  const at = initiativeKinds.findIndex((kind) => key.endsWith(`:${kind}`))
  const workflowId = key.slice(0, key.lastIndexOf(':'))
  return initiativeKinds.slice(0, Math.max(0, at)).map((kind) => `${workflowId}:${kind}`)
}

function reaches(
  from: InitiativeKey,
  wanted: InitiativeKey,
  before: (key: InitiativeKey) => readonly InitiativeKey[],
): boolean {
  const seen = new Set<InitiativeKey>()
  const waiting = [...before(from)]
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (key === wanted) return true
    if (seen.has(key)) continue
    seen.add(key)
    waiting.push(...before(key))
  }
  return false
}
