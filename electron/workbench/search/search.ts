import type { Workbench } from '#shared/contract/methods.ts'
import { success } from '#shared/lib/result.ts'
import type { SearchHit } from '#shared/model/search.ts'
import { listWorkflows } from '../../store/repositories/workflows.ts'
import type { Context } from '../context.ts'
import { liveEngagement } from '../find-live.ts'
import { engagementEntries } from './listed-entries.ts'
import { createEngagementIndex, refreshIndex } from './refresh-index.ts'
import type { EngagementIndex } from './refresh-index.ts'

type SearchMethods = Pick<Workbench, Extract<keyof Workbench, `search.${string}`>>

/** Indexes kept: of the engagements searched last. */
const KEPT = 2

export function searchMethods(context: Context): SearchMethods {
  const indexes = new Map<string, EngagementIndex>()
  let refreshed: Promise<void> = Promise.resolve()

  function indexOf(engagementId: string): EngagementIndex {
    const index = indexes.get(engagementId) ?? createEngagementIndex()
    indexes.delete(engagementId)
    indexes.set(engagementId, index)
    for (const [oldest] of [...indexes].slice(0, -KEPT)) indexes.delete(oldest)
    return index
  }

  return {
    'search.find': async ({ engagementId, near, text, limit }) => {
      const db = context.store.reader
      if (engagementId === null) return success(findListed(context, text, limit))
      const engagement = liveEngagement(db, engagementId)
      if (!engagement.ok) return engagement
      const index = indexOf(engagementId)
      // One after the other: a second question asked while the first reads drawings finds them read.
      refreshed = refreshed.catch(() => {}).then(() => refreshIndex(context, index, engagementId))
      await refreshed
      const hits = withoutRepeated(index.text.find(text, (hit) => weight(hit, near)))
      return success({
        hits: hits.slice(0, limit),
        total: hits.length,
        searched: {
          workflows: listWorkflows(db, engagementId).length,
          entries: index.text.size(),
          unread: index.unread,
        },
      })
    },
  }
}

/** No engagement is open: engagements and workflows by name. They are few; their index is made for each question. */
function findListed(context: Context, text: string, limit: number) {
  const { text: index } = createEngagementIndex()
  const entries = engagementEntries(context.store.reader, null)
  index.put('engagements', '', entries)
  const hits = index.find(text, () => 1)
  const workflows = entries.filter(({ item }) => item.kind === 'workflow').length
  return {
    hits: hits.slice(0, limit),
    total: hits.length,
    searched: { workflows, entries: entries.length, unread: [] },
  }
}

/** The map at hand comes first, and what has a name of its own before remarks about it. */
function weight({ kind, workflowId }: SearchHit, near: string | null): number {
  const here = near !== null && workflowId === near ? 1.5 : 1
  if (kind === 'workflow' || kind === 'system') return 1.2 * here
  return kind === 'comment' ? 0.8 * here : here
}

/** The catalogue's line of a system or department only where no map has one. */
function withoutRepeated(hits: readonly SearchHit[]): SearchHit[] {
  const drawn = new Set(hits.filter((hit) => hit.workflowId !== null).map((hit) => `${hit.kind} ${hit.id}`))
  return hits.filter((hit) => hit.workflowId !== null || !drawn.has(`${hit.kind} ${hit.id}`))
}
