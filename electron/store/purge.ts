import type { Store } from './open-store.ts'
import { BACKUP_FOLDER } from './open-store.ts'
import { removeCopiesHolding } from './remove-copies.ts'
import { engagementsDeletedBefore, purgeEngagement } from './repositories/engagements.ts'
import { hasTemplateDeletedBefore, purgeTemplatesDeletedBefore } from './repositories/templates.ts'
import { purgeWorkflow, workflowsDeletedBefore } from './repositories/workflows.ts'

type PurgedStore = Pick<Store, 'folder' | 'reader' | 'writer'>

/**
 * To be called once engagements or workflows were removed for good: takes their text out of the folder's other
 * files. `secure_delete` overwrites it in the database, but the write-ahead log keeps older pages until it is
 * cut to nothing, and the copies made before a migration hold whole engagements.
 */
export function forgetRemoved({ folder, writer }: PurgedStore, engagementIds: readonly string[]): void {
  writer.pragma('wal_checkpoint(TRUNCATE)')
  for (const id of engagementIds) removeCopiesHolding(folder, BACKUP_FOLDER, id)
}

/** Removes for good what was deleted before the time (ISO). */
export function purgeDeletedBefore(store: PurgedStore, time: string): void {
  const { reader, writer } = store
  const engagements = engagementsDeletedBefore(reader, time)
  const workflows = workflowsDeletedBefore(reader, time)
  // Most starts find nothing, and then ask nobody for the write lock.
  const templates = hasTemplateDeletedBefore(reader, time)
  if (engagements.length + workflows.length === 0 && !templates) return
  const removed = writer
    .transaction(() => {
      // Read again under the lock: another window may just have restored one.
      const expired = engagementsDeletedBefore(writer, time)
      for (const id of expired) purgeEngagement(writer, id)
      for (const id of workflowsDeletedBefore(writer, time)) purgeWorkflow(writer, id)
      purgeTemplatesDeletedBefore(writer, time)
      return expired
    })
    .immediate()
  forgetRemoved(store, removed)
}
