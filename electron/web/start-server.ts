import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import { handleRequest } from './handle.ts'
import type { Rooms } from './routes.ts'
import { createSession } from './session.ts'

export interface RunningServer {
  readonly port: number
  /** What a window that was let in shows; for the door after this one. */
  readonly cookie: string
  /** With the key in it; good while the process lives. */
  readonly address: string
  /** An address whose key works once. */
  addressForBrowser(): string
  close(): Promise<void>
}

const loopback = '127.0.0.1'

/** Opens the browser door on this machine only. Port 0 takes any free one; `cookie` is that of the door before. */
export async function startServer(
  port: number,
  rooms: Rooms,
  cookie?: string,
): Promise<Result<RunningServer>> {
  const server = createServer({ requestTimeout: 120_000 })
  const bound = await listen(server, port)
  if (!bound.ok) return bound
  const host = `${loopback}:${bound.value}`
  const session = createSession(bound.value, cookie)
  server.on('request', (request, response) => {
    void handleRequest(request, response, host, session, rooms)
  })
  return success({
    port: bound.value,
    cookie: session.cookie,
    address: `http://${host}/?token=${session.token}`,
    addressForBrowser: () => `http://${host}/?token=${session.issueTicket()}`,
    close: () => close(server),
  })
}

function listen(server: Server, port: number): Promise<Result<number>> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(cannotListen(error, port)))
    server.listen(port, loopback, () => resolve(success((server.address() as AddressInfo).port)))
  })
}

function cannotListen(error: NodeJS.ErrnoException, port: number): Result<number> {
  if (error.code === 'EADDRINUSE') {
    return failure('refused', `Port ${port} is in use. Leave out --port to take a free one, or name another.`)
  }
  if (error.code === 'EACCES') {
    return failure('permission', `Port ${port} may not be opened. Name one above 1023, or leave out --port.`)
  }
  return failure('internal', `The browser door could not be opened: ${error.message}.`)
}

/** Finishes what is being answered, then ends the event streams, which never end by themselves. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 500).unref()
  })
}
