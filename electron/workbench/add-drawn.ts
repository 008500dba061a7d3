import { newId } from '#shared/lib/id.ts'
import { noAnswers } from '#shared/model/answers.ts'
import type { Answers } from '#shared/model/answers.ts'
import type { CatalogueEntry } from '#shared/model/catalogue.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { renameEntries } from '#shared/model/rename-entries.ts'
import type { WritableDatabase } from '../store/database.ts'
import { encodeAnswers, encodeDocument } from '../store/encode.ts'
import { appendRevision } from '../store/repositories/revisions.ts'
import { insertWorkflow } from '../store/repositories/workflows.ts'
import { adoptEntries } from './adopt-entries.ts'

interface DrawnElsewhere {
  readonly engagementId: string
  readonly name: string
  /** Its department and system ids are those of the two lists below. */
  readonly document: WorkflowDocument
  readonly departments: readonly CatalogueEntry[]
  readonly systems: readonly CatalogueEntry[]
  readonly answers?: Answers
  readonly kind: 'create' | 'import'
  /** For the history; `Created` or `Imported` where nothing else is said. */
  readonly summary?: string
  readonly now: string
}

/** Stores a workflow that was drawn against other ids, with the engagement's catalogue grown by what it names. The new id. */
export function addDrawn(db: WritableDatabase, drawn: DrawnElsewhere): string {
  const { engagementId, departments: theirs, systems: used, ...workflow } = drawn
  const departments = adoptEntries(db, 'department', { engagementId }, theirs)
  const systems = adoptEntries(db, 'system', { engagementId }, used)
  const document = renameEntries(drawn.document, departments, systems)
  return addWorkflow(db, { ...workflow, engagementId, document })
}

type NewDrawing = Omit<DrawnElsewhere, 'departments' | 'systems'>

/** Stores a workflow with its first revision. The new id. */
export function addWorkflow(
  db: WritableDatabase,
  { document, answers = noAnswers, kind, summary, ...workflow }: NewDrawing,
): string {
  const id = newId()
  insertWorkflow(db, { id, ...workflow })
  appendRevision(db, {
    workflowId: id,
    revision: 1,
    basedOn: 0,
    kind,
    summary: summary ?? (kind === 'import' ? 'Imported' : 'Created'),
    document: encodeDocument(document),
    answers: encodeAnswers(answers),
    now: workflow.now,
  })
  return id
}
