import type { BatonBridge } from '#shared/contract/bridge.ts'
import type { WorkbenchEvent } from '#shared/contract/events.ts'
import { failure } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'

const unreachable =
  'Baton’s server is not answering. Start Baton again, then reload this page; everything saved is kept.'
const notUnderstood =
  'Baton’s server gave an answer this window does not understand. Reload the page; everything saved is kept.'

/** The browser door: `POST /call/<method>` with JSON, server-sent events from `/events`. */
export function httpBridge(base = ''): BatonBridge {
  return {
    call: (name, input) => post(`${base}/call/${encodeURIComponent(name)}`, input),
    onEvent: (listener) => listen(`${base}/events`, listener),
    // A browser has no application menu.
    onCommand: () => () => {},
  }
}

async function post(address: string, input: unknown): Promise<Result<unknown>> {
  let text: string
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    })
    text = await response.text()
  } catch {
    return failure('unreachable', unreachable)
  }
  return readResult(text)
}

function readResult(text: string): Result<unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (isResult(value)) return value
  } catch {
    // Falls through: not JSON is not understood either.
  }
  return failure('unreachable', notUnderstood)
}

function isResult(value: unknown): value is Result<unknown> {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false
  return value.ok === true ? 'value' in value : value.ok === false && 'message' in value
}

/** After an interruption events may have been missed, so the window is told to read everything anew. */
function listen(address: string, listener: (event: WorkbenchEvent) => void): () => void {
  const source = new EventSource(address)
  let interrupted = false
  source.addEventListener('message', (message: MessageEvent<string>) =>
    listener(JSON.parse(message.data) as WorkbenchEvent),
  )
  source.addEventListener('error', () => {
    interrupted = true
  })
  source.addEventListener('open', () => {
    if (interrupted) listener({ kind: 'engagements-changed' })
    interrupted = false
  })
  return () => source.close()
}
