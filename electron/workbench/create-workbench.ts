import type { Workbench } from '#shared/contract/methods.ts'
import { success } from '#shared/lib/result.ts'
import { USUAL_CASES, USUAL_SEED } from '#shared/model/analysis/timing.ts'
import { createAssessmentCache } from './assessment-cache.ts'
import { catalogueMethods } from './catalogue.ts'
import type { Context } from './context.ts'
import { createDrawingCache } from './drawing-cache.ts'
import { engagementMethods } from './engagements.ts'
import { guardStore } from './guard-store.ts'
import { importMethods } from './imports.ts'
import { createPlanCache } from './plan-cache.ts'
import { planMethods } from './plans.ts'
import type { WorkbenchPorts } from './ports.ts'
import { createPresence, noBoard } from './presence.ts'
import { purgeExpired } from './purge-expired.ts'
import { reportMethods } from './reports.ts'
import { rubricMethods } from './rubrics.ts'
import { searchMethods } from './search/search.ts'
import { runBeside } from './side/run-beside.ts'
import { createSimulationCache } from './simulation-cache.ts'
import { templateMethods } from './templates.ts'
import { windowMethods } from './window-methods.ts'
import { workflowMethods } from './workflows.ts'

/** Binds every method of the contract to its use case. Also removes for good what was deleted 30 days ago. */
export function createWorkbench(ports: WorkbenchPorts): Workbench {
  const context: Context = {
    ...ports,
    assessments: createAssessmentCache(),
    drawings: createDrawingCache(),
    plans: createPlanCache(),
    simulations: createSimulationCache((now, assumed) =>
      runBeside({ kind: 'simulate', now, assumed, cases: USUAL_CASES, seed: USUAL_SEED }),
    ),
  }
  purgeExpired(context)
  const { info, emit, now } = ports
  const presence = ports.presence ?? createPresence({ door: info.door, board: noBoard, emit, now })
  return guardStore(
    {
      'app.info': async () => success(info),
      ...windowMethods(presence),
      ...engagementMethods(context),
      ...workflowMethods(context),
      ...templateMethods(context),
      ...catalogueMethods(context),
      ...importMethods(context),
      ...rubricMethods(context),
      ...searchMethods(context),
      ...planMethods(context),
      ...reportMethods(context),
    },
    ports.store.folder,
  )
}
