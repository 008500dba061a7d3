import type { Store } from './open-store.ts'
import { engagementsDeletedBefore, purgeEngagement } from './repositories/engagements.ts'
import { purgeWorkflow, workflowsDeletedBefore } from './repositories/workflows.ts'

/**
 * Empties the write-ahead log into the file, so that deleted text is gone from both: `secure_delete`
 * overwrites it in the file, but the log keeps older pages until it is cut to nothing.
 */
export function forgetDeletedText({ writer }: Pick<Store, 'writer'>): void {
  writer.pragma('wal_checkpoint(TRUNCATE)')
}

/** Removes for good what was deleted before the time (ISO). True when there was anything. */
export function purgeDeletedBefore({ writer }: Pick<Store, 'writer'>, time: string): boolean {
  return writer
    .transaction(() => {
      const engagements = engagementsDeletedBefore(writer, time)
      const workflows = workflowsDeletedBefore(writer, time)
      for (const id of engagements) purgeEngagement(writer, id)
      for (const id of workflows) purgeWorkflow(writer, id)
      return engagements.length + workflows.length > 0
    })
    .immediate()
}
