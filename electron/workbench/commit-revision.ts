import { inQuotes } from '#shared/lib/words.ts'
import type { SavedRevision } from '#shared/contract/methods.ts'
import { SITTING_PAUSE_MS } from '#shared/model/history.ts'
import type { WritableDatabase } from '../store/database.ts'
import { touchEngagement } from '../store/repositories/engagements.ts'
import { noteRestorePoint } from '../store/repositories/restore-points.ts'
import { appendRevision } from '../store/repositories/revisions.ts'
import type { HeadRecord, RevisionKind } from '../store/repositories/revisions.ts'
import type { WorkflowRecord } from '../store/repositories/workflows.ts'
import { followDrawing } from './drawn-entries.ts'
import { moveJournal } from './move-journal.ts'
import type { JournalMove } from './move-journal.ts'

export interface Commit extends JournalMove {
  /** For the history. */
  readonly summary: string
  /** What was there before is noted as a restore point. */
  readonly large: boolean
}

interface Committed {
  readonly saved: SavedRevision
  /** What the engagement's catalogue offers is another one now. */
  readonly offersOther: boolean
}

const kindOf: Readonly<Record<Commit['act'], RevisionKind>> = {
  edit: 'edit',
  continue: 'edit',
  undo: 'undo',
  redo: 'redo',
  restore: 'recovery',
}

/**
 * Appends a snapshot as the newest revision, with what it is to the undo stack and the restore points that this
 * makes: called within the transaction that found `head` to be the newest.
 */
export function commitRevision(
  db: WritableDatabase,
  workflow: WorkflowRecord,
  head: HeadRecord,
  commit: Commit,
  now: string,
): Committed {
  const revision = head.revision + 1
  const position = appendRevision(db, {
    workflowId: workflow.id,
    revision,
    basedOn: head.revision,
    kind: kindOf[commit.act],
    continues: commit.act === 'continue',
    summary: commit.summary,
    document: commit.document,
    answers: commit.answers,
    now,
  })
  moveJournal(db, workflow.id, commit, { before: head.position, after: position })
  noteRestorePoints(db, head, commit, now)
  const offersOther = followDrawing(db, workflow, { ...commit, before: head.position })
  touchEngagement(db, workflow.engagementId, now)
  return { saved: { revision, savedAt: now }, offersOther }
}

function noteRestorePoints(db: WritableDatabase, head: HeadRecord, commit: Commit, now: string): void {
  const pause = Date.parse(now) - Date.parse(head.savedAt)
  if (commit.large) noteRestorePoint(db, head.position, `Before ${inQuotes(commit.label)}`)
  else if (pause > SITTING_PAUSE_MS) noteRestorePoint(db, head.position, 'End of the sitting')
}
