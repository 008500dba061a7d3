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
import type { Rooms } from './routes.ts'
import { readDoorMemory, writeDoorMemory } from './door-memory.ts'

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
  const { workbench, presence, close } = opened.value
  const log = openLog(dataFolder)
  const rooms = { workbench, events, log, pageFolder, windowGone: presence.gone }
  const started = await startAgain(dataFolder, port, rooms)
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

/**
 * Where the last door of the data folder was, and with its cookie, so that windows left open when it ended go on by
 * themselves and save what they hold. Another port is taken where that one is in use, or named.
 */
async function startAgain(dataFolder: string, port: number, rooms: Rooms): Promise<Result<RunningServer>> {
  const last = readDoorMemory(dataFolder)
  if (last !== null && (port === 0 || port === last.port)) {
    const again = await startServer(last.port, rooms, last.cookie)
    if (again.ok) {
      writeDoorMemory(dataFolder, last)
      return again
    }
  }
  const started = await startServer(port, rooms)
  // A door that is still open on the old port keeps its memory.
  if (started.ok && (last === null || port !== 0)) {
    writeDoorMemory(dataFolder, { port: started.value.port, cookie: started.value.cookie })
  }
  return started
}
