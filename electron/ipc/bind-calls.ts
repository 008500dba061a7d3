import { ipcMain } from 'electron'
import type { WebContents } from 'electron'
import type { Workbench } from '#shared/contract/methods.ts'
import { failure } from '#shared/lib/result.ts'
import { answerCall } from '../door/answer-call.ts'
import type { Log } from '../door/log.ts'
import { channels } from './channels.ts'
import { isTrustedSender } from './trusted-sender.ts'

/** The whole of IPC into the main process: one channel, one wrapper. */
export function bindCalls(workbench: Workbench, log: Log, isOurs: (contents: WebContents) => boolean): void {
  ipcMain.handle(channels.call, async (event, name: unknown, input: unknown) => {
    if (!isTrustedSender(event, isOurs)) return refused
    const { result } = await answerCall(workbench, log, name, input)
    return result
  })
}

const refused = failure('refused', 'Only Baton’s own window may ask this.')
