import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { pageOrigin } from '../shell/page-address.ts'

/** Only the main frame of a window we opened, showing our own page; never a frame inside it, never a page it became. */
export function isTrustedSender(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  isOurs: (contents: WebContents) => boolean,
): boolean {
  const { sender, senderFrame } = event
  if (senderFrame === null || senderFrame !== sender.mainFrame) return false
  return isOurs(sender) && senderFrame.url.startsWith(`${pageOrigin}/`)
}
