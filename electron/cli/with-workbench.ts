import { findBrowser } from '../report/print/find-browser.ts'
import { printWithBrowser } from '../report/print/print-with-browser.ts'
import { openWorkbench } from '../door/open-workbench.ts'
import type { Workbench } from '#shared/contract/methods.ts'
import type { ExitCode, Terminal } from './command.ts'
import { reportFailure } from './command.ts'

/** Opens the workbench on a data folder for one command, and closes it again whatever happens. */
export async function withWorkbench(
  terminal: Terminal,
  dataFolder: string,
  work: (workbench: Workbench) => Promise<ExitCode>,
): Promise<ExitCode> {
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
