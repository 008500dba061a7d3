import type { BatonBridge } from '#shared/contract/bridge.ts'
import { failure } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import { eventsFrom } from './event-source.ts'
import { windowId } from './window-id.ts'

const unreachable =
  'Baton’s server is not answering. Start Baton again, and this window goes on by itself; everything saved is kept.'
const notUnderstood =
  'Baton’s server gave an answer this window does not understand. Reload the page; everything saved is kept.'

/** The browser door: `POST /call/<method>` with JSON, server-sent events from `/events`. */
export function httpBridge(base = ''): BatonBridge {
  return {
    call: (name, input) => post(`${base}/call/${encodeURIComponent(name)}`, input),
    onEvent: eventsFrom(`${base}/events?window=${windowId}`),
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
