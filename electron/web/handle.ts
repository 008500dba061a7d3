import type { IncomingMessage, ServerResponse } from 'node:http'
import { internalFailure } from '../door/answer-call.ts'
import { guardOrigin } from './guard.ts'
import { refusal, refuse, respond, respondJson } from './respond.ts'
import type { Rooms } from './routes.ts'
import { callRoute, eventsRoute, pageRoute } from './routes.ts'
import type { Session } from './session.ts'

const callPath = '/call/'

/** Every request in one order: where it comes from, whether it may come in, where it goes. */
export async function handleRequest(
  request: IncomingMessage,
  response: ServerResponse,
  host: string,
  session: Session,
  rooms: Rooms,
): Promise<void> {
  try {
    const foreign = guardOrigin(request, host)
    if (foreign !== null) return refuse(response, foreign)
    const url = new URL(request.url ?? '/', `http://${host}`)
    const token = url.searchParams.get('token')
    if (request.method === 'GET' && url.pathname === '/' && token !== null)
      return enter(response, session, token)
    if (!session.admits(request.headers.cookie)) return refuse(response, notAdmitted, wantsPage(request))
    await route(request, response, url, rooms)
  } catch (error) {
    rooms.log.error(`${request.method} ${request.url?.split('?')[0]}`, error)
    if (response.headersSent) response.destroy()
    else respondJson(response, 500, internalFailure)
  }
}

const notAdmitted = refusal(
  403,
  'Open Baton with the address it printed when it started; this one lacks its key, or Baton was started anew.',
)

function wantsPage(request: IncomingMessage): boolean {
  return request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
}

/** Trades the key in the address for a cookie, and takes it out of the address bar and the history. */
function enter(response: ServerResponse, session: Session, token: string): void {
  const cookie = session.exchange(token)
  if (cookie === null) return refuse(response, notAdmitted, true)
  respond(response, 303, 'text/plain; charset=utf-8', '', { location: '/', 'set-cookie': cookie })
}

async function route(
  request: IncomingMessage,
  response: ServerResponse,
  { pathname: path, searchParams }: URL,
  rooms: Rooms,
): Promise<void> {
  const isCall = path.startsWith(callPath)
  if (request.method !== (isCall ? 'POST' : 'GET')) {
    response.setHeader('allow', isCall ? 'POST' : 'GET')
    return refuse(response, refusal(405, `This address answers ${isCall ? 'POST' : 'GET'} only.`))
  }
  if (isCall) return callRoute(request, response, path.slice(callPath.length), rooms)
  if (path === '/events') return eventsRoute(response, searchParams.get('window'), rooms)
  return pageRoute(response, path, rooms)
}
