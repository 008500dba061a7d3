import type { Workbench } from '#shared/contract/methods.ts'
import { success } from '#shared/lib/result.ts'
import type { Presence } from './presence.ts'

type WindowMethods = Pick<Workbench, Extract<keyof Workbench, `window.${string}`>>

export function windowMethods(presence: Presence): WindowMethods {
  return {
    'window.show': async ({ windowId, workflowId }) => {
      presence.show(windowId, workflowId)
      return success(workflowId === null ? [] : presence.others(workflowId, windowId))
    },
  }
}
