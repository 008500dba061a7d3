import type { Result } from '#shared/lib/result.ts'
import { success } from '#shared/lib/result.ts'
import { pageFolder } from '../door/app-root.ts'
import { createEventHub } from '../door/event-hub.ts'
import { openLog } from '../door/log.ts'
import { openWorkbench } from '../door/open-workbench.ts'
import { findBrowser } from '../report/print/find-browser.ts'
import { printWithBrowser } from '../report/print/print-with-browser.ts'
import { startServer } from './start-server.ts'
import type { RunningServer } from './start-server.ts'

export interface ServeOptions {
  readonly dataFolder: string
  /** 0: any free one. */
  readonly port: number
}

/** The browser door, whole: a workbench on a data folder behind a loopback server. */
export async function serve({ dataFolder, port }: ServeOptions): Promise<Result<RunningServer>> {
  const events = createEventHub()
  const opened = openWorkbench({
    dataFolder,
    door: 'browser',
    printing: findBrowser() === null ? 'print-dialog' : 'installed-browser',
    printPdf: printWithBrowser,
    emit: events.emit,
    withSample: true,
  })
  if (!opened.ok) return opened
  const { workbench, close } = opened.value
  const started = await startServer(port, { workbench, events, log: openLog(dataFolder), pageFolder })
  if (!started.ok) {
    await close()
    return started
  }
  const server = started.value
  return success({
    ...server,
    async close() {
      await server.close()
      await close()
    },
  })
}
