import type { Migration } from '../migrate.ts'

/** The first format. JSON columns hold what the schemas of `shared/model` describe; times are ISO, UTC. */
export const engagementsAndWorkflows: Migration = {
  version: 1,
  name: 'engagements and workflows',
  up: (db) => {
    db.exec(`
      -- AUTOINCREMENT remembers that a database ever had an engagement, even when all are gone.
      CREATE TABLE engagements (
        position INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        client TEXT NOT NULL,
        title TEXT NOT NULL,
        consultants TEXT NOT NULL,
        starts_on TEXT,
        ends_on TEXT,
        notes TEXT NOT NULL,
        archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
        sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
        deleted_at TEXT,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT;

      -- name_key: the name as it is compared (NFC, lower case), because SQLite folds ASCII only.
      CREATE TABLE departments (
        position INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        engagement_id TEXT NOT NULL REFERENCES engagements (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        name_key TEXT NOT NULL,
        UNIQUE (engagement_id, name_key)
      ) STRICT;

      CREATE TABLE systems (
        position INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        engagement_id TEXT NOT NULL REFERENCES engagements (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        name_key TEXT NOT NULL,
        UNIQUE (engagement_id, name_key)
      ) STRICT;

      CREATE TABLE workflows (
        position INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        engagement_id TEXT NOT NULL REFERENCES engagements (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        created_at TEXT NOT NULL,
        deleted_at TEXT
      ) STRICT;
      CREATE INDEX workflows_of_engagement ON workflows (engagement_id, position);

      -- revision is null for a conflict copy: kept, and never the head.
      CREATE TABLE revisions (
        position INTEGER PRIMARY KEY,
        workflow_id TEXT NOT NULL REFERENCES workflows (id) ON DELETE CASCADE,
        revision INTEGER,
        based_on INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('create', 'edit', 'import', 'recovery', 'conflict-copy')),
        summary TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        document TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        CHECK ((kind = 'conflict-copy') = (revision IS NULL)),
        UNIQUE (workflow_id, revision)
      ) STRICT;

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

      CREATE TABLE answers (
        workflow_id TEXT PRIMARY KEY REFERENCES workflows (id) ON DELETE CASCADE,
        answers TEXT NOT NULL,
        saved_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE import_reports (
        workflow_id TEXT PRIMARY KEY REFERENCES workflows (id) ON DELETE CASCADE,
        report TEXT NOT NULL,
        imported_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE rubrics (
        engagement_id TEXT NOT NULL REFERENCES engagements (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        rubric TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        PRIMARY KEY (engagement_id, number)
      ) STRICT;

      CREATE TRIGGER rubrics_stay_as_written BEFORE UPDATE ON rubrics
      BEGIN
        SELECT RAISE(ABORT, 'rubrics are append-only');
      END;

      CREATE TABLE plan_settings (
        engagement_id TEXT PRIMARY KEY REFERENCES engagements (id) ON DELETE CASCADE,
        settings TEXT NOT NULL,
        saved_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE initiative_edits (
        engagement_id TEXT NOT NULL REFERENCES engagements (id) ON DELETE CASCADE,
        key TEXT NOT NULL,
        edit TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        PRIMARY KEY (engagement_id, key)
      ) STRICT;
    `)
  },
}
