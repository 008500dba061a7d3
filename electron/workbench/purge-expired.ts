import { purgeDeletedBefore } from '../store/purge.ts'
import { storeFailure } from '../store/store-failure.ts'
import type { WorkbenchPorts } from './ports.ts'

const DAYS_TO_UNDO = 30

/** Removes for good what was deleted more than 30 days ago. Where the database is busy it waits for the next start. */
export function purgeExpired({ store, now }: Pick<WorkbenchPorts, 'store' | 'now'>): void {
  const limit = new Date(now().getTime() - DAYS_TO_UNDO * 24 * 60 * 60 * 1000).toISOString()
  try {
    purgeDeletedBefore(store, limit)
  } catch (error) {
    if (storeFailure(error, store.folder) === null) throw error
  }
}
