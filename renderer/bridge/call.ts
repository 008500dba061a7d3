import type { BatonBridge } from '#shared/contract/bridge.ts'
import type { Caller, Output } from '#shared/contract/methods.ts'
import type { WorkbenchEvent } from '#shared/contract/events.ts'
import { failure } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import { httpBridge } from './http-bridge.ts'

declare global {
  interface Window {
    /** Set by the Electron preload; absent in the browser door. */
    readonly baton?: BatonBridge
  }
}

let chosen: BatonBridge | undefined

function bridge(): BatonBridge {
  chosen ??= window.baton ?? httpBridge()
  return chosen
}

/** Calls the workbench. Never throws: a broken transport is a failure in words like any other. */
export const call: Caller = async (name, input) => {
  try {
    return (await bridge().call(name, input)) as Result<Output<typeof name>>
  } catch {
    return failure(
      'unreachable',
      'Baton did not answer. Close this window and start Baton again; everything saved is kept.',
    )
  }
}

export function onEvent(listener: (event: WorkbenchEvent) => void): () => void {
  return bridge().onEvent(listener)
}

/** Menu commands of the Electron window; silent in a browser. */
export function onCommand(listener: (commandId: string) => void): () => void {
  return bridge().onCommand(listener)
}
