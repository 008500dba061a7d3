import type { WorkbenchEvent } from '#shared/contract/events.ts'
import type { AppInfo, Paper } from '#shared/contract/methods.ts'
import type { Result } from '#shared/lib/result.ts'
import type { Importer } from '../interchange/importer.ts'
import type { Store } from '../store/open-store.ts'
import type { Presence } from './presence.ts'

/** What a door lends the use cases. */
export interface WorkbenchPorts {
  readonly store: Store
  readonly importer: Importer
  /** The PDF's bytes; `no-browser` where nothing can print. */
  readonly printPdf: (html: string, paper: Paper) => Promise<Result<Uint8Array>>
  readonly info: AppInfo
  readonly now: () => Date
  /** Called after the change is stored. */
  readonly emit: (event: WorkbenchEvent) => void
  /** Absent: the windows of this workbench alone. */
  readonly presence?: Presence
}
