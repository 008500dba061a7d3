import { createHash } from 'node:crypto'
import type { WritableDatabase } from '../database.ts'
import type { Migration } from '../migrate.ts'

/**
 * A revision becomes the whole of what undo brings back, drawing and answers; a journal says what undo and redo
 * lead to. What was answered before a revision of the first format was not kept with it, so only the newest one gets
 * the answers of its workflow, and `answers` stays null in the older ones.
 */
export const undoAndRestorePoints: Migration = {
  version: 3,
  name: 'undo and restore points',
  up: (db) => {
    db.exec(`
      -- The long columns come last: reading the others must not walk through a drawing's pages.
      CREATE TABLE whole_revisions (
        position INTEGER PRIMARY KEY,
        workflow_id TEXT NOT NULL REFERENCES workflows (id) ON DELETE CASCADE,
        -- null for a conflict copy: kept, and never the head.
        revision INTEGER,
        based_on INTEGER NOT NULL,
        kind TEXT NOT NULL
          CHECK (kind IN ('create', 'edit', 'undo', 'redo', 'import', 'recovery', 'conflict-copy')),
        -- 1: goes on with the change of the revision before it, and is undone together with it.
        continues INTEGER NOT NULL DEFAULT 0 CHECK (continues IN (0, 1)),
        summary TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        answers_sha256 TEXT,
        answers TEXT,
        document TEXT NOT NULL,
        CHECK ((kind = 'conflict-copy') = (revision IS NULL)),
        CHECK ((answers IS NULL) = (answers_sha256 IS NULL)),
        UNIQUE (workflow_id, revision)
      ) STRICT;

      INSERT INTO whole_revisions
        (position, workflow_id, revision, based_on, kind, summary, saved_at, sha256, document)
      SELECT position, workflow_id, revision, based_on, kind, summary, saved_at, sha256, document FROM revisions;
    `)
    keepAnswersWithHeads(db)
    db.exec(`
      DROP TABLE answers;
      DROP TABLE revisions;
      ALTER TABLE whole_revisions RENAME TO revisions;
      CREATE INDEX revisions_of_workflow ON revisions (workflow_id, position);

      CREATE TRIGGER revisions_stay_as_written BEFORE UPDATE ON revisions
      BEGIN
        SELECT RAISE(ABORT, 'revisions are append-only');
      END;

      -- A purge deletes the workflow first and its revisions by cascade, so the workflow is gone by then.
      CREATE TRIGGER revisions_go_only_with_their_workflow BEFORE DELETE ON revisions
      WHEN EXISTS (SELECT 1 FROM workflows WHERE id = OLD.workflow_id)
      BEGIN
        SELECT RAISE(ABORT, 'revisions are append-only');
      END;

      -- The undo stack, oldest first: what was done, from which revision to which. Those undone come last.
      CREATE TABLE journal (
        workflow_id TEXT NOT NULL REFERENCES workflows (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        label TEXT NOT NULL,
        before_position INTEGER NOT NULL REFERENCES revisions (position) ON DELETE CASCADE,
        after_position INTEGER NOT NULL REFERENCES revisions (position) ON DELETE CASCADE,
        undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
        PRIMARY KEY (workflow_id, number)
      ) STRICT;
      -- For the cascade, which asks by position.
      CREATE INDEX journal_before ON journal (before_position);
      CREATE INDEX journal_after ON journal (after_position);

      -- Revisions worth coming back to: named by the consultant, or noted by Baton (reason: what came next).
      CREATE TABLE restore_points (
        position INTEGER PRIMARY KEY REFERENCES revisions (position) ON DELETE CASCADE,
        name TEXT,
        reason TEXT,
        CHECK (name IS NOT NULL OR reason IS NOT NULL)
      ) STRICT;
    `)
  },
}

/** As the first format wrote "nothing is answered yet". */
const nothing = '{"overrides":{}}'

function keepAnswersWithHeads(db: WritableDatabase): void {
  const heads = db.prepare<[], { position: number; answers: string | null }>(`
    SELECT max(r.revision), r.position, a.answers
    FROM whole_revisions r LEFT JOIN answers a ON a.workflow_id = r.workflow_id
    WHERE r.revision IS NOT NULL GROUP BY r.workflow_id`)
  const keep = db.prepare('UPDATE whole_revisions SET answers = ?, answers_sha256 = ? WHERE position = ?')
  for (const { position, answers } of heads.all()) {
    const text = answers ?? nothing
    keep.run(text, createHash('sha256').update(text, 'utf8').digest('hex'), position)
  }
}
