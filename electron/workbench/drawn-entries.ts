import type { WorkflowDocument } from '#shared/model/document.ts'
import type { SaveAct } from '#shared/model/history.ts'
import { usedIds } from '#shared/model/used-entries.ts'
import type { ReadableDatabase, WritableDatabase } from '../store/database.ts'
import type { Encoded } from '../store/encode.ts'
import {
  findDrawn,
  forgetDrawn,
  listDrawn,
  noteDrawn,
  setWithdrawn,
} from '../store/repositories/drawn-entries.ts'
import type { DrawnEntry } from '../store/repositories/drawn-entries.ts'
import { namesIt, workflowsNaming } from '../store/repositories/revisions.ts'
import type { WorkflowRecord } from '../store/repositories/workflows.ts'

/** Ids of what undo took out of the catalogue: it is there for redo and for the history, and not to be offered. */
export function withdrawnIds(db: ReadableDatabase, engagementId: string): readonly string[] {
  return listDrawn(db, engagementId)
    .filter(({ withdrawn }) => withdrawn)
    .map(({ id }) => id)
}

interface Wanted {
  readonly engagementId: string
  readonly id: string
  readonly isNew: boolean
  /** The workflow it is drawn in; absent: it is wanted for more than a drawing. */
  readonly drawnIn?: string | undefined
}

/** Somebody wants an entry of the catalogue: new or withdrawn it is the map's that wants it, else it is there to stay. */
export function takeUp(db: WritableDatabase, { engagementId, id, isNew, drawnIn }: Wanted): void {
  const known = isNew ? null : findDrawn(db, id)
  if (drawnIn !== undefined && (isNew || known?.withdrawn === true))
    return noteDrawn(db, { engagementId, id, workflowId: drawnIn })
  if (known !== null && known.workflowId !== drawnIn) forgetDrawn(db, id)
}

interface Saved {
  readonly act: SaveAct | 'restore'
  readonly document: Encoded
  /** Of the revision before, in the order of all. */
  readonly before: number
}

/**
 * After a revision was stored: what a map brought into the catalogue goes when undo takes it off that map and no other
 * workflow's newest drawing names it, and comes back with a drawing that names it. What another workflow names stays
 * from then on. True where the catalogue that is offered is another one now.
 */
export function followDrawing(db: WritableDatabase, workflow: WorkflowRecord, saved: Saved): boolean {
  const mayMove = ({ workflowId, withdrawn }: DrawnEntry) =>
    withdrawn || workflowId !== workflow.id || saved.act === 'undo'
  const entries = listDrawn(db, workflow.engagementId).filter(mayMove)
  if (entries.length === 0) return false
  const named = usedIds(JSON.parse(saved.document.text) as WorkflowDocument)
  const moved = entries.filter((entry) =>
    named.has(entry.id) ? keep(db, workflow, entry) : withdraw(db, workflow, entry, saved),
  )
  return moved.length > 0
}

/** A deleted workflow takes along what it alone brought into the catalogue, until it is there again. */
export function withdrawDeleted(db: WritableDatabase, workflow: WorkflowRecord): void {
  for (const { id } of entriesOf(db, workflow, false))
    if (!isNamed(db, workflow, id)) setWithdrawn(db, id, true)
}

/** What a restored workflow names is offered again. */
export function offerRestored(db: WritableDatabase, workflow: WorkflowRecord): void {
  for (const { id } of entriesOf(db, workflow, true))
    if (isNamed(db, workflow, id)) setWithdrawn(db, id, false)
}

function entriesOf(
  db: ReadableDatabase,
  { id, engagementId }: WorkflowRecord,
  withdrawn: boolean,
): DrawnEntry[] {
  return listDrawn(db, engagementId).filter((each) => each.workflowId === id && each.withdrawn === withdrawn)
}

/** Whether the newest drawing of a workflow that is there names it. */
function isNamed(db: ReadableDatabase, { engagementId }: WorkflowRecord, id: string): boolean {
  return workflowsNaming(db, engagementId, id).some(({ deletedAt }) => deletedAt === null)
}

function keep(db: WritableDatabase, { id }: WorkflowRecord, entry: DrawnEntry): boolean {
  if (entry.workflowId !== id) forgetDrawn(db, entry.id)
  else setWithdrawn(db, entry.id, false)
  return entry.withdrawn
}

function withdraw(
  db: WritableDatabase,
  { id, engagementId }: WorkflowRecord,
  entry: DrawnEntry,
  { act, before }: Saved,
): boolean {
  const isOurs = act === 'undo' && entry.workflowId === id && !entry.withdrawn
  if (!isOurs || !namesIt(db, before, entry.id)) return false
  if (workflowsNaming(db, engagementId, entry.id).length > 0) return false
  setWithdrawn(db, entry.id, true)
  return true
}
