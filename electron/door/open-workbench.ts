import { createImporter } from '../interchange/importer.ts'
import { openStore } from '../store/open-store.ts'
import { createWorkbench } from '../workbench/create-workbench.ts'
import { createPresence } from '../workbench/presence.ts'
import type { Presence } from '../workbench/presence.ts'
import { ensureSample } from '../workbench/ensure-sample.ts'
import type { WorkbenchPorts } from '../workbench/ports.ts'
import { watchStore } from '../workbench/watch-store.ts'
import type { AppInfo, Workbench } from '#shared/contract/methods.ts'
import type { Result } from '#shared/lib/result.ts'
import { success } from '#shared/lib/result.ts'
import { appVersion } from './app-root.ts'
import { openPresenceBoard } from './presence-board.ts'

export interface DoorPorts {
  readonly dataFolder: string
  readonly door: AppInfo['door']
  readonly printing: AppInfo['printing']
  readonly printPdf: WorkbenchPorts['printPdf']
  readonly emit: WorkbenchPorts['emit']
  /** A window opens: an empty data folder gets the sample engagement, so that nobody meets an empty window. */
  readonly withSample: boolean
}

export interface OpenedWorkbench {
  readonly workbench: Workbench
  /** To be told when a window is gone, however it went. */
  readonly presence: Pick<Presence, 'gone' | 'allGone'>
  close(): Promise<void>
}

/** Puts the same use cases behind any door: the store of a data folder, the importer, and the door's own ports. */
export function openWorkbench(ports: DoorPorts): Result<OpenedWorkbench> {
  const { dataFolder, door, printing, printPdf, emit, withSample } = ports
  const opened = openStore(dataFolder)
  if (!opened.ok) return opened
  const store = opened.value
  const importer = createImporter()
  const info: AppInfo = { version: appVersion(), door, dataFolder, printing }
  const now = () => new Date()
  const board = openPresenceBoard(dataFolder)
  const presence = createPresence({ door, board, emit, now })
  const workbench = createWorkbench({ store, importer, printPdf, info, now, emit, presence })
  if (withSample) ensureSample({ store, now })
  const watching = withSample ? watch(presence, watchStore({ store, emit })) : undefined
  return success({
    workbench,
    presence,
    async close() {
      clearInterval(watching)
      board.close()
      await importer.close()
      store.close()
    },
  })
}

const LOOK_MS = 1000

/** Other processes tell nobody what they do: it is looked for, cheaply and often. */
function watch(presence: Presence, lookAtStore: () => void): NodeJS.Timeout {
  const timer = setInterval(() => {
    presence.look()
    lookAtStore()
  }, LOOK_MS)
  return timer.unref()
}
