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
  const text = await ask(address, JSON.stringify(input))
  return text === null ? failure('unreachable', unreachable) : readResult(text)
}

/**
 * The text of the answer; null where none came. Not with `fetch`: Chromium puts off what arrives after a click until
 * the frame that follows from it is drawn. This answer then comes at once, the one of `fetch` in three turns of the
 * page, after the last of which it takes another frame until it shows (`docs/decisions/0011`).
 */
function ask(address: string, body: string): Promise<string | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.addEventListener('loadend', () => resolve(request.status === 0 ? null : request.responseText))
    request.open('POST', address)
    request.setRequestHeader('content-type', 'application/json')
    request.send(body)
  })
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
