import type { Migration } from '../migrate.ts'

/** Departments and systems that a map brought into the catalogue, so that undo takes them out of it again. */
export const drawnEntries: Migration = {
  version: 4,
  name: 'drawn entries',
  up: (db) => {
    db.exec(`
      -- By the id of a department or system; the row goes once the entry is used elsewhere.
      -- withdrawn: undone, and named by no drawing; kept for redo and the moments of the history that name it.
      CREATE TABLE drawn_entries (
        entry_id TEXT PRIMARY KEY,
        engagement_id TEXT NOT NULL REFERENCES engagements (id) ON DELETE CASCADE,
        workflow_id TEXT REFERENCES workflows (id) ON DELETE SET NULL,
        withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))
      ) STRICT;
      CREATE INDEX drawn_entries_of_engagement ON drawn_entries (engagement_id);
      -- For what a purge sets to null.
      CREATE INDEX drawn_entries_of_workflow ON drawn_entries (workflow_id);
    `)
  },
}
