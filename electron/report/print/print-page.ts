import type { Paper } from '#shared/contract/methods.ts'
import type { BrowserPipe } from './browser-pipe.ts'

/** Inches. The page's own `@page` rules decide; this is what they fall back to. */
const paperInches: Readonly<Record<Paper, { readonly paperWidth: number; readonly paperHeight: number }>> = {
  A4: { paperWidth: 8.27, paperHeight: 11.69 },
  Letter: { paperWidth: 8.5, paperHeight: 11 },
}

/** Puts the HTML into a new offline page, waits for its fonts and prints it: tagged, with an outline. */
export async function printPage(pipe: BrowserPipe, html: string, paper: Paper): Promise<Uint8Array> {
  const { targetId } = await pipe.send('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await pipe.send('Target.attachToTarget', { targetId, flatten: true })
  const ask = (method: string, params?: object) => pipe.send(method, params, String(sessionId))
  await ask('Network.enable')
  await ask('Network.emulateNetworkConditions', {
    offline: true,
    latency: 0,
    downloadThroughput: 0,
    uploadThroughput: 0,
  })
  const { frameTree } = (await ask('Page.getFrameTree')) as { frameTree: { frame: { id: string } } }
  await ask('Page.setDocumentContent', { frameId: frameTree.frame.id, html })
  await ask('Runtime.evaluate', { expression: 'document.fonts.ready.then(() => 1)', awaitPromise: true })
  const { stream } = await ask('Page.printToPDF', {
    ...paperInches[paper],
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: false,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    transferMode: 'ReturnAsStream',
  })
  return readStream(ask, String(stream))
}

async function readStream(
  ask: (method: string, params: object) => Promise<Record<string, unknown>>,
  handle: string,
): Promise<Uint8Array> {
  const parts: Buffer[] = []
  for (;;) {
    const chunk = await ask('IO.read', { handle, size: 1 << 20 })
    parts.push(Buffer.from(String(chunk['data']), chunk['base64Encoded'] === true ? 'base64' : 'utf8'))
    if (chunk['eof'] === true) return Buffer.concat(parts)
  }
}
