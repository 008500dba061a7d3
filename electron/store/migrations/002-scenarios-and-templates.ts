import type { Migration } from '../migrate.ts'

/** Scenarios of a workflow (rows beside the workflows themselves), and templates of the consultant's own. */
export const scenariosAndTemplates: Migration = {
  version: 2,
  name: 'scenarios and templates',
  up: (db) => {
    db.exec(`
      -- A scenario is a workflow with a drawing, answers and history of its own that stands under another one.
      CREATE TABLE scenarios (
        workflow_id TEXT PRIMARY KEY REFERENCES workflows (id) ON DELETE CASCADE,
        base_id TEXT NOT NULL REFERENCES workflows (id) ON DELETE CASCADE,
        counted INTEGER NOT NULL DEFAULT 0 CHECK (counted IN (0, 1)),
        CHECK (workflow_id <> base_id)
      ) STRICT;
      CREATE INDEX scenarios_of_workflow ON scenarios (base_id);
      -- Without one, the workflow itself counts.
      CREATE UNIQUE INDEX scenarios_counted_once ON scenarios (base_id) WHERE counted = 1;

      -- counts: as shown in the list, so that listing reads no drawing.
      CREATE TABLE templates (
        position INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        purpose TEXT NOT NULL,
        counts TEXT NOT NULL,
        document TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        catalogue TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        deleted_at TEXT
      ) STRICT;
    `)
  },
}
