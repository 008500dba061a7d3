import type { Migration } from '../migrate.ts'
import { engagementsAndWorkflows } from './001-engagements-and-workflows.ts'

/** In order, without gaps. */
export const allMigrations: readonly Migration[] = [engagementsAndWorkflows]
