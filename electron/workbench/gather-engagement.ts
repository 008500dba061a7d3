import type { Result } from '#shared/lib/result.ts'
import { success } from '#shared/lib/result.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { Engagement } from '#shared/model/engagement.ts'
import type { InitiativeEdit, PlanSettings } from '#shared/model/plan.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import { defaultPlanSettings } from '../planning/plan-settings.ts'
import type { ReadableDatabase } from '../store/database.ts'
import { readInitiativeEdits, readPlanSettings } from '../store/repositories/plans.ts'
import { readSetting } from './assess-workflow.ts'
import type { Context } from './context.ts'
import { timeOf } from './context.ts'
import { liveEngagement } from './find-live.ts'
import type { DrawnWorkflow } from './workflow-views.ts'
import { gatherDrawn } from './workflow-views.ts'

export interface GatheredEngagement {
  readonly engagement: Engagement
  readonly workflows: readonly DrawnWorkflow[]
  readonly catalogue: Catalogue
  readonly rubric: Rubric
  readonly settings: PlanSettings
  readonly edits: readonly InitiativeEdit[]
}

/** Everything the plan and the report are computed from. */
export function gatherEngagement(
  context: Context,
  db: ReadableDatabase,
  engagementId: string,
): Result<GatheredEngagement> {
  const engagement = liveEngagement(db, engagementId)
  if (!engagement.ok) return engagement
  const setting = readSetting(db, engagementId)
  if (!setting.ok) return setting
  const workflows = gatherDrawn(context, db, engagementId, setting.value)
  if (!workflows.ok) return workflows
  const settings = readPlanSettings(db, engagementId)
  if (!settings.ok) return settings
  const edits = readInitiativeEdits(db, engagementId)
  if (!edits.ok) return edits
  return success({
    ...setting.value,
    engagement: engagement.value,
    workflows: workflows.value,
    settings: settings.value ?? defaultPlanSettings(timeOf(context).slice(0, 10)),
    edits: edits.value,
  })
}
