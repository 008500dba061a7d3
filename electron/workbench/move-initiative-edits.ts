import type { Result } from '#shared/lib/result.ts'
import { success } from '#shared/lib/result.ts'
import { initiativeKinds } from '#shared/model/plan.ts'
import type { InitiativeEdit, InitiativeKey } from '#shared/model/plan.ts'
import type { WritableDatabase } from '../store/database.ts'
import {
  deleteInitiativeEdit,
  readInitiativeEdits,
  writeInitiativeEdit,
} from '../store/repositories/plans.ts'

interface Move {
  readonly engagementId: string
  /** The workflow that counted, and the one that counts now. */
  readonly from: string
  readonly to: string
  readonly now: string
}

/**
 * When another scenario counts, what was set by hand in the plan (values, names, what waits for what) stays
 * with the workflow: its keys now name the scenario that stands for it.
 */
export function moveInitiativeEdits(
  db: WritableDatabase,
  { engagementId, from, to, now }: Move,
): Result<null> {
  const edits = readInitiativeEdits(db, engagementId)
  if (!edits.ok) return edits
  for (const edit of edits.value) {
    const moved = renamed(edit, from, to)
    if (JSON.stringify(moved) === JSON.stringify(edit)) continue
    if (moved.key !== edit.key) deleteInitiativeEdit(db, engagementId, edit.key)
    writeInitiativeEdit(db, engagementId, moved, now)
  }
  return success(null)
}

function renamed(edit: InitiativeEdit, from: string, to: string): InitiativeEdit {
  const keyOf = (key: InitiativeKey) => {
    const kind = initiativeKinds.find((each) => key === `${from}:${each}`)
    return kind === undefined ? key : `${to}:${kind}`
  }
  const { dependsOn, ...rest } = edit
  const moved = { ...rest, key: keyOf(edit.key) }
  return dependsOn === undefined ? moved : { ...moved, dependsOn: dependsOn.map(keyOf) }
}
