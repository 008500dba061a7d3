import { describe, expect, test } from 'vitest'
import { openTestDoor } from '../helpers/browser-door.ts'
import { ask } from '../helpers/http.ts'

describe('POST /call/<method>', () => {
  test('answers with the Result of the use case', async () => {
    const door = await openTestDoor()
    const answer = await door.call('engagement.open', '{"engagementId":"e1"}')
    expect(answer.status).toBe(200)
    expect(answer.json()).toEqual({
      ok: true,
      value: { name: 'engagement.open', input: { engagementId: 'e1' } },
    })
  })

  test('an expected failure is an answer like any other', async () => {
    const door = await openTestDoor()
    const answer = await door.call('engagement.open', '{"engagementId":"gone"}')
    expect(answer.status).toBe(200)
    expect(answer.json()).toEqual({ ok: false, code: 'not-found', message: 'This engagement is gone.' })
  })

  test('a bug is logged and answered without a word of it', async () => {
    const door = await openTestDoor()
    const answer = await door.call('engagement.purge', '{"engagementId":"e1"}')
    expect(answer.status).toBe(500)
    expect(answer.json()).toMatchObject({ ok: false, code: 'internal' })
    expect(answer.text).not.toContain('secret')
    expect(door.logged).toEqual(['engagement.purge: Error: a bug with a secret in it'])
  })

  test.each([
    ['an unknown method', 'engagement.explode', '{}', {}, 404, 'invalid'],
    ['a method that every object has', 'toString', '{}', {}, 404, 'invalid'],
    ['an input that does not fit', 'engagement.open', '{"engagementId":7}', {}, 400, 'invalid'],
    ['what is not JSON', 'engagement.open', '{"engagementId":', {}, 400, 'invalid'],
    ['another content type', 'app.info', '{}', { 'content-type': 'text/plain' }, 415, 'invalid'],
    ['no content type', 'app.info', '{}', { 'content-type': '' }, 415, 'invalid'],
  ])('%s is refused as data', async (_what, name, body, headers, status, code) => {
    const door = await openTestDoor()
    const answer = await door.call(name, body, headers)
    expect(answer.status).toBe(status)
    expect(answer.headers['content-type']).toContain('application/json')
    expect(answer.json()).toMatchObject({ ok: false, code })
  })

  test('an input that does not fit names its field', async () => {
    const door = await openTestDoor()
    const answer = await door.call('engagement.open', '{"engagementId":7}')
    expect(answer.json()).toMatchObject({ where: { field: 'engagementId' } })
  })

  test('a body announced over 40 MB is refused before it is read', async () => {
    const door = await openTestDoor()
    const answer = await door.call('app.info', '{}', { 'content-length': String(41 * 1024 * 1024) })
    expect(answer.status).toBe(413)
    expect(answer.json()).toMatchObject({ ok: false, code: 'too-large' })
  })

  test('a body that turns out to be over 40 MB is refused too, and the answer arrives', async () => {
    const door = await openTestDoor()
    const body = Buffer.alloc(41 * 1024 * 1024, 32)
    const answer = await door.call('app.info', body, { 'transfer-encoding': 'chunked' })
    expect(answer.status).toBe(413)
  })

  test.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('%s on a call is refused', async (method) => {
    const door = await openTestDoor()
    const headers = { cookie: await door.cookie() }
    const answer = await ask(door.port, '/call/app.info', { method, headers })
    expect(answer.status).toBe(405)
    expect(answer.headers.allow).toBe('POST')
  })
})
