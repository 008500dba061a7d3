import type { Workbench } from '#shared/contract/methods.ts'
import { newId } from '#shared/lib/id.ts'
import type { Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import type { Engagement } from '#shared/model/engagement.ts'
import type { WritableDatabase } from '../store/database.ts'
import { forgetRemoved } from '../store/purge.ts'
import {
  insertEngagement,
  listEngagements,
  purgeEngagement,
  setArchived,
  setEngagementDeleted,
  updateEngagement,
} from '../store/repositories/engagements.ts'
import { transact } from '../store/transact.ts'
import { readSetting } from './assess-workflow.ts'
import type { Context } from './context.ts'
import { tellBoth, timeOf } from './context.ts'
import { withdrawnIds } from './drawn-entries.ts'
import { anyEngagement, liveEngagement } from './find-live.ts'
import { addSample } from './ensure-sample.ts'
import { summariseAll } from './workflow-views.ts'

type EngagementMethods = Pick<Workbench, Extract<keyof Workbench, `engagement.${string}`>>

export function engagementMethods(context: Context): EngagementMethods {
  const { store } = context
  return {
    'engagement.list': async ({ withDeleted = false }) => success(listEngagements(store.reader, withDeleted)),

    'engagement.open': async ({ engagementId }) => {
      const engagement = liveEngagement(store.reader, engagementId)
      if (!engagement.ok) return engagement
      const setting = readSetting(store.reader, engagementId)
      if (!setting.ok) return setting
      const workflows = summariseAll(context, store.reader, engagementId, setting.value)
      if (!workflows.ok) return workflows
      const withdrawn = withdrawnIds(store.reader, engagementId)
      return success({
        engagement: engagement.value,
        workflows: workflows.value,
        ...setting.value,
        withdrawn,
      })
    },

    'engagement.create': async (details) => {
      const id = newId()
      const created = transact(store.writer, (db) => {
        insertEngagement(db, { id, details, sample: false, now: timeOf(context) })
        return liveEngagement(db, id)
      })
      if (created.ok) context.emit({ kind: 'engagements-changed' })
      return created
    },

    'engagement.update': async ({ engagementId, details }) =>
      changeLive(context, engagementId, (db) => updateEngagement(db, engagementId, details, timeOf(context))),

    'engagement.archive': async ({ engagementId, archived }) =>
      changeLive(context, engagementId, (db) => setArchived(db, engagementId, archived, timeOf(context))),

    'engagement.delete': async ({ engagementId }) =>
      change(context, engagementId, (db, found) => {
        if (found.deletedAt === null) setEngagementDeleted(db, engagementId, timeOf(context))
      }),

    'engagement.restore': async ({ engagementId }) =>
      change(context, engagementId, (db) => setEngagementDeleted(db, engagementId, null)),

    'engagement.purge': async ({ engagementId }) => purge(context, engagementId),

    'engagement.addSample': async () => {
      const added = addSample(context)
      if (added.ok) context.emit({ kind: 'engagements-changed' })
      return added
    },
  }
}

/** Finds, changes and answers with the engagement as it is then. */
function change(
  context: Context,
  engagementId: string,
  edit: (db: WritableDatabase, found: Engagement) => void,
): Result<Engagement> {
  const changed = transact(context.store.writer, (db) => {
    const found = anyEngagement(db, engagementId)
    if (!found.ok) return found
    edit(db, found.value)
    return anyEngagement(db, engagementId)
  })
  if (changed.ok) tellBoth(context, engagementId)
  return changed
}

function changeLive(
  context: Context,
  engagementId: string,
  edit: (db: WritableDatabase) => void,
): Result<Engagement> {
  const live = liveEngagement(context.store.reader, engagementId)
  return live.ok ? change(context, engagementId, edit) : live
}

/** Only what was deleted before can go for good: one slip must never cost a client's work. */
function purge(context: Context, engagementId: string): Result<null> {
  const { store } = context
  const gone = transact(store.writer, (db) => {
    const found = anyEngagement(db, engagementId)
    if (!found.ok) return found
    if (found.value.deletedAt === null) return failure('refused', deleteFirst(found.value.title))
    purgeEngagement(db, engagementId)
    return success(null)
  })
  if (!gone.ok) return gone
  forgetRemoved(store, [engagementId])
  context.assessments.forgetAll()
  context.plans.forgetAll()
  context.simulations.forgetAll()
  context.emit({ kind: 'engagements-changed' })
  return gone
}

function deleteFirst(title: string): string {
  return `“${title}” is still in use. Delete it first; only a deleted engagement can be removed for good.`
}
