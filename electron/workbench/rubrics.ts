import type { Workbench } from '#shared/contract/methods.ts'
import type { Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import { sameRules } from '#shared/model/rubric/changes.ts'
import { rubricProblem } from '#shared/model/rubric/check.ts'
import type { Assessment } from '#shared/model/assessment.ts'
import type { WorkflowSummary } from '#shared/model/engagement.ts'
import { expectedVisits } from '#shared/flow/case/expected-visits.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { profileBalance } from '../scoring/profile/balance.ts'
import { profile } from '../scoring/profile/profile.ts'
import { handlingTime } from '../timing/handling-time.ts'
import { rateDetail } from '../scoring/rate-detail.ts'
import { stability } from '../scoring/stability/stability.ts'
import { standingOf } from '#shared/model/rubric/effect.ts'
import type { Behind, WorkflowEffect } from '#shared/model/rubric/effect.ts'
import { titleOf } from '#shared/model/scenarios.ts'
import type { ReadableDatabase } from '../store/database.ts'
import { touchEngagement } from '../store/repositories/engagements.ts'
import { appendRubric, readRubric, rubricHistory } from '../store/repositories/rubrics.ts'
import { transact } from '../store/transact.ts'
import { readSetting } from './assess-workflow.ts'
import { createAssessmentCache } from './assessment-cache.ts'
import type { Context } from './context.ts'
import { timeOf } from './context.ts'
import { liveEngagement, liveWorkflow } from './find-live.ts'
import { headCase } from './head-document.ts'
import { summariseAll } from './workflow-views.ts'

type RubricMethods = Pick<Workbench, Extract<keyof Workbench, `rubric.${string}`>>

export function rubricMethods(context: Context): RubricMethods {
  return {
    'rubric.save': async ({ engagementId, rubric }) => save(context, engagementId, rubric),
    'rubric.preview': async ({ engagementId, rubric }) => preview(context, engagementId, rubric),
    'rubric.reset': async ({ engagementId }) => save(context, engagementId, defaultRubric),
  }
}

function save(context: Context, engagementId: string, given: Rubric): Result<Rubric> {
  const problem = rubricProblem(given)
  if (problem !== null) return failure('invalid', problem, { field: 'rubric' })
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

/**
 * Each set of changed rules has a label of its own, and the same rules again have the same: a report's version says
 * which ones it used.
 */
function versionFor(db: ReadableDatabase, engagementId: string, rubric: Rubric): string {
  if (sameRules(rubric, defaultRubric)) return defaultRubric.version
  const history = rubricHistory(db, engagementId)
  const before = history.find((each) => sameRules(each, rubric))
  if (before !== undefined) return before.version
  const custom = new Set(
    history.map(({ version }) => version).filter((each) => each !== defaultRubric.version),
  )
  return `${defaultRubric.version} + changes ${custom.size + 1}`
}

/** Both sides are scored alike; the draft's scores are kept nowhere. */
function preview(context: Context, engagementId: string, draft: Rubric): Result<readonly WorkflowEffect[]> {
  const db = context.store.reader
  const engagement = liveEngagement(db, engagementId)
  if (!engagement.ok) return engagement
  const setting = readSetting(db, engagementId)
  if (!setting.ok) return setting
  const before = summariseAll(context, db, engagementId, setting.value)
  if (!before.ok) return before
  const aside = { ...context, assessments: createAssessmentCache() }
  const after = summariseAll(aside, db, engagementId, { ...setting.value, rubric: draft })
  if (!after.ok) return after
  const drafted = new Map(after.value.map(({ id, assessment }) => [id, assessment]))
  return success(
    before.value.map((summary) => ({
      workflowId: summary.id,
      name: titleOf(summary, before.value),
      counted: summary.counted,
      scenario: summary.baseId !== null,
      ...standings(db, summary, drafted.get(summary.id) ?? summary.assessment, setting.value.rubric, draft),
    })),
  )
}

/** Firmness goes by the range of the rate on the drawing; of one that cannot be read none is known. */
function standings(
  db: ReadableDatabase,
  { id, answers, assessment }: WorkflowSummary,
  drafted: Assessment,
  rubric: Rubric,
  draft: Rubric,
): Pick<WorkflowEffect, 'before' | 'after'> {
  const workflow = liveWorkflow(db, id)
  const stored = workflow.ok ? headCase(db, workflow.value) : workflow
  const document = stored.ok ? stored.value.document : null
  const rate = document === null ? null : rateDetail(document, answers)
  const rateRange = rate?.observed?.range ?? rate?.range ?? null
  const standing = (by: Rubric, scored: Assessment) =>
    standingOf(scored, {
      firmness: stability({ assessment: scored, answers, rubric: by, rateRange }).level,
      ...drawnBehind(document, scored, by),
    })
  return { before: standing(rubric, assessment), after: standing(draft, drafted) }
}

function drawnBehind(
  document: WorkflowDocument | null,
  assessment: Assessment,
  rubric: Rubric,
): Pick<Behind, 'profile' | 'balance' | 'minutes'> {
  if (document === null) return { profile: [], balance: null, minutes: null }
  const { visits } = expectedVisits(document)
  const { minutes, tellable } = handlingTime(document, rubric.times)
  const placed = profile({ document, assessment, rubric, visits })
  return {
    profile: placed,
    balance: profileBalance(placed, rubric.profile).value,
    minutes: tellable ? minutes : null,
  }
}
