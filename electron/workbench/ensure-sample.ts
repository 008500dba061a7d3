import { newId } from '#shared/lib/id.ts'
import type { Result } from '#shared/lib/result.ts'
import { success } from '#shared/lib/result.ts'
import type { Engagement } from '#shared/model/engagement.ts'
import type { WritableDatabase } from '../store/database.ts'
import { everHadEngagement, insertEngagement } from '../store/repositories/engagements.ts'
import { transact } from '../store/transact.ts'
import { addDrawn } from './add-drawn.ts'
import { timeOf } from './context.ts'
import { liveEngagement } from './find-live.ts'
import type { WorkbenchPorts } from './ports.ts'
import { sampleEngagement } from './sample/sample-engagement.ts'

type SamplePorts = Pick<WorkbenchPorts, 'store' | 'now'>

/**
 * First run: a database that never had an engagement gets the sample, once. Deleting it does not bring it
 * back. True when it was added. Called by the doors that open a window.
 */
export function ensureSample(ports: SamplePorts): Result<boolean> {
  if (everHadEngagement(ports.store.reader)) return success(false)
  return transact(ports.store.writer, (db) => {
    // Asked again under the write lock: another window may have been first.
    if (everHadEngagement(db)) return success(false)
    const added = insertSample(db, timeOf(ports))
    return added.ok ? success(true) : added
  })
}

export function addSample(ports: SamplePorts): Result<Engagement> {
  return transact(ports.store.writer, (db) => insertSample(db, timeOf(ports)))
}

function insertSample(db: WritableDatabase, now: string): Result<Engagement> {
  const { details, workflows } = sampleEngagement()
  const engagementId = newId()
  insertEngagement(db, { id: engagementId, details, sample: true, now })
  for (const workflow of workflows) addDrawn(db, { engagementId, ...workflow, kind: 'create', now })
  return liveEngagement(db, engagementId)
}
