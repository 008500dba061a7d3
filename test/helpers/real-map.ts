import { checkInput } from '#shared/contract/check-input.ts'
import type { Caller, Workbench } from '#shared/contract/methods.ts'
import type { Result } from '#shared/lib/result.ts'
import { createMap } from '../../renderer/state/map/create-map.ts'
import type { OpenMap } from '../../renderer/state/map/create-map.ts'
import { valueOf } from './temp-workbench.ts'

/** The window's way to a workbench: everything goes through the contract's checks and through JSON. */
export function callerOf(workbench: Workbench): Caller {
  const call = async (name: keyof Workbench, input: unknown): Promise<Result<unknown>> => {
    const checked = checkInput(name, JSON.parse(JSON.stringify(input)))
    if (!checked.ok) return checked
    const answer = await (workbench[name] as (given: unknown) => Promise<Result<unknown>>)(checked.value)
    return JSON.parse(JSON.stringify(answer)) as Result<unknown>
  }
  return call as unknown as Caller
}

/** Opens a map as a window does when it starts. */
export async function openRealMap(workbench: Workbench, workflowId: string): Promise<OpenMap> {
  const call = callerOf(workbench)
  const view = valueOf(await call('workflow.open', { workflowId }))
  return createMap(view, { call, sizeOf: (node) => node.size })
}

/** Waits until everything that was done is stored and nothing is being fetched. */
export async function atRest(map: OpenMap): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) {
    await new Promise((resolve) => void setImmediate(resolve))
    await map.queue.idle()
  }
}
