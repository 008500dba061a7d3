import { BrowserWindow, session } from 'electron'
import type { Paper } from '#shared/contract/methods.ts'
import type { Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import { pageAddress } from './page-address.ts'
import { serveText } from './page-scheme.ts'
import { lockDownSession } from './lock-down.ts'

const patience = 60_000
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"

let printed = 0

/**
 * Prints a self-contained page with Electron's own engine: a hidden, sandboxed window on a session of its own,
 * under a policy that lets no script of the page run. Tagged, with an outline, paper as the page's style sheet
 * says.
 */
export async function printPdf(html: string, paper: Paper): Promise<Result<Uint8Array>> {
  printed += 1
  const partition = session.fromPartition(`print-${printed}`, { cache: false })
  lockDownSession(partition)
  serveText(partition, html, policy)
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: partition, sandbox: true, contextIsolation: true, nodeIntegration: false },
  })
  try {
    return await withinPatience(print(window, paper))
  } catch (error) {
    return failure('print-failed', `The PDF could not be made: ${(error as Error).message}. Try again.`)
  } finally {
    window.destroy()
  }
}

async function print(window: BrowserWindow, paper: Paper): Promise<Result<Uint8Array>> {
  await window.loadURL(pageAddress)
  // Ours, from outside the page: the policy holds for what is in it.
  await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)')
  const bytes = await window.webContents.printToPDF({
    pageSize: paper,
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })
  return success(bytes)
}

async function withinPatience<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the print engine did not answer within a minute')), patience)
  })
  try {
    return await Promise.race([work, tooLong])
  } finally {
    clearTimeout(timer)
  }
}
