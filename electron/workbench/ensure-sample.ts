import { newId } from '#shared/lib/id.ts'
import type { Result } from '#shared/lib/result.ts'
import { success } from '#shared/lib/result.ts'
import type { Engagement } from '#shared/model/engagement.ts'
import type { WritableDatabase } from '../store/database.ts'
import { writeAnswers } from '../store/repositories/answers.ts'
import { everHadEngagement, insertEngagement } from '../store/repositories/engagements.ts'
import { transact } from '../store/transact.ts'
import { addDrawn } from './add-drawn.ts'
import { timeOf } from './context.ts'
import { liveEngagement } from './find-live.ts'
import type { WorkbenchPorts } from './ports.ts'

type SamplePorts = Pick<WorkbenchPorts, 'store' | 'now'>

/**
 * First run: a database that never had an engagement gets the sample, once. Deleting it does not bring it
 * back. True when it was added. Called by the doors that open a window.
 */
export async function ensureSample(ports: SamplePorts): Promise<Result<boolean>> {
  if (everHadEngagement(ports.store.reader)) return success(false)
  const sample = await drawSample()
  return transact(ports.store.writer, (db) => {
    // Asked again: another window may have been first.
    if (everHadEngagement(db)) return success(false)
    const added = insertSample(db, sample, timeOf(ports))
    return added.ok ? success(true) : added
  })
}

export async function addSample(ports: SamplePorts): Promise<Result<Engagement>> {
  const sample = await drawSample()
  return transact(ports.store.writer, (db) => insertSample(db, sample, timeOf(ports)))
}

/** Loaded when it is wanted: most starts never draw it. */
async function drawSample() {
  const { sampleEngagement } = await import('./sample/sample-engagement.ts')
  return sampleEngagement()
}

type Sample = Awaited<ReturnType<typeof drawSample>>

function insertSample(db: WritableDatabase, { details, workflows }: Sample, now: string): Result<Engagement> {
  const engagementId = newId()
  insertEngagement(db, { id: engagementId, details, sample: true, now })
  for (const { answers, ...workflow } of workflows) {
    const id = addDrawn(db, { engagementId, ...workflow, kind: 'create', now })
    writeAnswers(db, id, answers, now)
  }
  return liveEngagement(db, engagementId)
}
