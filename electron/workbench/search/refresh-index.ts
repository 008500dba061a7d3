import { setImmediate as otherCalls } from 'node:timers/promises'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { SearchHit } from '#shared/model/search.ts'
import { readCatalogue } from '../../store/repositories/catalogue.ts'
import { listWorkflows } from '../../store/repositories/workflows.ts'
import type { WorkflowRecord } from '../../store/repositories/workflows.ts'
import { withdrawnIds } from '../drawn-entries.ts'
import { withoutEntries } from '#shared/model/used-entries.ts'
import type { Context } from '../context.ts'
import { headDocument, headRecord } from '../head-document.ts'
import { workflowTitle } from '../workflow-views.ts'
import { catalogueEntries, engagementEntries } from './listed-entries.ts'
import { createTextIndex } from './text-index.ts'
import type { TextIndex } from './text-index.ts'
import { workflowEntries } from './workflow-entries.ts'

/** What can be found from within one engagement, as it was stored when it was last asked. */
export interface EngagementIndex {
  readonly text: TextIndex<SearchHit>
  /** Names in the catalogue by id: parts are made anew when one of them changed. */
  readonly names: Map<string, string>
  /** Counts up with every renaming in the catalogue. */
  renamed: number
  /** Workflows whose drawing is damaged, by name. */
  unread: readonly string[]
}

export function createEngagementIndex(): EngagementIndex {
  return { text: createTextIndex(), names: new Map(), renamed: 0, unread: [] }
}

/** Brings the index up to what is stored: reads only the drawings that changed since the last time. */
export async function refreshIndex(
  context: Context,
  index: EngagementIndex,
  engagementId: string,
): Promise<void> {
  const db = context.store.reader
  const catalogue = readCatalogue(db, engagementId)
  if (takeNames(index.names, catalogue)) index.renamed += 1
  const workflows = listWorkflows(db, engagementId)
  const unread: string[] = []
  for (const workflow of workflows) {
    const read = refreshWorkflow(context, index, workflow, catalogue)
    if (read === 'damaged') unread.push(workflowTitle(workflow))
    // A first search may read a hundred drawings: a save that comes meanwhile goes before the next one.
    if (read === 'changed') await otherCalls()
  }
  index.unread = unread
  const offered = withoutEntries(catalogue, withdrawnIds(db, engagementId))
  putListed(index, 'catalogue', catalogueEntries(engagementId, offered))
  putListed(index, 'engagements', engagementEntries(db, engagementId))
  const there = new Set(['catalogue', 'engagements', ...workflows.map((workflow) => workflow.id)])
  for (const part of index.text.parts()) if (!there.has(part)) index.text.drop(part)
}

function refreshWorkflow(
  context: Context,
  { text, renamed }: EngagementIndex,
  workflow: WorkflowRecord,
  catalogue: Catalogue,
): 'unchanged' | 'changed' | 'damaged' {
  const db = context.store.reader
  const { id, engagementId } = workflow
  const name = workflowTitle(workflow)
  const head = headRecord(db, workflow)
  const stamp = head.ok ? `${renamed} ${head.value.sha256} ${name}` : ''
  if (head.ok && text.stampOf(id) === stamp) return 'unchanged'
  const document = head.ok ? headDocument(db, workflow, head.value) : head
  if (!document.ok) {
    text.drop(id)
    return 'damaged'
  }
  text.put(id, stamp, workflowEntries({ id, engagementId, name, document: document.value }, catalogue))
  return 'changed'
}

/** True when an entry known before has another name now. */
function takeNames(names: Map<string, string>, { departments, systems }: Catalogue): boolean {
  let changed = false
  for (const { id, name } of [...departments, ...systems]) {
    const before = names.get(id)
    changed ||= before !== undefined && before !== name
    names.set(id, name)
  }
  return changed
}

function putListed(
  { text }: EngagementIndex,
  part: string,
  entries: ReturnType<typeof catalogueEntries>,
): void {
  const stamp = JSON.stringify(entries)
  if (text.stampOf(part) !== stamp) text.put(part, stamp, entries)
}
