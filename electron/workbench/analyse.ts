import type { Workbench } from '#shared/contract/methods.ts'
import type { Result } from '#shared/lib/result.ts'
import { success } from '#shared/lib/result.ts'
import type { AnalysisView } from '#shared/model/analysis/analysis.ts'
import { titleOf } from '#shared/model/node-words.ts'
import type { WorkflowRecord } from '../store/repositories/workflows.ts'
import { analyse } from './analyse-case.ts'
import { assessHead, readSetting } from './assess-workflow.ts'
import type { Context } from './context.ts'
import { liveWorkflow } from './find-live.ts'
import { headCase } from './head-document.ts'

/** What lies behind the verdicts of stored drawings. */
export function analysisMethods(context: Context): Pick<Workbench, 'workflow.analyse'> {
  return {
    'workflow.analyse': async ({ workflowId, lambda }) => {
      const workflow = liveWorkflow(context.store.reader, workflowId)
      return workflow.ok ? analyseHead(context, workflow.value, lambda) : workflow
    },
  }
}

function analyseHead(context: Context, workflow: WorkflowRecord, lambda?: number): Result<AnalysisView> {
  const db = context.store.reader
  const stored = headCase(db, workflow)
  if (!stored.ok) return stored
  const setting = readSetting(db, workflow.engagementId)
  if (!setting.ok) return setting
  const { document, answers } = stored.value
  const { sha256, revision } = stored.value.head
  const basis = { workflowId: workflow.id, sha256, answers, ...setting.value }
  const assessment = assessHead(context, basis, document)
  return success({
    workflowId: workflow.id,
    revision,
    names: Object.fromEntries(document.nodes.map((node) => [node.id, titleOf(node)])),
    assessment,
    analysis: analyse({ document, answers, ...setting.value, assessment }, lambda),
  })
}
