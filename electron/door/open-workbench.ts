import { createImporter } from '../interchange/importer.ts'
import { openStore } from '../store/open-store.ts'
import { createWorkbench } from '../workbench/create-workbench.ts'
import { ensureSample } from '../workbench/ensure-sample.ts'
import type { WorkbenchPorts } from '../workbench/ports.ts'
import type { AppInfo, Workbench } from '#shared/contract/methods.ts'
import type { Result } from '#shared/lib/result.ts'
import { success } from '#shared/lib/result.ts'
import { appVersion } from './app-root.ts'

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
  const workbench = createWorkbench({ store, importer, printPdf, info, now, emit })
  if (withSample) ensureSample({ store, now })
  return success({
    workbench,
    async close() {
      await importer.close()
      store.close()
    },
  })
}
