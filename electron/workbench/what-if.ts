import type { Workbench } from '#shared/contract/methods.ts'
import type { Result } from '#shared/lib/result.ts'
import { success } from '#shared/lib/result.ts'
import type { Answers } from '#shared/model/answers.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { readSetting } from './assess-workflow.ts'
import type { Setting } from './assess-workflow.ts'
import type { Context } from './context.ts'
import { liveWorkflow } from './find-live.ts'
import { headCase } from './head-document.ts'
import { runBeside } from './side/run-beside.ts'

type Methods = Pick<Workbench, 'workflow.whatIf' | 'workflow.simulate'>

/** What a workflow would score with changes that nobody made, and what drawn cases take; nothing is stored. */
export function whatIfMethods(context: Context): Methods {
  return {
    'workflow.whatIf': async ({ workflowId, changes, lambda }) => {
      const stored = storedCase(context, workflowId)
      if (!stored.ok) return stored
      const { now, setting, revision } = stored.value
      const sides = await runBeside({ kind: 'what-if', now, changes, setting, lambda })
      return sides.ok ? success({ workflowId, revision, ...sides.value }) : sides
    },

    'workflow.simulate': async ({ workflowId, cases, seed }) => {
      const stored = storedCase(context, workflowId)
      if (!stored.ok) return stored
      const { now, setting, revision } = stored.value
      const assumed = setting.rubric.times
      const simulation = await runBeside({ kind: 'simulate', now, assumed, cases, seed })
      return simulation.ok ? success({ workflowId, revision, simulation: simulation.value }) : simulation
    },
  }
}

interface StoredCase {
  readonly now: { readonly document: WorkflowDocument; readonly answers: Answers }
  readonly setting: Setting
  readonly revision: number
}

function storedCase({ store }: Context, workflowId: string): Result<StoredCase> {
  const db = store.reader
  const workflow = liveWorkflow(db, workflowId)
  if (!workflow.ok) return workflow
  const stored = headCase(db, workflow.value)
  if (!stored.ok) return stored
  const setting = readSetting(db, workflow.value.engagementId)
  if (!setting.ok) return setting
  const { document, answers, head } = stored.value
  return success({ now: { document, answers }, setting: setting.value, revision: head.revision })
}
