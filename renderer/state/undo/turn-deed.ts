import { failure } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import { nameOf } from '#shared/model/catalogue.ts'
import { fieldOf } from '../pending-entries.ts'
import { nameEntry, takeOut, tellEntry } from '../catalogue-actions.ts'
import { engagementStore, selectCatalogue, workflowById } from '../engagement-store.ts'
import { storeReadiness } from '../stored-answers.ts'
import { nameWorkflow } from '../workflow-actions.ts'
import { bringBack, takeAway } from '../workflow-removal.ts'
import type { Deed } from './deed.ts'
import type { DoneAction } from './done-actions.ts'
import type { Direction } from '../map/history.ts'

/** Takes back what was done to the engagement, or does it again; refuses what somebody has done otherwise since. */
export function turnDeed(
  { engagementId, deed }: Pick<DoneAction, 'engagementId' | 'deed'>,
  direction: Direction,
): Promise<Result<unknown>> {
  const isUndo = direction === 'undo'
  switch (deed.kind) {
    case 'add-workflows':
      return each(deed.workflowIds, isUndo ? takeAway : (id) => bringBack(id, engagementId))
    case 'delete-workflow':
      return isUndo ? bringBack(deed.workflowId, engagementId) : takeAway(deed.workflowId)
    case 'rename-workflow':
      return turnName(deed, isUndo, workflowName(deed.workflowId), (name) =>
        nameWorkflow(deed.workflowId, name),
      )
    case 'rename-entry': {
      const entry = { engagementId, kind: deed.entry, id: deed.id }
      return turnName(deed, isUndo, entryName(deed), (name) => nameEntry({ ...entry, name }))
    }
    case 'remove-entry': {
      const entry = { engagementId, kind: deed.entry, id: deed.id }
      // Under its own id, by which an older moment of a map may still name it.
      return isUndo ? tellEntry({ ...entry, name: deed.name }) : takeOut(entry)
    }
    case 'answer-readiness':
      return storeReadiness(deed.workflowId, deed.key, isUndo ? deed.before : deed.now)
  }
}

/** One after the other; the first that fails is told, and those before it stay done. */
async function each(
  ids: readonly string[],
  turn: (id: string) => Promise<Result<unknown>>,
): Promise<Result<unknown>> {
  const [id, ...others] = ids
  if (id === undefined) return { ok: true, value: null }
  const result = await turn(id)
  return result.ok ? each(others, turn) : result
}

type Renamed = Extract<Deed, { readonly before: string; readonly now: string }>

function turnName(
  { before, now }: Renamed,
  isUndo: boolean,
  called: string | undefined,
  name: (to: string) => Promise<Result<unknown>>,
): Promise<Result<unknown>> {
  const [from, to] = isUndo ? [now, before] : [before, now]
  if (called === undefined || called === from) return name(to)
  const words = `It was called “${from}” then and is called “${called}” now, so it keeps that name.`
  return Promise.resolve(failure('refused', words))
}

function workflowName(workflowId: string): string | undefined {
  return workflowById(workflowId)(engagementStore.getState())?.name
}

function entryName({ entry, id }: Extract<Deed, { readonly kind: 'rename-entry' }>): string | undefined {
  const entries = selectCatalogue(engagementStore.getState())[fieldOf(entry)]
  return entries.some((each) => each.id === id) ? nameOf(entries, id) : undefined
}
