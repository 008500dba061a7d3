import type { Catalogue, CatalogueEntry } from '#shared/model/catalogue.ts'
import type { HitKind, SearchHit } from '#shared/model/search.ts'
import type { ReadableDatabase } from '../../store/database.ts'
import { listEngagements } from '../../store/repositories/engagements.ts'
import { listWorkflows } from '../../store/repositories/workflows.ts'
import { workflowTitle } from '../workflow-views.ts'
import type { Entry } from './text-index.ts'

/** Systems and departments as the catalogue lists them, whether a map uses them or not. */
export function catalogueEntries(engagementId: string, catalogue: Catalogue): Entry<SearchHit>[] {
  const listed = (kind: HitKind, detail: string) => (entry: CatalogueEntry) => ({
    title: entry.name,
    about: detail,
    item: {
      kind,
      id: entry.id,
      engagementId,
      workflowId: null,
      workflowName: '',
      title: entry.name,
      detail,
      places: [],
    },
  })
  return [
    ...catalogue.departments.map(listed('department', 'Department · on no map yet')),
    ...catalogue.systems.map(listed('system', 'System · on no map yet')),
  ]
}

/** The engagements; without an open one their workflows by name, too. */
export function engagementEntries(db: ReadableDatabase, openId: string | null): Entry<SearchHit>[] {
  return listEngagements(db, false)
    .filter(({ id }) => id !== openId)
    .flatMap(({ id, client, title, consultants, notes }) => {
      const name = `${client} · ${title}`
      const none = { engagementId: id, workflowId: null, workflowName: client, places: [] }
      const engagement = {
        title: name,
        about: `${consultants.join(' ')} ${notes}`,
        item: { ...none, kind: 'engagement' as const, id, title: name, detail: 'Engagement' },
      }
      return openId === null ? [engagement, ...workflowsOf(db, id, client)] : [engagement]
    })
}

function workflowsOf(db: ReadableDatabase, engagementId: string, client: string): Entry<SearchHit>[] {
  return listWorkflows(db, engagementId).map((workflow) => {
    const title = workflowTitle(workflow)
    return {
      title,
      about: client,
      item: {
        kind: 'workflow',
        id: workflow.id,
        engagementId,
        workflowId: workflow.id,
        workflowName: title,
        title,
        detail: client,
        places: [],
      },
    }
  })
}
