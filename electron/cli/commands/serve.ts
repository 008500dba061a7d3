import { hasDisplay, openBrowser } from '../../web/open-browser.ts'
import { serve as openDoor } from '../../web/serve.ts'
import type { ExitCode, Terminal } from '../command.ts'
import { reportFailure } from '../command.ts'
import { dataFolder, parseOptions, wholeNumber } from '../parse.ts'

export async function runServe(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values } = parseOptions(args, {
    data: { type: 'string' },
    port: { type: 'string', default: '0' },
    'no-open': { type: 'boolean', default: false },
  })
  const port = wholeNumber(values.port, 'port', 0, 65535)
  const started = await openDoor({ dataFolder: dataFolder(terminal, values.data), port })
  if (!started.ok) return reportFailure(terminal, started)
  const { address, addressForBrowser, close } = started.value
  terminal.result(address)
  if (!values['no-open'] && hasDisplay()) openBrowser(addressForBrowser())
  else terminal.message('Open this address in a browser on this machine. Ctrl+C ends Baton.')
  await untilToldToStop()
  await close()
  return 0
}

/** Listens on: a terminal's Ctrl+C often arrives twice, and the second must not cut the closing short. */
function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
}
