import { describe, expect, test } from 'vitest'
import { openTestDoor, pathOf } from '../helpers/browser-door.ts'
import { ask } from '../helpers/http.ts'

describe('who may come in', () => {
  test('the printed address is exchanged for a cookie that scripts and other sites cannot use, and leaves the address bar', async () => {
    const { port, address } = await openTestDoor()
    const answer = await ask(port, pathOf(address))
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toBe('/')
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^baton-${port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    )
    expect(answer.headers['set-cookie']?.[0]).not.toContain(new URL(address).searchParams.get('token'))
  })

  test('the key has 256 bits, and every start has another', async () => {
    const first = new URL((await openTestDoor()).address).searchParams.get('token') ?? ''
    const second = new URL((await openTestDoor()).address).searchParams.get('token') ?? ''
    expect(Buffer.from(first, 'base64url')).toHaveLength(32)
    expect(first).not.toBe(second)
  })

  test('the address given to a browser works once', async () => {
    const { port, addressForBrowser } = await openTestDoor()
    const path = pathOf(addressForBrowser())
    expect((await ask(port, path)).status).toBe(303)
    expect((await ask(port, path)).status).toBe(403)
  })

  test.each([
    ['the page', '/'],
    ['a script of the page', '/assets/app-1a2b.js'],
    ['the events', '/events'],
    ['a wrong key', '/?token=wrong'],
  ])('without the key %s is refused', async (_what, path) => {
    const { port } = await openTestDoor()
    const answer = await ask(port, path)
    expect(answer.status).toBe(403)
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  test('a call without the cookie, or with another one, is refused and not run', async () => {
    const door = await openTestDoor()
    for (const cookie of ['', `baton-${door.port}=wrong`, `baton-1=${(await door.cookie()).split('=')[1]}`]) {
      const answer = await door.call('engagement.purge', '{"engagementId":"1"}', { cookie })
      expect(answer.status).toBe(403)
      expect(answer.json()).toMatchObject({ ok: false, code: 'refused' })
    }
    expect(door.logged).toEqual([])
  })

  test('a person without the key gets a page that says what to do', async () => {
    const { port } = await openTestDoor()
    const answer = await ask(port, '/', { headers: { accept: 'text/html' } })
    expect(answer.headers['content-type']).toContain('text/html')
    expect(answer.text).toContain('address it printed')
  })
})

describe('where a request comes from', () => {
  test.each(['evil.example', 'localhost', '127.0.0.1', 'localhost:PORT', '127.0.0.1:1'])(
    'a request for the host %s is refused even with the cookie (DNS rebinding)',
    async (host) => {
      const door = await openTestDoor()
      const answer = await door.call('app.info', '{}', { host: host.replace('PORT', String(door.port)) })
      expect(answer.status).toBe(403)
    },
  )

  test.each(['http://evil.example', 'null', 'https://127.0.0.1:PORT', 'http://127.0.0.1:1'])(
    'a call from the origin %s is refused even with the cookie',
    async (origin) => {
      const door = await openTestDoor()
      const answer = await door.call('app.info', '{}', { origin: origin.replace('PORT', String(door.port)) })
      expect(answer.status).toBe(403)
    },
  )

  test('a call that names no origin is refused; a page view that names none is not', async () => {
    const door = await openTestDoor()
    const headers = { cookie: await door.cookie() }
    const call = await ask(door.port, '/call/app.info', {
      method: 'POST',
      body: '{}',
      headers: { ...headers, 'content-type': 'application/json' },
    })
    expect(call.status).toBe(403)
    expect((await ask(door.port, '/', { headers })).status).toBe(200)
  })

  test('events asked for by another site are refused', async () => {
    const door = await openTestDoor()
    const headers = { cookie: await door.cookie(), origin: 'http://evil.example' }
    expect((await ask(door.port, '/events', { headers })).status).toBe(403)
  })
})
