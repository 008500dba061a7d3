import { inQuotes } from '#shared/lib/words.ts'
import type { CheckedInput, Workbench } from '#shared/contract/methods.ts'
import type { Result } from '#shared/lib/result.ts'
import { success } from '#shared/lib/result.ts'
import { noAnswers } from '#shared/model/answers.ts'
import type { Answers } from '#shared/model/answers.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import type { Change } from '#shared/model/what-if/change.ts'
import { usedCatalogue, usedIds } from '#shared/model/used-entries.ts'
import { renameEntries } from '#shared/model/rename-entries.ts'
import { applyChanges } from '../scoring/what-if/apply-changes.ts'
import { newDepartments } from '../scoring/what-if/grown-catalogue.ts'
import type { ReadableDatabase, WritableDatabase } from '../store/database.ts'
import { readCatalogue } from '../store/repositories/catalogue.ts'
import { touchEngagement } from '../store/repositories/engagements.ts'
import { insertScenario, setCounted } from '../store/repositories/scenarios.ts'
import type { WorkflowRecord } from '../store/repositories/workflows.ts'
import { listWorkflows } from '../store/repositories/workflows.ts'
import { transact } from '../store/transact.ts'
import { addDrawn, addWorkflow } from './add-drawn.ts'
import { noteDrawn } from '../store/repositories/drawn-entries.ts'
import { adoptEntries } from './adopt-entries.ts'
import type { Context } from './context.ts'
import { tellBoth, timeOf } from './context.ts'
import { anyWorkflow, liveEngagement, liveWorkflow } from './find-live.ts'
import { headCase } from './head-document.ts'
import { moveInitiativeEdits } from './move-initiative-edits.ts'
import { summariseAlone, viewWorkflow } from './workflow-views.ts'

/** As for every entry of the history. */
const LONGEST_SUMMARY = 200

type ScenarioMethods = Pick<Workbench, 'workflow.duplicate' | 'workflow.promote'>

export function scenarioMethods(context: Context): ScenarioMethods {
  const { store } = context
  return {
    'workflow.duplicate': async (input) => {
      const copied = transact(store.writer, (db) => duplicate(db, input, timeOf(context)))
      if (!copied.ok) return copied
      tellBoth(context, copied.value.engagementId)
      return viewWorkflow(context, store.reader, copied.value)
    },

    'workflow.promote': async ({ workflowId }) => {
      const promoted = transact(store.writer, (db) => promote(db, workflowId, timeOf(context)))
      if (!promoted.ok) return promoted
      tellBoth(context, promoted.value.engagementId)
      return summariseAlone(context, store.reader, promoted.value)
    },
  }
}

interface Original {
  /** For the history of the copy. */
  readonly summary: string
  readonly workflow: WorkflowRecord
  readonly document: WorkflowDocument
  readonly answers: Answers
}

function duplicate(
  db: WritableDatabase,
  { workflowId, name, to, changes = [], drawingOnly = false }: CheckedInput<'workflow.duplicate'>,
  now: string,
): Result<WorkflowRecord> {
  const original = readOriginal(db, workflowId)
  if (!original.ok) return original
  const { workflow } = original.value
  const engagementId = to.kind === 'scenario' ? workflow.engagementId : to.engagementId
  const engagement = liveEngagement(db, engagementId)
  if (!engagement.ok) return engagement
  const taken = drawingOnly ? drawingOf(original.value) : original.value
  const { more, ...changed } = changedCopy(db, taken, changes)
  const id = addCopy(db, changed, { engagementId, name, now })
  // They came with what was tried, and go with it.
  for (const entryId of to.kind === 'scenario' ? more : [])
    noteDrawn(db, { id: entryId, engagementId: workflow.engagementId, workflowId: id })
  if (to.kind === 'scenario') insertScenario(db, id, workflow.base?.id ?? workflow.id)
  touchEngagement(db, engagementId, now)
  return anyWorkflow(db, id)
}

function drawingOf(original: Original): Original {
  const { document } = original
  return { ...original, document: { ...document, parked: [] }, answers: noAnswers }
}

interface Changed extends Original {
  /** Ids of the departments that the engagement did not have. */
  readonly more: readonly string[]
}

/** With the changes made that can be made; the history names them. */
function changedCopy(db: WritableDatabase, original: Original, changes: readonly Change[]): Changed {
  if (changes.length === 0) return { ...original, more: [] }
  const { workflow, document, answers, summary } = original
  const { engagementId } = workflow
  const catalogue = readCatalogue(db, engagementId)
  const applied = applyChanges({ document, answers }, changes, catalogue)
  const made = applied.changes.filter(({ state }) => state === 'made').map(({ title }) => title)
  // One more department becomes one of the engagement's.
  const named = usedIds(applied.now.document)
  const more = newDepartments(changes, catalogue).filter(({ id }) => named.has(id))
  const known = new Set(catalogue.departments.map(({ id }) => id))
  const adopted = adoptEntries(db, 'department', { engagementId }, more)
  const changed = { ...applied.now, document: renameEntries(applied.now.document, adopted, new Map()) }
  return {
    ...original,
    ...changed,
    summary: clipped([summary, ...made].join('. ')),
    more: [...adopted.values()].filter((id) => !known.has(id)),
  }
}

function clipped(summary: string): string {
  return summary.length <= LONGEST_SUMMARY ? summary : `${summary.slice(0, LONGEST_SUMMARY - 1)}…`
}

function readOriginal(db: ReadableDatabase, workflowId: string): Result<Original> {
  const workflow = liveWorkflow(db, workflowId)
  if (!workflow.ok) return workflow
  const stored = headCase(db, workflow.value)
  if (!stored.ok) return stored
  const { document, answers } = stored.value
  return success({
    workflow: workflow.value,
    document,
    answers,
    summary: `Copy of ${inQuotes(workflow.value.name)}`,
  })
}

/** Within its engagement a copy names the same departments and systems; elsewhere those of the same names. */
function addCopy(
  db: WritableDatabase,
  { workflow, document, answers, summary }: Original,
  copy: { readonly engagementId: string; readonly name: string; readonly now: string },
): string {
  const drawing = { ...copy, document, answers, kind: 'create', summary } as const
  if (copy.engagementId === workflow.engagementId) return addWorkflow(db, drawing)
  const { departments, systems } = usedCatalogue(document, readCatalogue(db, workflow.engagementId))
  return addDrawn(db, { ...drawing, departments, systems })
}

function promote(db: WritableDatabase, workflowId: string, now: string): Result<WorkflowRecord> {
  const found = liveWorkflow(db, workflowId)
  if (!found.ok) return found
  const { engagementId } = found.value
  const family = found.value.base?.id ?? workflowId
  const counted = listWorkflows(db, engagementId).find(
    (workflow) => workflow.counted && (workflow.base?.id ?? workflow.id) === family,
  )
  if (counted === undefined || counted.id === workflowId) return found
  setCounted(db, found.value)
  const moved = moveInitiativeEdits(db, { engagementId, from: counted.id, to: workflowId, now })
  if (!moved.ok) return moved
  touchEngagement(db, engagementId, now)
  return anyWorkflow(db, workflowId)
}
