import { statSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from '../report/print/find-browser.ts'
import { printWithBrowser } from '../report/print/print-with-browser.ts'
import { openWorkbench } from '../door/open-workbench.ts'
import { nearestFolder } from '../store/make-folder.ts'
import { DATABASE_FILE } from '../store/open-store.ts'
import type { Workbench } from '#shared/contract/methods.ts'
import { failure } from '#shared/lib/result.ts'
import type { Failure } from '#shared/lib/result.ts'
import type { ExitCode, Terminal } from './command.ts'
import { reportFailure } from './command.ts'

type Work = (workbench: Workbench) => Promise<ExitCode>

/** Opens the workbench on a data folder for one command, and closes it again whatever happens. */
export async function withWorkbench(terminal: Terminal, dataFolder: string, work: Work): Promise<ExitCode> {
  const opened = openWorkbench({
    dataFolder,
    door: 'browser',
    printing: findBrowser() === null ? 'print-dialog' : 'installed-browser',
    printPdf: printWithBrowser,
    emit: () => {},
    withSample: false,
  })
  if (!opened.ok) return reportFailure(terminal, opened)
  try {
    return await work(opened.value.workbench)
  } finally {
    await opened.value.close()
  }
}

/** The same for a command that only asks: what is not there is said and not made. */
export async function withExistingData(
  terminal: Terminal,
  dataFolder: string,
  work: Work,
): Promise<ExitCode> {
  if (hasNoData(dataFolder)) {
    const message = `There is no Baton data in ${dataFolder}. Import a file there first (baton import), or name another folder (--data).`
    return reportFailure(terminal, failure('missing', message, { file: dataFolder }))
  }
  return withWorkbench(terminal, dataFolder, work)
}

/** Only where the file system says so; what it refuses to tell, opening the store will. */
function hasNoData(folder: string): boolean {
  try {
    if (!nearestFolder(folder).ok) return false
    return statSync(join(folder, DATABASE_FILE), { throwIfNoEntry: false }) === undefined
  } catch {
    return false
  }
}

/**
 * The failure of a command for one engagement. Where the data folder knows no such id, it says where the ids
 * are found; `id` and `dataOption` as they were typed.
 */
export async function explainEngagement(
  workbench: Workbench,
  problem: Failure,
  { id, dataOption }: { readonly id: string; readonly dataOption: string | undefined },
): Promise<Failure> {
  if (problem.code !== 'not-found') return problem
  const listed = await workbench['engagement.list']({ withDeleted: true })
  if (!listed.ok || listed.value.some((one) => one.id === id)) return problem
  const command = dataOption === undefined ? 'baton list' : `baton list --data ${dataOption}`
  return failure('not-found', `There is no engagement with the id “${id}”; ${command} shows the ids.`, {
    element: id,
  })
}
