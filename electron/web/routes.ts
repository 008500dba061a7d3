import type { IncomingMessage, ServerResponse } from 'node:http'
import type { WorkbenchEvent } from '#shared/contract/events.ts'
import type { Workbench } from '#shared/contract/methods.ts'
import { answerCall } from '../door/answer-call.ts'
import type { Answer } from '../door/answer-call.ts'
import type { EventHub } from '../door/event-hub.ts'
import type { Log } from '../door/log.ts'
import { readPageFile } from '../door/page-files.ts'
import { securityHeaders } from '../door/page-policy.ts'
import { readJsonBody } from './read-body.ts'
import { refusal, refuse, respond, respondJson } from './respond.ts'

/** What lies behind the door. */
export interface Rooms {
  readonly workbench: Workbench
  readonly events: EventHub
  readonly log: Log
  /** Told when a window's connection ended. */
  readonly windowGone?: (windowId: string) => void
  /** The folder of the built window. */
  readonly pageFolder: string
}

const statusOf: Record<Answer['kind'], number> = {
  answered: 200,
  'unknown-method': 404,
  'invalid-input': 400,
  bug: 500,
}

/** `POST /call/<method>`: the body is the input, the answer the Result. */
export async function callRoute(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  { workbench, log }: Rooms,
): Promise<void> {
  const body = await readJsonBody(request)
  if (!body.ok) {
    // The rest of a refused body is read past, so that the answer arrives and not a broken connection.
    request.resume()
    response.setHeader('connection', 'close')
    return refuse(response, body.why)
  }
  const { kind, result } = await answerCall(workbench, log, name, body.value)
  respondJson(response, statusOf[kind], result)
}

const heartbeat = 25_000

/**
 * `GET /events`: server-sent events, one `data:` line a WorkbenchEvent. The connection lives as long as its window:
 * when it ends, the window is gone.
 */
export function eventsRoute(
  response: ServerResponse,
  windowId: string | null,
  { events, windowGone }: Rooms,
): void {
  response.writeHead(200, {
    ...securityHeaders,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.write('retry: 1000\n\n')
  // Whoever caused it is answered first.
  const tell = (event: WorkbenchEvent) => {
    if (!response.destroyed) response.write(`data: ${JSON.stringify(event)}\n\n`)
  }
  const stop = events.listen((event) => void setImmediate(tell, event))
  // Lets a broken connection be noticed.
  const timer = setInterval(() => response.write(': still here\n\n'), heartbeat)
  response.on('close', () => {
    clearInterval(timer)
    stop()
    if (windowId !== null) windowGone?.(windowId)
  })
}

/** Every other `GET`: a file of the built window. */
export async function pageRoute(
  response: ServerResponse,
  path: string,
  { pageFolder }: Rooms,
): Promise<void> {
  const file = await readPageFile(pageFolder, path)
  if (file === null) return refuse(response, refusal(404, 'There is no such page.'))
  const caching = file.immutable ? 'private, max-age=31536000, immutable' : 'no-cache'
  respond(response, 200, file.type, file.bytes, { 'cache-control': caching })
}
