import type { Store } from '../../electron/store/open-store.ts'

interface Revision {
  readonly position: number
  readonly revision: number
  readonly kind: string
  readonly continues: number
  readonly content: string
}

interface Stack {
  readonly past: readonly string[]
  readonly present: string
  readonly future: readonly string[]
}

/** The revisions of a workflow, oldest first, each with the checksums of what it holds. */
export function revisionsOf({ reader }: Store, workflowId: string): readonly Revision[] {
  return reader
    .prepare(
      `SELECT position, revision, kind, continues, sha256 || ' ' || answers_sha256 AS content
       FROM revisions WHERE workflow_id = ? AND revision IS NOT NULL ORDER BY revision`,
    )
    .all(workflowId) as Revision[]
}

/** The undo stack that a list of revisions amounts to, worked out from their kinds alone, by content. */
export function replay(revisions: readonly Revision[]): Stack {
  let [past, future]: [string[], string[]] = [[], []]
  let present = revisions[0]?.content ?? ''
  for (const { kind, continues, content } of revisions.slice(1)) {
    if (kind === 'undo') {
      future = [present, ...future]
      past = past.slice(0, -1)
    } else if (kind === 'redo') {
      past = [...past, present]
      future = future.slice(1)
    } else if (continues === 0) {
      past = [...past, present]
      future = []
    }
    present = content
  }
  return { past, present, future }
}

/** The same as the journal has it. */
export function journalOf({ reader }: Store, workflowId: string): Omit<Stack, 'present'> {
  const content = (which: 'before' | 'after', undone: 0 | 1) =>
    reader
      .prepare(
        `SELECT r.sha256 || ' ' || r.answers_sha256 FROM journal j JOIN revisions r ON r.position = j.${which}_position
         WHERE j.workflow_id = ? AND j.undone = ${undone} ORDER BY j.number`,
      )
      .pluck()
      .all(workflowId) as string[]
  return { past: content('before', 0), future: content('after', 1) }
}
