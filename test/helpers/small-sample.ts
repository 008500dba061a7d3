import type { Workbench } from '#shared/contract/methods.ts'
import { valueOf } from './temp-workbench.ts'

/** The sample engagement cut down to its first workflows: it plans and prints like all of it, in a fraction of the time. The id. */
export async function addSmallSample(workbench: Workbench, keep: number): Promise<string> {
  const { id: engagementId } = valueOf(await workbench['engagement.addSample']({}))
  const { workflows } = valueOf(await workbench['engagement.open']({ engagementId }))
  for (const { id: workflowId } of workflows.slice(keep)) {
    valueOf(await workbench['workflow.delete']({ workflowId }))
  }
  return engagementId
}
