import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createEventHub } from '../../electron/door/event-hub.ts'
import type { EventHub } from '../../electron/door/event-hub.ts'
import { startServer } from '../../electron/web/start-server.ts'
import { echoWorkbench } from './echo-workbench.ts'
import { ask } from './http.ts'
import type { HttpAnswer } from './http.ts'
import { tempFolder } from './temp-folder.ts'

export interface TestDoor {
  readonly port: number
  readonly address: string
  readonly events: EventHub
  readonly logged: string[]
  addressForBrowser(): string
  close(): Promise<void>
  /** The session cookie, as a browser gets it for the printed address. */
  cookie(): Promise<string>
  call(name: string, body: string | Buffer, headers?: Record<string, string>): Promise<HttpAnswer>
}

/** A browser door on a free port over an echoing workbench and a page of two files, closed with the test. */
export async function openTestDoor(): Promise<TestDoor> {
  const pageFolder = join(tempFolder(), 'page')
  mkdirSync(join(pageFolder, 'assets'), { recursive: true })
  writeFileSync(join(pageFolder, 'index.html'), '<!doctype html><title>Baton</title>')
  writeFileSync(join(pageFolder, 'assets', 'app-1a2b.js'), 'export {}')
  writeFileSync(join(pageFolder, '..', 'secret.js'), 'secret')
  const events = createEventHub()
  const logged: string[] = []
  const log = { error: (what: string, error: unknown) => void logged.push(`${what}: ${String(error)}`) }
  const started = await startServer(0, { workbench: echoWorkbench(), events, log, pageFolder })
  if (!started.ok) throw new Error(started.message)
  const { port, address, addressForBrowser, close } = started.value
  onTestFinished(() => close())
  const cookie = async () => {
    const entered = await ask(port, pathOf(address), { headers: { host: `127.0.0.1:${port}` } })
    return entered.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  }
  return {
    port,
    address,
    events,
    logged,
    addressForBrowser,
    close,
    cookie,
    async call(name, body, headers = {}) {
      const usual = {
        host: `127.0.0.1:${port}`,
        origin: `http://127.0.0.1:${port}`,
        'content-type': 'application/json',
        cookie: await cookie(),
      }
      return ask(port, `/call/${name}`, { method: 'POST', body, headers: { ...usual, ...headers } })
    },
  }
}

/** Path and query of an address. */
export function pathOf(address: string): string {
  const { pathname, search } = new URL(address)
  return pathname + search
}
