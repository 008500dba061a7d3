import { get } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { openTestDoor } from '../helpers/browser-door.ts'
import type { TestDoor } from '../helpers/browser-door.ts'

async function listen(door: TestDoor): Promise<IncomingMessage> {
  const headers = { cookie: await door.cookie() }
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port: door.port, path: '/events', headers, agent: false }, resolve).on(
      'error',
      reject,
    )
  })
}

/** Reads until the text holds what is waited for. */
async function until(stream: IncomingMessage, part: string): Promise<string> {
  let text = ''
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    text += chunk.toString('utf8')
    if (text.includes(part)) break
  }
  return text
}

test('every open window hears what changed', async () => {
  const door = await openTestDoor()
  const streams = [await listen(door), await listen(door)]
  door.events.emit({ kind: 'engagement-changed', engagementId: 'e1' })
  for (const stream of streams) {
    expect(stream.headers['content-type']).toContain('text/event-stream')
    expect(await until(stream, '\n\ndata')).toContain(
      'data: {"kind":"engagement-changed","engagementId":"e1"}\n\n',
    )
  }
})

test('closing the door ends the streams', async () => {
  const door = await openTestDoor()
  const stream = await listen(door)
  const ended = new Promise((resolve) => stream.on('close', resolve))
  stream.on('error', () => {})
  stream.resume()
  await door.close()
  await ended
  expect(stream.destroyed).toBe(true)
})
