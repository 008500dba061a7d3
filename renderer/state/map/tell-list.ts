import type { WorkflowSummary } from '#shared/model/engagement.ts'
import { engagementStore, patchWorkflow, workflowById } from '../engagement-store.ts'
import { drawn } from './drawn.ts'

type News = Partial<Pick<WorkflowSummary, 'assessment' | 'revision' | 'savedAt'>>

/** Not told yet, of each workflow. */
const waiting = new Map<string, News>()

/**
 * What a map's save and verdict are to the list of workflows, and to the whole window around it that shows the list:
 * told once, after "Saved" is on screen.
 */
export function tellList(workflowId: string, news: News): void {
  if (waiting.size === 0) void drawn().then(tellAll)
  waiting.set(workflowId, { ...waiting.get(workflowId), ...news })
}

function tellAll(): void {
  const all = [...waiting]
  waiting.clear()
  for (const [id, news] of all) if (isNews(id, news)) patchWorkflow(id, news)
}

/** What was read meanwhile may know a newer revision than this window stored. */
function isNews(id: string, { revision }: News): boolean {
  const listed = workflowById(id)(engagementStore.getState())
  return listed !== undefined && (revision === undefined || revision >= listed.revision)
}
