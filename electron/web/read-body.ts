import type { IncomingMessage } from 'node:http'
import type { Refusal } from './respond.ts'
import { refusal } from './respond.ts'

/** A file of 25 MB as base64 is 34 MB; with its envelope it fits. */
const bodyLimit = 40 * 1024 * 1024

export type Body =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly why: Refusal }

/** Reads a JSON body; keeps nothing of it once it is over the limit. */
export async function readJsonBody(request: IncomingMessage): Promise<Body> {
  const type = request.headers['content-type'] ?? ''
  if (!/^application\/json\b/i.test(type)) return no(415, 'Send the request as application/json.')
  if (Number(request.headers['content-length'] ?? 0) > bodyLimit) return tooLarge
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > bodyLimit) return tooLarge
    chunks.push(chunk)
  }
  try {
    return { ok: true, value: JSON.parse(Buffer.concat(chunks).toString('utf8')) }
  } catch {
    return no(400, 'The request is not JSON.')
  }
}

function no(status: Refusal['status'], message: string): Body {
  return { ok: false, why: refusal(status, message) }
}

const tooLarge = no(413, 'The request is over 40 MB. Send fewer or smaller files at a time.')
