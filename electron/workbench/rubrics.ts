import { isDeepStrictEqual } from 'node:util'
import type { Workbench } from '#shared/contract/methods.ts'
import type { Result } from '#shared/lib/result.ts'
import { success } from '#shared/lib/result.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import type { ReadableDatabase } from '../store/database.ts'
import { touchEngagement } from '../store/repositories/engagements.ts'
import { appendRubric, readRubric, rubricVersions } from '../store/repositories/rubrics.ts'
import { transact } from '../store/transact.ts'
import type { Context } from './context.ts'
import { timeOf } from './context.ts'
import { liveEngagement } from './find-live.ts'

type RubricMethods = Pick<Workbench, Extract<keyof Workbench, `rubric.${string}`>>

export function rubricMethods(context: Context): RubricMethods {
  return {
    'rubric.save': async ({ engagementId, rubric }) => save(context, engagementId, rubric),
    'rubric.reset': async ({ engagementId }) => save(context, engagementId, defaultRubric),
  }
}

function save(context: Context, engagementId: string, given: Rubric): Result<Rubric> {
  const saved = transact(context.store.writer, (db) => {
    const engagement = liveEngagement(db, engagementId)
    if (!engagement.ok) return engagement
    const current = readRubric(db, engagementId)
    // A damaged rubric is replaced: saving or resetting one is the way out of it.
    if (current.ok && sameRules(current.value, given))
      return success({ rubric: current.value, changed: false })
    const rubric = { ...given, version: versionFor(db, engagementId, given) }
    const now = timeOf(context)
    appendRubric(db, engagementId, rubric, now)
    touchEngagement(db, engagementId, now)
    return success({ rubric, changed: true })
  })
  if (!saved.ok) return saved
  if (saved.value.changed) context.emit({ kind: 'engagement-changed', engagementId })
  return success(saved.value.rubric)
}

/** Each set of changed rules gets a label of its own, so that a report's version says which one it was. */
function versionFor(db: ReadableDatabase, engagementId: string, rubric: Rubric): string {
  if (sameRules(rubric, defaultRubric)) return defaultRubric.version
  const custom = rubricVersions(db, engagementId).filter((version) => version !== defaultRubric.version)
  return `${defaultRubric.version} + changes ${custom.length + 1}`
}

function sameRules(one: Rubric, other: Rubric): boolean {
  return isDeepStrictEqual({ ...one, version: '' }, { ...other, version: '' })
}
