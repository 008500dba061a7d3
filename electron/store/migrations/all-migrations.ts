import type { Migration } from '../migrate.ts'
import { engagementsAndWorkflows } from './001-engagements-and-workflows.ts'
import { scenariosAndTemplates } from './002-scenarios-and-templates.ts'
import { undoAndRestorePoints } from './003-undo-and-restore-points.ts'
import { drawnEntries } from './004-drawn-entries.ts'

/** In order, without gaps. */
export const allMigrations: readonly Migration[] = [
  engagementsAndWorkflows,
  scenariosAndTemplates,
  undoAndRestorePoints,
  drawnEntries,
]
