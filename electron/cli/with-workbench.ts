import { statSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from '../report/print/find-browser.ts'
import { printWithBrowser } from '../report/print/print-with-browser.ts'
import { openWorkbench } from '../door/open-workbench.ts'
import { nearestFolder } from '../store/make-folder.ts'
import { DATABASE_FILE } from '../store/open-store.ts'
import type { Workbench } from '#shared/contract/methods.ts'
import { failure } from '#shared/lib/result.ts'
import type { ExitCode, Terminal } from './command.ts'
import { reportFailure } from './command.ts'
import { findEngagement } from './find-engagement.ts'
import { dataFolder, required } from './parse.ts'

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

interface Asked {
  /** Id or title, as it was typed. */
  readonly engagement?: string | undefined
  readonly data?: string | undefined
}

/** The same for a command about one engagement; where there is none of that name, it says where the names are found. */
export async function withEngagement(
  terminal: Terminal,
  { engagement, data }: Asked,
  work: (workbench: Workbench, engagementId: string) => Promise<ExitCode>,
): Promise<ExitCode> {
  const named = required(engagement, 'engagement')
  return withExistingData(terminal, dataFolder(terminal, data), async (workbench) => {
    const found = await findEngagement(workbench, named)
    if (!found.ok) return reportFailure(terminal, found)
    if (found.value !== null) return work(workbench, found.value)
    const command = data === undefined ? 'baton list' : `baton list --data ${data}`
    const message = `There is no engagement with the id or title “${named}”; ${command} shows them.`
    return reportFailure(terminal, failure('not-found', message, { element: named }))
  })
}
