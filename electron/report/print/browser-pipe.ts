import type { Readable, Writable } from 'node:stream'

/** A conversation with a browser in the DevTools protocol: JSON messages, each ended by a zero byte. */
export interface BrowserPipe {
  /** Resolves with the command's result; rejects when the browser reports an error or goes away. */
  send(method: string, params?: object, sessionId?: string): Promise<Record<string, unknown>>
}

interface Waiting {
  resolve(result: Record<string, unknown>): void
  reject(error: Error): void
}

interface Message {
  readonly id?: number
  readonly result?: Record<string, unknown>
  readonly error?: { readonly message: string }
}

export function browserPipe(toBrowser: Writable, fromBrowser: Readable): BrowserPipe {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  const hangUp = () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser closed the connection.'))
    waiting.clear()
  }
  eachMessage(fromBrowser, (text) => settle(waiting, JSON.parse(text) as Message))
  fromBrowser.on('close', hangUp)
  toBrowser.on('error', hangUp)
  return {
    send(method, params = {}, sessionId) {
      lastId += 1
      const id = lastId
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        toBrowser.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
      })
    },
  }
}

function settle(waiting: Map<number, Waiting>, message: Message): void {
  const asked = message.id === undefined ? undefined : waiting.get(message.id)
  if (message.id === undefined || asked === undefined) return
  waiting.delete(message.id)
  if (message.error === undefined) asked.resolve(message.result ?? {})
  else asked.reject(new Error(message.error.message))
}

/** A long message arrives in many chunks, and a chunk may end inside a letter. */
function eachMessage(stream: Readable, receive: (text: string) => void): void {
  let parts: Buffer[] = []
  stream.on('data', (chunk: Buffer) => {
    let rest = chunk
    for (let end = rest.indexOf(0); end !== -1; end = rest.indexOf(0)) {
      receive(Buffer.concat([...parts, rest.subarray(0, end)]).toString('utf8'))
      parts = []
      rest = rest.subarray(end + 1)
    }
    if (rest.length > 0) parts.push(rest)
  })
}
