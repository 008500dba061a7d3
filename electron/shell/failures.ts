import { app, dialog } from 'electron'
import type { Failure } from '#shared/lib/result.ts'
import type { Log } from '../door/log.ts'

/** Everything that goes down unasked is written to the local log; nothing is sent anywhere. */
export function logFailures(log: Log): void {
  process.on('uncaughtException', (error) => log.error('main process', error))
  process.on('unhandledRejection', (reason) => log.error('main process', reason))
  app.on('child-process-gone', (_event, details) => log.error('child process', JSON.stringify(details)))
  app.on('render-process-gone', (_event, contents, details) => {
    log.error('window', JSON.stringify(details))
    // Nothing acknowledged is lost: the page comes back with what was saved.
    if (details.reason !== 'clean-exit') contents.reload()
  })
}

/** For a failure before there is a window to show it in. */
export function showFailure({ message }: Failure): void {
  dialog.showErrorBox('Baton cannot open the engagements', message)
}
