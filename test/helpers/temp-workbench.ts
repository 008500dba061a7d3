import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WorkbenchEvent } from '#shared/contract/events.ts'
import type { Workbench } from '#shared/contract/methods.ts'
import type { Result } from '#shared/lib/result.ts'
import { success } from '#shared/lib/result.ts'
import type { Importer } from '../../electron/interchange/importer.ts'
import type { OpenOptions, Store } from '../../electron/store/open-store.ts'
import { openStore } from '../../electron/store/open-store.ts'
import { createWorkbench } from '../../electron/workbench/create-workbench.ts'
import type { WorkbenchPorts } from '../../electron/workbench/ports.ts'

/** A folder of its own for one test; `remove` when done. */
export function tempFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'baton-test-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** The value, or the test fails with the failure's own words. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`${result.code}: ${result.message} ${JSON.stringify(result.where ?? {})}`)
}

export function openTempStore(path: string, options?: OpenOptions): Store {
  return valueOf(openStore(path, options))
}

/** What a failing disk does: changes stored bytes behind the store's back. */
export function damageRevision(
  store: Store,
  workflowId: string,
  revision: number,
  damage: (text: string) => string,
): void {
  const { writer } = store
  const read = 'SELECT document FROM revisions WHERE workflow_id = ? AND revision = ?'
  const text = writer.prepare(read).pluck().get(workflowId, revision) as string
  const guard = "SELECT sql FROM sqlite_schema WHERE name = 'revisions_stay_as_written'"
  const trigger = writer.prepare(guard).pluck().get() as string
  writer.exec('DROP TRIGGER revisions_stay_as_written')
  writer
    .prepare('UPDATE revisions SET document = ? WHERE workflow_id = ? AND revision = ?')
    .run(damage(text), workflowId, revision)
  writer.exec(trigger)
}

export interface TempWorkbench {
  readonly workbench: Workbench
  readonly store: Store
  readonly folder: string
  /** Everything emitted so far, oldest first. */
  readonly events: readonly WorkbenchEvent[]
  /** Another workbench on the same store: as Baton finds it when started anew. */
  startAnew(): Workbench
  /** Closes the store and removes the folder. */
  close(): void
}

export type TempPorts = Partial<Pick<WorkbenchPorts, 'importer' | 'printPdf' | 'now'>>

const noImporter: Importer = {
  readFile: () => Promise.reject(new Error('This test has no importer.')),
  readBytes: () => Promise.reject(new Error('This test has no importer.')),
  close: () => Promise.resolve(),
}

/** The smallest thing that passes for a PDF: what the printer was given is what a test looks at. */
const printHtmlAsIs: WorkbenchPorts['printPdf'] = (html) =>
  Promise.resolve(success(new TextEncoder().encode(`%PDF-1.7\n${html}`)))

/** The real workbench on a real store in a folder of its own. */
export function openTempWorkbench(ports: TempPorts = {}): TempWorkbench {
  const folder = tempFolder()
  const store = openTempStore(folder.path)
  const events: WorkbenchEvent[] = []
  const startAnew = () =>
    createWorkbench({
      store,
      importer: ports.importer ?? noImporter,
      printPdf: ports.printPdf ?? printHtmlAsIs,
      info: {
        version: '0.0.0-test',
        door: 'browser',
        dataFolder: folder.path,
        printing: 'installed-browser',
      },
      now: ports.now ?? (() => new Date()),
      emit: (event) => events.push(event),
    })
  return {
    workbench: startAnew(),
    startAnew,
    store,
    folder: folder.path,
    events,
    close: () => {
      store.close()
      folder.remove()
    },
  }
}
