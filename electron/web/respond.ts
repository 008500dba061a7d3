import type { ServerResponse } from 'node:http'
import type { Failure, Result } from '#shared/lib/result.ts'
import { failure } from '#shared/lib/result.ts'
import { securityHeaders } from '../door/page-policy.ts'

export function respondJson(response: ServerResponse, status: number, body: Result<unknown>): void {
  respond(response, status, 'application/json; charset=utf-8', JSON.stringify(body))
}

/** Any answer goes out through here, so none lacks the security headers. */
export function respond(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    ...securityHeaders,
    'cache-control': 'no-store',
    ...headers,
    'content-type': type,
    // Else it goes out in chunks, of which a browser learns the end only with the last.
    'content-length': Buffer.byteLength(body),
  })
  response.end(body)
}

export interface Refusal {
  readonly status: 400 | 403 | 404 | 405 | 413 | 415
  readonly failure: Failure
}

export function refusal(status: Refusal['status'], message: string): Refusal {
  const code =
    status === 403 ? 'refused' : status === 413 ? 'too-large' : status === 404 ? 'not-found' : 'invalid'
  return { status, failure: failure(code, message) }
}

/** To a person's browser a page that says what to do; to a program the failure as data. */
export function refuse(response: ServerResponse, { status, failure: why }: Refusal, asPage = false): void {
  if (!asPage) return respondJson(response, status, why)
  const text = `<!doctype html><meta charset="utf-8"><title>Baton</title><p style="font:16px/1.5 sans-serif;max-width:36em;margin:20vh auto;padding:0 24px">${why.message}</p>`
  respond(response, status, 'text/html; charset=utf-8', text)
}
